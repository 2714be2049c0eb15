import type { OAuthFault } from '../handler.ts';

/** Error codes of the token endpoint (RFC 6749 section 5.2), of the authorization endpoint (section 4.1.2.1) and of registration (RFC 7591). */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'invalid_scope'
  | 'access_denied'
  | 'server_error'
  | 'invalid_redirect_uri'
  | 'invalid_client_metadata'
  | 'temporarily_unavailable';

const STATUS: Readonly<Record<string, number>> = {
  invalid_client: 401,
  server_error: 500,
  temporarily_unavailable: 503,
};

/** What the provider refuses, in the protocol's terms. The code is open: a fault may name any. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly code: string;

  constructor(code: OAuthErrorCode, description: string);
  constructor(code: string, description: string);
  constructor(code: string, description: string) {
    super(description);
    this.code = code;
  }
}

/** @returns the error that the provider was told to answer with */
export function faultError(fault: Extract<OAuthFault, { kind: 'oauth-error' }>): OAuthError {
  return new OAuthError(fault.error, fault.description ?? 'The provider was told to answer with this error.');
}

const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;

/**
 * @param body the answer's fields
 * @param status HTTP status
 * @returns a JSON answer that no cache keeps (RFC 6749 section 5.1)
 */
export function jsonResponse(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: NO_STORE });
}

/**
 * @param error what was refused
 * @param realm the service, named in the challenge of a 401
 * @returns the error answer of the token, revocation and introspection endpoints
 */
export function errorResponse(error: OAuthError, realm: string): Response {
  const status = STATUS[error.code] ?? 400;
  return Response.json(
    { error: error.code, error_description: error.message },
    {
      status,
      headers: status === 401 ? { ...NO_STORE, 'www-authenticate': `Basic realm="${realm}", charset="UTF-8"` } : NO_STORE,
    },
  );
}
