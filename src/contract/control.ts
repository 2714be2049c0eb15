import * as z from 'zod/mini';
import { timestampSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { stateFileSchema } from './state-file.ts';
import { SCENARIOS } from './scenarios.ts';
import { harSchema, journalDetailsSchema, journalPageSchema, journalQuerySchema } from './journal.ts';

export const scenarioSchema = z.enum(SCENARIOS);
export type Scenario = z.infer<typeof scenarioSchema>;

/**
 * A failure to answer with. `route` is `GET /api/v1/extensions/{extensionId}`, with `*` for any run of characters.
 * `times: null` means until cleared. The wait is `latencyMs` and up to `latencySpreadMs` more; `chance` is the share of requests that it
 * strikes; both are drawn from the scenario's seed. `oauth` faults apply to the provider's answers for any service.
 */
export const faultSchema = z.object({
  route: z.string().check(z.minLength(1)),
  times: z._default(z.nullable(z.number().check(z.int(), z.gte(1))), null),
  latencyMs: z.optional(z.number().check(z.gte(0), z.lte(600_000))),
  latencySpreadMs: z.optional(z.number().check(z.gte(0), z.lte(600_000))),
  chance: z.optional(z.number().check(z.gt(0), z.lte(1))),
  effect: z.optional(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('status'),
        status: z.number().check(z.int(), z.gte(400), z.lte(599)),
        retryAfterSeconds: z.optional(z.number()),
      }),
      z.object({ kind: z.literal('network-error') }),
      z.object({ kind: z.literal('hang') }),
      z.object({ kind: z.literal('malformed-json') }),
      z.object({ kind: z.literal('truncated-body') }),
      z.object({ kind: z.literal('oauth-error'), error: z.string(), description: z.optional(z.string()) }),
      z.object({ kind: z.literal('wrong-state') }),
      z.object({ kind: z.literal('wrong-issuer') }),
      z.object({ kind: z.literal('absent-issuer') }),
    ]),
  ),
});
export type Fault = z.infer<typeof faultSchema>;
export type FaultEffect = NonNullable<Fault['effect']>;

/** A fault in force: its id, and how often it struck so far. */
export const activeFaultSchema = z.extend(faultSchema, { id: z.string(), used: z.number() });
export type ActiveFault = z.infer<typeof activeFaultSchema>;

/**
 * What the provider answers to authorization requests without asking a person. `account` is the id of an account that is signed in at the
 * provider, the usual one of the acting user when null; `service` limits it to one service; `times: null` means until cleared.
 */
export const consentDecisionSchema = z.object({
  decision: z.enum(['accept', 'reject']),
  account: z._default(z.nullable(z.string()), null),
  service: z._default(z.nullable(z.string()), null),
  times: z._default(z.nullable(z.number().check(z.int(), z.gte(1))), 1),
});
export type ConsentDecision = z.infer<typeof consentDecisionSchema>;

export const mockStateSchema = z.object({
  scenarios: z.array(scenarioSchema),
  seed: z.number(),
  now: timestampSchema,
  isFrozen: z.boolean(),
  faults: z.array(activeFaultSchema),
  consent: z.array(z.extend(consentDecisionSchema, { used: z.number() })),
});
export type MockState = z.infer<typeof mockStateSchema>;

export const getMockState = defineEndpoint('getMockState', {
  tag: 'Mock control',
  summary: 'Scenario, seed, clock and faults in force',
  status: 200,
  response: mockStateSchema,
  errors: [],
});

export const resetMock = defineEndpoint('resetMock', {
  tag: 'Mock control',
  summary: 'Replace all state by the scenarios, one after the other, made from the seed; clears faults and sets the clock',
  body: z.object({
    scenarios: z._default(z.array(scenarioSchema), ['tutorial']),
    seed: z._default(z.number().check(z.int(), z.gte(0)), 1),
    /** The moment at which the scenario is made; the machine's when absent. */
    now: z.optional(timestampSchema),
    /** Whether the clock stands still from then on. */
    freeze: z._default(z.boolean(), false),
  }),
  status: 200,
  response: mockStateSchema,
  errors: ['validation_failed'],
});

export const addFault = defineEndpoint('addFault', {
  tag: 'Mock control',
  summary: 'Make matching requests fail or wait',
  body: faultSchema,
  status: 200,
  response: mockStateSchema,
  errors: ['validation_failed'],
});

export const clearFaults = defineEndpoint('clearFaults', {
  tag: 'Mock control',
  summary: 'Take all faults back',
  status: 200,
  response: mockStateSchema,
  errors: [],
});

export const removeFault = defineEndpoint('removeFault', {
  tag: 'Mock control',
  summary: 'Take one fault back',
  status: 200,
  response: mockStateSchema,
  errors: ['not_found'],
});

export const queueConsent = defineEndpoint('queueConsent', {
  tag: 'Mock control',
  summary: 'Accept or reject the next authorization requests without a window',
  body: consentDecisionSchema,
  status: 200,
  response: mockStateSchema,
  errors: ['validation_failed'],
});

export const clearConsent = defineEndpoint('clearConsent', {
  tag: 'Mock control',
  summary: 'Have people decide again',
  status: 200,
  response: mockStateSchema,
  errors: [],
});

export const setClock = defineEndpoint('setClock', {
  tag: 'Mock control',
  summary: "Move the mock's clock forward, set it, or freeze it; tokens expire by it",
  body: z.object({
    now: z.optional(timestampSchema),
    advanceMs: z.optional(z.number().check(z.gte(0))),
    freeze: z.optional(z.boolean()),
  }),
  status: 200,
  response: mockStateSchema,
  errors: ['validation_failed'],
});

export const listJournal = defineEndpoint('listJournal', {
  tag: 'Mock control',
  summary: 'The last requests, the newest first: what was asked, what came back, what caused it and what a fault did to it. Secrets are left out',
  query: journalQuerySchema,
  status: 200,
  response: journalPageSchema,
  errors: ['validation_failed'],
});

export const getJournalEntry = defineEndpoint('getJournalEntry', {
  tag: 'Mock control',
  summary: 'One request with headers and bodies, without secrets',
  status: 200,
  response: journalDetailsSchema,
  errors: ['not_found'],
});

export const clearJournal = defineEndpoint('clearJournal', {
  tag: 'Mock control',
  summary: 'Forget the requests recorded so far',
  status: 204,
  response: null,
  errors: [],
});

export const exportHar = defineEndpoint('exportHar', {
  tag: 'Mock control',
  summary: 'The recorded requests as an HTTP archive, which network panels of browsers import',
  status: 200,
  response: harSchema,
  errors: [],
});

export const exportState = defineEndpoint('exportState', {
  tag: 'Mock control',
  summary: 'The whole state as one file. References stand for secrets, the same for the same secret',
  status: 200,
  response: stateFileSchema,
  errors: [],
});

export const importState = defineEndpoint('importState', {
  tag: 'Mock control',
  summary: 'Replace the whole state by that of a file; a broken file is refused whole, with the paths of what is wrong. Secrets are drawn anew',
  body: z.record(z.string(), z.unknown()),
  status: 200,
  response: mockStateSchema,
  errors: ['validation_failed'],
});

export const exportStoredState = defineEndpoint('exportStoredState', {
  tag: 'Mock control',
  summary: "What a newer version stored in this browser and this one leaves untouched, without secrets. `not_found` when there is none",
  status: 200,
  response: z.object({
    format: z.literal('patchbay-stored-state'),
    schemaVersion: z.number(),
    tables: z.record(z.string(), z.array(z.unknown())),
  }),
  errors: ['not_found'],
});
