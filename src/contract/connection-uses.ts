import * as z from 'zod/mini';
import { MODULES } from './automation-terms.ts';
import { SCOPE_COVERAGES } from './connection-terms.ts';
import { defineEndpoint } from './endpoint.ts';

/** A function whose Deluge names the connection, with the lines that do, from 1. */
const usingFunctionSchema = z.object({ id: z.string(), name: z.string(), module: z.enum(MODULES), lines: z.array(z.number()) });

/** A workflow rule that leads to the connection: by functions that it runs, by a webhook of its own, or both. */
const usingRuleSchema = z.object({
  id: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  /** Names of the functions that it runs. */
  functions: z.array(z.string()),
  hasWebhook: z.boolean(),
});

/** A call through the connection and what it takes. Addresses have `*` for what is only known when the call is made. */
const scopedCallSchema = z.object({
  caller: z.object({ kind: z.enum(['function', 'rule']), id: z.string(), name: z.string() }),
  /** Line of the function's code, from 1; null for a rule's webhook. */
  line: z.nullable(z.number()),
  method: z.string(),
  url: z.string(),
  /** One of these scopes is enough; empty when it is not known. */
  anyOf: z.array(z.string()),
  coverage: z.enum(SCOPE_COVERAGES),
});
export type ScopedCall = z.infer<typeof scopedCallSchema>;

/** What the calls through a connection need, beside what is granted. */
export const scopeAdviceSchema = z.object({
  granted: z.array(z.string()),
  calls: z.array(scopedCallSchema),
  /** The fewest scopes that make every call work. */
  add: z.array(z.string()),
  /** Scopes that no call needs; empty while some call is unclear, or there is none. */
  drop: z.array(z.string()),
});
export type ScopeAdvice = z.infer<typeof scopeAdviceSchema>;

export const connectionUsesSchema = z.object({
  functions: z.array(usingFunctionSchema),
  rules: z.array(usingRuleSchema),
  /** Null for services whose operations are not known. */
  scopeAdvice: z.nullable(scopeAdviceSchema),
});
export type ConnectionUses = z.infer<typeof connectionUsesSchema>;

export const getConnectionUses = defineEndpoint('getConnectionUses', {
  tag: 'Connections',
  summary: 'Functions and rules that name the connection, and the scopes that their calls need',
  status: 200,
  response: connectionUsesSchema,
  errors: ['not_found', 'gone'],
});
