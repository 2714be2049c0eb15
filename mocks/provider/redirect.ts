import type { RedirectTarget } from './authorization-request.ts';
import type { OAuthError } from './oauth-error.ts';

/**
 * @param target where the answer may go
 * @param issuer the provider, said in each answer (RFC 9207); null leaves it out
 * @param answer `code`, or `error` and its description
 * @returns the redirect URI with the answer, its own query kept
 */
export function redirectWith(target: RedirectTarget, issuer: string | null, answer: Readonly<Record<string, string>>): string {
  const url = new URL(target.redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.append(name, value);
  if (target.state !== null) url.searchParams.append('state', target.state);
  if (issuer !== null) url.searchParams.append('iss', issuer);
  return url.href;
}

/** @returns the redirect URI with an error answer (RFC 6749 section 4.1.2.1) */
export function redirectWithError(target: RedirectTarget, issuer: string | null, error: OAuthError): string {
  return redirectWith(target, issuer, { error: error.code, error_description: error.message });
}
