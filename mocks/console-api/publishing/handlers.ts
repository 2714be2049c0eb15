import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';

const notYet = (): never => {
  throw new ProblemError('unavailable', 'This part of the backend is not there yet.');
};

/** Answers for the area. */
export const publishingHandlers: HandlerTable<'getPreflight' | 'listVersions' | 'publishVersion' | 'getVersion' | 'getVersionManifest' | 'getInstallationOffer' | 'installVersion'> = {
  getPreflight: async () => notYet(),
  listVersions: async () => notYet(),
  publishVersion: async () => notYet(),
  getVersion: async () => notYet(),
  getVersionManifest: async () => notYet(),
  getInstallationOffer: async () => notYet(),
  installVersion: async () => notYet(),
};
