import * as z from 'zod/mini';
import { timestampSchema } from './common.ts';

/**
 * The whole state in one file. `version` is that of the schema that wrote it. Where a secret was stands `secret:1`, the same text for the
 * same secret; whoever imports the file draws new ones. What the rows of a table look like is the backend's business.
 */
export const stateFileSchema = z.object({
  format: z.literal('patchbay-state'),
  version: z.number().check(z.int(), z.gte(1)),
  exportedAt: timestampSchema,
  counters: z.record(z.string(), z.number().check(z.int(), z.gte(0))),
  tables: z.record(z.string(), z.array(z.unknown())),
});
export type StateFile = z.infer<typeof stateFileSchema>;
