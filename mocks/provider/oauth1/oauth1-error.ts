import { percentEncode } from './percent-encode.ts';

/** What can be wrong with a signed request, in the words of OAuth's problem reporting extension, and its status (RFC 5849 section 3.2). */
const STATUS = {
  parameter_absent: 400,
  parameter_rejected: 400,
  version_rejected: 400,
  signature_method_rejected: 400,
  timestamp_refused: 401,
  nonce_used: 401,
  signature_invalid: 401,
  consumer_key_unknown: 401,
  token_rejected: 401,
  token_used: 401,
  token_expired: 401,
  token_revoked: 401,
  verifier_invalid: 401,
  additional_authorization_required: 401,
  permission_denied: 401,
} as const;

export type OAuth1Problem = keyof typeof STATUS;

/** What the provider refuses of a request with OAuth 1 parameters. The problem is open: a fault may name any. */
export class OAuth1Error extends Error {
  override readonly name = 'OAuth1Error';
  readonly problem: string;
  /** Parameters of the problem's own, such as `oauth_parameters_absent`. */
  readonly details: Readonly<Record<string, string>>;

  constructor(problem: OAuth1Problem, advice: string, details?: Readonly<Record<string, string>>);
  constructor(problem: string, advice: string, details?: Readonly<Record<string, string>>);
  constructor(problem: string, advice: string, details: Readonly<Record<string, string>> = {}) {
    super(advice);
    this.problem = problem;
    this.details = details;
  }

  get status(): number {
    return (STATUS as Readonly<Record<string, number>>)[this.problem] ?? 401;
  }
}

/**
 * @param error what was refused
 * @param realm the service, named in the challenge of a 401
 * @returns the error answer: a form, as all of OAuth 1's answers are, with the problem in the challenge too
 */
export function oauth1ErrorResponse(error: OAuth1Error, realm: string): Response {
  const fields = { oauth_problem: error.problem, ...error.details, oauth_problem_advice: error.message };
  const body = Object.entries(fields).map(([name, value]) => `${name}=${percentEncode(value)}`);
  const challenge = `OAuth realm="${percentEncode(realm)}", oauth_problem="${percentEncode(error.problem)}"`;
  return oauth1Response(body.join('&'), error.status, error.status === 401 ? { 'www-authenticate': challenge } : {});
}

/**
 * @param body a form
 * @returns an answer that no cache keeps
 */
export function oauth1Response(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/x-www-form-urlencoded', 'cache-control': 'no-store', ...headers } });
}
