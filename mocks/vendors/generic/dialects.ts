import type { ServiceDefinition } from '../../catalogue/service-definition.ts';

/** Something that went wrong, as a service has to say it. */
export interface ServiceProblem {
  readonly status: number;
  /** A short name for it. */
  readonly code: string;
  readonly message: string;
}

/** How a service words its answers. */
export interface Dialect {
  /** @returns the body of an error answer */
  readonly error: (problem: ServiceProblem) => object;
  /** Services that answer 200 whatever happened. */
  readonly errorStatus?: 200;
  /** @returns the body of a good answer; what was stored when absent */
  readonly success?: (body: object) => object;
}

const PLAIN: Dialect = { error: ({ code, message }) => ({ error: code, error_description: message }) };

/** Source: the error model of Google's APIs. */
const GOOGLE_STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'UNIMPLEMENTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};
const GOOGLE: Dialect = { error: ({ status, message }) => ({ error: { code: status, message, status: GOOGLE_STATUS[status] ?? 'UNKNOWN' } }) };

/** Source: the error responses in Microsoft Graph's documentation. */
const MICROSOFT: Dialect = {
  error: ({ status, code, message }) => ({ error: { code: status === 401 ? 'InvalidAuthenticationToken' : code, message } }),
};

/** Source: Slack's Web API documentation: `ok` in each answer, errors as short names. */
const SLACK_ERRORS: Readonly<Record<string, string>> = {
  missing_token: 'not_authed',
  token_expired: 'token_expired',
  token_revoked: 'token_revoked',
  invalid_token: 'invalid_auth',
  not_found: 'unknown_method',
  too_many_requests: 'ratelimited',
};
const SLACK: Dialect = { error: ({ code }) => ({ ok: false, error: SLACK_ERRORS[code] ?? code }), errorStatus: 200, success: (body) => ({ ok: true, ...body }) };

/** Source: the status codes in Zoho CRM's API documentation. */
const ZOHO: Dialect = {
  error: ({ status, code, message }) => ({ code: status === 401 ? 'INVALID_TOKEN' : code.toUpperCase(), details: {}, message, status: 'error' }),
};

const GITHUB: Dialect = {
  error: ({ status, message }) => ({ message: status === 401 ? 'Bad credentials' : message, documentation_url: 'https://docs.github.com/rest', status: String(status) }),
};

const DIALECTS: readonly (readonly [linkName: RegExp, dialect: Dialect])[] = [
  [/^google(?:_|$)|^gmail$|^youtube$/, GOOGLE],
  [/^microsoft(?:_|$)|^outlook$|^one(?:drive|note)|^sharepoint_/, MICROSOFT],
  [/^slack$/, SLACK],
  [/^zoho_|^zlabs_integration$/, ZOHO],
  [/^github$/, GITHUB],
];

/** @returns how the service words its answers; in the words of RFC 6750 where nothing else is known */
export function dialectOf({ kind, linkName }: ServiceDefinition): Dialect {
  return (kind === 'default' ? DIALECTS.find(([pattern]) => pattern.test(linkName))?.[1] : undefined) ?? PLAIN;
}
