import * as z from 'zod/mini';
import { callAddressProblem } from './call-address.ts';
import { checkedText, timestampSchema } from './common.ts';
import { TEST_CONTENT_TYPES, TEST_METHODS, TEST_OUTCOMES, TEST_REMEDIES } from './connection-test-terms.ts';
import { defineEndpoint } from './endpoint.ts';
import { authTypeSchema } from './services.ts';

const headersSchema = z.array(z.object({ name: z.string(), value: z.string() }));

/** The call to try. Only methods that send something may have a body. */
const testCallSchema = z
  .object({
    method: z.enum(TEST_METHODS),
    url: checkedText(callAddressProblem),
    body: z._default(z.nullable(z.string().check(z.maxLength(100_000))), null),
    contentType: z._default(z.enum(TEST_CONTENT_TYPES), 'application/json'),
  })
  .check(({ value, issues }) => {
    if (value.body === null || (value.method !== 'GET' && value.method !== 'DELETE')) return;
    issues.push({ code: 'custom', path: ['body'], message: `Leave the body out: ${value.method} sends none.`, input: value.body });
  });

/** What the call says of the connection, in a sentence, and what helps. */
const testVerdictSchema = z.object({
  outcome: z.enum(TEST_OUTCOMES),
  message: z.string(),
  remedy: z.enum(TEST_REMEDIES),
  /** Scopes to add, where it is known that one is missing. */
  addScopes: z.array(z.string()),
});
export type TestVerdict = z.infer<typeof testVerdictSchema>;

/** How a call was signed: the kind of credentials, where they stand in it, and never what they are. */
const testSignatureSchema = z.object({
  authType: authTypeSchema,
  places: z.array(z.object({ placement: z.enum(['header', 'query', 'form', 'path']), name: z.string() })),
  /** The access token was replaced on the way: its time was up, or the service refused it. */
  wasRefreshed: z.boolean(),
  /** The account at the service that it was made as, where that is known. */
  account: z.nullable(z.string()),
});
export type TestSignature = z.infer<typeof testSignatureSchema>;

/** A call through a connection and what came of it. Secrets are redacted; bodies are cut off when they are long. */
export const connectionTestSchema = z.object({
  at: timestampSchema,
  /** Milliseconds of the mock's time, a refresh included. */
  durationMs: z.number(),
  verdict: testVerdictSchema,
  /** Null when it could not be signed, so that nothing was sent. */
  signature: z.nullable(testSignatureSchema),
  request: z.object({ method: z.string(), url: z.string(), headers: headersSchema, body: z.nullable(z.string()), isTruncated: z.boolean() }),
  /** Null without an answer. */
  response: z.nullable(z.object({ status: z.number(), headers: headersSchema, body: z.nullable(z.string()), isTruncated: z.boolean() })),
});
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

export const testConnection = defineEndpoint('testConnection', {
  tag: 'Connections',
  summary: 'Make a call through the connection, signed as a script’s call is, and say what came of it. A refusal by the service is an answer like any other',
  body: testCallSchema,
  status: 200,
  response: connectionTestSchema,
  errors: ['validation_failed', 'conflict', 'not_found', 'gone'],
});
