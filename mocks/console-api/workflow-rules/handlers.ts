import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';

const notYet = (): never => {
  throw new ProblemError('unavailable', 'This part of the backend is not there yet.');
};

/** Answers for the area. */
export const workflowRuleHandlers: HandlerTable<'listRules' | 'createRule' | 'getRule' | 'updateRule' | 'switchRule' | 'deleteRule' | 'listFirings' | 'getFiring' | 'rerunFiring'> = {
  listRules: async () => notYet(),
  createRule: async () => notYet(),
  getRule: async () => notYet(),
  updateRule: async () => notYet(),
  switchRule: async () => notYet(),
  deleteRule: async () => notYet(),
  listFirings: async () => notYet(),
  getFiring: async () => notYet(),
  rerunFiring: async () => notYet(),
};
