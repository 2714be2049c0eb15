import { OAuthError } from './oauth-error.ts';

/**
 * Reads the form of a token, revocation or introspection request.
 * @param request a POST
 * @returns its parameters, each at most once, empty ones left out (RFC 6749 section 3.2)
 * @throws OAuthError invalid_request for another content type or a repeated parameter
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) {
    throw new OAuthError('invalid_request', 'Send the parameters as application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(await request.text());
  const repeated = repeatedParameter(form);
  if (repeated !== null) throw new OAuthError('invalid_request', `The parameter ${repeated} is there more than once.`);
  return withoutEmpty(form);
}

/** @returns the first parameter that is there more than once, or null */
export function repeatedParameter(parameters: URLSearchParams): string | null {
  const seen = new Set<string>();
  for (const name of parameters.keys()) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

/** @returns the parameters that have a value: one without counts as left out (RFC 6749 section 3.1) */
export function withoutEmpty(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([, value]) => value !== ''));
}

/**
 * @param form the request's parameters
 * @param name a required one
 * @returns its value
 * @throws OAuthError invalid_request when it is missing
 */
export function requiredParameter(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null) throw new OAuthError('invalid_request', `The parameter ${name} is missing.`);
  return value;
}
