import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';

const notYet = (): never => {
  throw new ProblemError('unavailable', 'This part of the backend is not there yet.');
};

/** Answers for the area. */
export const executionHandlers: HandlerTable<'executeFunction' | 'listExecutions' | 'getExecution' | 'stopExecution' | 'rerunExecution'> = {
  executeFunction: async () => notYet(),
  listExecutions: async () => notYet(),
  getExecution: async () => notYet(),
  stopExecution: async () => notYet(),
  rerunExecution: async () => notYet(),
};
