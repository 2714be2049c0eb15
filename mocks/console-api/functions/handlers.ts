import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';

const notYet = (): never => {
  throw new ProblemError('unavailable', 'This part of the backend is not there yet.');
};

/** Answers for the area. */
export const functionHandlers: HandlerTable<'listModules' | 'listFunctionTemplates' | 'listFunctions' | 'createFunction' | 'getFunction' | 'updateFunction' | 'duplicateFunction' | 'deleteFunction'> = {
  listModules: async () => notYet(),
  listFunctionTemplates: async () => notYet(),
  listFunctions: async () => notYet(),
  createFunction: async () => notYet(),
  getFunction: async () => notYet(),
  updateFunction: async () => notYet(),
  duplicateFunction: async () => notYet(),
  deleteFunction: async () => notYet(),
};
