import * as z from 'zod/mini';
import { CAUSE_KINDS } from './cause.ts';
import { integerParam, searchTextParam, timestampSchema } from './common.ts';

/** Whom a request was for: the console's own API, the provider in its protocols, or a vendor's host. */
export const JOURNAL_TARGETS = ['console', 'provider', 'vendor'] as const;
export type JournalTarget = (typeof JOURNAL_TARGETS)[number];

/** How a request ended: answered below 400, refused with 400 to 499, failed with 500 and above, or without an answer. */
export const JOURNAL_OUTCOMES = ['succeeded', 'refused', 'failed', 'unanswered'] as const;
export type JournalOutcome = (typeof JOURNAL_OUTCOMES)[number];

const headersSchema = z.array(z.object({ name: z.string(), value: z.string() }));

/** What a fault did to a request. `effect` is the kind of its effect, null when it only waited. */
const sufferedSchema = z.object({ faultIds: z.array(z.string()), latencyMs: z.number(), effect: z.nullable(z.string()) });

/** One request in a line. `status` is 0 without an answer; sizes are those of the bodies in bytes. Secrets are left out everywhere. */
export const journalEntrySchema = z.object({
  id: z.string(),
  /** The request during which the backend made this one. */
  parentId: z.nullable(z.string()),
  /** By the mock's clock. */
  at: timestampSchema,
  /** Milliseconds of the machine, waiting that a fault demanded included. */
  durationMs: z.number(),
  target: z.enum(JOURNAL_TARGETS),
  method: z.string(),
  url: z.string(),
  /** The path template that answered, or the address without its query elsewhere. */
  route: z.string(),
  status: z.number(),
  outcome: z.enum(JOURNAL_OUTCOMES),
  requestSize: z.number(),
  responseSize: z.number(),
  cause: z.nullable(z.object({ kind: z.enum(CAUSE_KINDS), name: z.string() })),
  fault: z.nullable(sufferedSchema),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** A request with all that was sent. Bodies are null where there is none, and cut off when they are very long. */
export const journalDetailsSchema = z.extend(journalEntrySchema, {
  requestHeaders: headersSchema,
  requestBody: z.nullable(z.string()),
  responseHeaders: headersSchema,
  responseBody: z.nullable(z.string()),
});
export type JournalDetails = z.infer<typeof journalDetailsSchema>;

export const journalQuerySchema = z.object({
  q: searchTextParam,
  target: z.optional(z.enum(JOURNAL_TARGETS)),
  outcome: z.optional(z.enum(JOURNAL_OUTCOMES)),
  limit: integerParam(1, 500, 200),
});

/** The newest first. `total` counts what matches, `recorded` all that is held. */
export const journalPageSchema = z.object({ entries: z.array(journalEntrySchema), total: z.number(), recorded: z.number() });
export type JournalPage = z.infer<typeof journalPageSchema>;

/** An HTTP archive, version 1.2. */
export const harSchema = z.object({
  log: z.object({
    version: z.literal('1.2'),
    creator: z.object({ name: z.string(), version: z.string() }),
    entries: z.array(z.record(z.string(), z.unknown())),
  }),
});
export type Har = z.infer<typeof harSchema>;
