/*
 * The words of the form for a custom service. Apart from the schemas, so that the form can be drawn before those are there.
 */

export const GRANT_TYPES = ['authorization_code', 'client_credentials'] as const;

/** What a service puts between scopes; the comma is what the original takes unless told otherwise. */
export const SCOPE_DELIMITERS = ['comma', 'space', 'plus'] as const;

/** Where an access token, or the parameters of a signature (RFC 5849 section 3.5), go in a request. */
export const OAUTH_PARAM_TYPES = ['header', 'query'] as const;

/** Where the parameter of an API key service goes in a request. */
export const API_KEY_PARAM_TYPES = ['query', 'form', 'header'] as const;

export type GrantType = (typeof GRANT_TYPES)[number];
export type ScopeDelimiter = (typeof SCOPE_DELIMITERS)[number];
export type OAuthParamType = (typeof OAUTH_PARAM_TYPES)[number];
export type ApiKeyParamType = (typeof API_KEY_PARAM_TYPES)[number];

/** The character of each delimiter. */
export const DELIMITER_CHARACTERS: Readonly<Record<ScopeDelimiter, string>> = { comma: ',', space: ' ', plus: '+' };
