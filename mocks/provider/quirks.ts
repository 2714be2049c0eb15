/** Access tokens live an hour, in seconds. */
export const ACCESS_TOKEN_SECONDS = 3600;
/** Authorization codes live ten minutes (RFC 6749 section 4.1.2), in milliseconds. */
export const CODE_LIFETIME_MS = 10 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Services whose access tokens don't expire and come without a refresh token. Source: the vendors' OAuth pages. */
const LASTING_TOKENS = new Set([
  'bigcommerce',
  'bitly',
  'clickup',
  'eventbrite',
  'facebook',
  'github',
  'gumroad',
  'instagram',
  'intercom',
  'mailchimp',
  'monday_com',
  'notion',
  'slack',
  'stripe_connect',
  'surveymonkey',
  'teamwork',
  'todoist',
  'vimeo',
  'webflow',
  'wordpress',
]);

/** Scopes that ask for a refresh token, where a service has one of them. Source: the vendors' OAuth pages. */
const OFFLINE_SCOPES = new Set(['offline_access', 'offline.access', 'offline', 'refresh_token', 'extended']);

/** Authorize parameters that ask for a refresh token, where the catalogue sends one of them. */
const OFFLINE_PARAMETERS: Readonly<Record<string, string>> = {
  access_type: 'offline',
  token_access_type: 'offline',
  duration: 'permanent',
};

/** How many days a refresh token lives unused; services not named here let it live until revoked. Source: the vendors' OAuth pages. */
const REFRESH_TOKEN_DAYS: Readonly<Record<string, number>> = {
  adobe: 14,
  box: 60,
  confluence: 90,
  docusign: 30,
  jira: 90,
  linkedin: 365,
  microsoft: 90,
  microsoft_excel: 90,
  microsoft_teams: 90,
  onedrive_for_business: 90,
  onenote: 90,
  outlook: 90,
  pipedrive: 60,
  quickbooks: 100,
  sharepoint_online: 90,
  xero: 60,
  zoom: 90,
};

/** What a service grants when no scope is asked for. Source: Wrike's OAuth page. */
const DEFAULT_SCOPES: Readonly<Record<string, readonly string[]>> = { wrike: ['Default'] };

/** What of a service decides how its tokens come. */
export interface TokenPolicyInput {
  readonly key: string;
  readonly scopes: readonly { readonly value: string }[];
  readonly authorizationParameters: Readonly<Record<string, string>>;
}

/**
 * @param service the service
 * @param query the authorization request
 * @param granted the scopes that the person allowed
 * @returns whether the grant comes with refresh tokens
 */
export function isOfflineGrant(service: TokenPolicyInput, query: URLSearchParams, granted: readonly string[]): boolean {
  if (LASTING_TOKENS.has(service.key)) return false;
  const parameters = Object.keys(service.authorizationParameters).filter((name) => name in OFFLINE_PARAMETERS);
  if (parameters.length > 0) return parameters.every((name) => query.get(name) === OFFLINE_PARAMETERS[name]);
  const scopes = service.scopes.filter((scope) => OFFLINE_SCOPES.has(scope.value));
  return scopes.length === 0 || scopes.some((scope) => granted.includes(scope.value));
}

/** @returns seconds until an access token of the service expires, or null when it doesn't */
export function accessTokenSeconds(serviceLinkName: string): number | null {
  return LASTING_TOKENS.has(serviceLinkName) ? null : ACCESS_TOKEN_SECONDS;
}

/** @returns milliseconds until a refresh token of the service expires, or null when it doesn't */
export function refreshTokenLifetimeMs(serviceLinkName: string): number | null {
  const days = REFRESH_TOKEN_DAYS[serviceLinkName];
  return days === undefined ? null : days * DAY_MS;
}

/** @returns the scopes granted when the request names none */
export function defaultScopes(serviceLinkName: string): readonly string[] {
  return DEFAULT_SCOPES[serviceLinkName] ?? [];
}
