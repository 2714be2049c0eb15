import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export const FOLDERS = {
  root: ROOT,
  /** Storybook as built for photographing; not committed. */
  storybook: join(ROOT, 'storybook-static'),
  /** Approved pictures and their index; committed. */
  approved: join(ROOT, 'e2e/screens'),
  /** The page for people and what the last run photographed; not committed. */
  report: join(ROOT, 'screens-report'),
} as const;
