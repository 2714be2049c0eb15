import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';

const notYet = (): never => {
  throw new ProblemError('unavailable', 'This part of the backend is not there yet.');
};

/** Answers for the area. */
export const sandboxHandlers: HandlerTable<'getSandbox' | 'installInSandbox' | 'uninstallFromSandbox' | 'listSandboxRecords' | 'createSandboxRecord' | 'updateSandboxRecord' | 'deleteSandboxRecord' | 'decideSandboxRecord' | 'listWrikeFolders' | 'listSentMessages'> = {
  getSandbox: async () => notYet(),
  installInSandbox: async () => notYet(),
  uninstallFromSandbox: async () => notYet(),
  listSandboxRecords: async () => notYet(),
  createSandboxRecord: async () => notYet(),
  updateSandboxRecord: async () => notYet(),
  deleteSandboxRecord: async () => notYet(),
  decideSandboxRecord: async () => notYet(),
  listWrikeFolders: async () => notYet(),
  listSentMessages: async () => notYet(),
};
