import * as z from 'zod/mini';
import { statusReasonSchema } from './connections.ts';
import { timestampSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** One run of the consent, from the console's side. */
export const authorizationAttemptSchema = z.object({
  id: z.string(),
  extensionId: z.string(),
  connectionLinkName: z.string(),
  connectionName: z.string(),
  serviceName: z.string(),
  status: z.enum(['pending', 'succeeded', 'failed']),
  /** Null while pending. */
  reason: z.nullable(statusReasonSchema),
  message: z.string(),
  providerError: z.nullable(z.string()),
  returnTo: z.string(),
  expiresAt: timestampSchema,
});
export type AuthorizationAttempt = z.infer<typeof authorizationAttemptSchema>;

export const getAuthorizationAttempt = defineEndpoint('getAuthorizationAttempt', {
  tag: 'Authorizations',
  summary: 'How an authorization stands',
  status: 200,
  response: authorizationAttemptSchema,
  errors: ['not_found'],
});

export const abandonAuthorizationAttempt = defineEndpoint('abandonAuthorizationAttempt', {
  tag: 'Authorizations',
  summary: 'Say that no answer will come: the window was closed, or nobody answered in time. A settled attempt stays as it is',
  body: z.object({ reason: z.enum(['window_closed', 'timed_out']) }),
  status: 200,
  response: authorizationAttemptSchema,
  errors: ['validation_failed', 'not_found'],
});

export const completeAuthorization = defineEndpoint('completeAuthorization', {
  tag: 'Authorizations',
  summary: "Hand over the provider's answer, as the redirect URL received it; state and iss are checked, the code is exchanged",
  body: z.object({ query: z.string().check(z.maxLength(8000)) }),
  status: 200,
  response: authorizationAttemptSchema,
  errors: ['validation_failed', 'not_found'],
});
