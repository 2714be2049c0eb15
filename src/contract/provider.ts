import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';
import { scopeSchema, serviceKindSchema } from './services.ts';

/** An account that is signed in at the provider in this browser. */
export const providerAccountSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), organization: z.string() });
export type ProviderAccount = z.infer<typeof providerAccountSchema>;

/** What the consent window shows for a valid authorization request. */
export const consentPromptSchema = z.object({
  service: z.object({ kind: serviceKindSchema, linkName: z.string(), name: z.string(), host: z.string(), hasKnownEndpoints: z.boolean() }),
  client: z.object({ name: z.string(), redirectHost: z.string() }),
  scopes: z.array(scopeSchema),
  /** Whether the access has no end of its own: it lasts until the person takes it back. */
  isLasting: z.boolean(),
  accounts: z.array(providerAccountSchema),
  selectedAccountId: z.string(),
});
export type ConsentPrompt = z.infer<typeof consentPromptSchema>;

/**
 * The authorization endpoint's own page asks with the query string it was opened with. An error that the client must
 * hear of comes back as `redirectTo` (RFC 6749 section 4.1.2.1); one that must not redirect is `invalid_authorization_request`.
 */
export const getConsentPrompt = defineEndpoint('getConsentPrompt', {
  tag: 'Provider',
  summary: 'Check an authorization request and say what to ask the person',
  body: z.object({ query: z.string().check(z.maxLength(8000)) }),
  status: 200,
  response: z.union([z.object({ prompt: consentPromptSchema }), z.object({ redirectTo: z.string() })]),
  errors: ['validation_failed', 'invalid_authorization_request', 'not_found'],
});

export const decideConsent = defineEndpoint('decideConsent', {
  tag: 'Provider',
  summary: 'Accept or reject; answers with the redirect that carries code or error, state and iss',
  body: z.object({
    query: z.string().check(z.maxLength(8000)),
    decision: z.enum(['accept', 'reject']),
    accountId: z.string(),
  }),
  status: 200,
  response: z.object({ redirectTo: z.string() }),
  errors: ['validation_failed', 'invalid_authorization_request', 'not_found'],
});
