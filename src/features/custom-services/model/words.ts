import type { ApiKeyParamType, GrantType, OAuthParamType, ScopeDelimiter } from '#src/contract/custom-service-terms.ts';

/** The original's words for where a parameter goes. Source: its "Param Type" field. */
export const API_KEY_PARAM_TYPE_LABELS: Readonly<Record<ApiKeyParamType, string>> = {
  query: 'Query string',
  form: 'Form Data',
  header: 'Header',
};

export const OAUTH_PARAM_TYPE_LABELS: Readonly<Record<OAuthParamType, string>> = { header: 'Header', query: 'Query string' };

export const GRANT_TYPE_LABELS: Readonly<Record<GrantType, string>> = {
  authorization_code: 'Authorization Code',
  client_credentials: 'Client Credentials',
};

export const SCOPE_DELIMITER_LABELS: Readonly<Record<ScopeDelimiter, string>> = {
  comma: 'Comma ( , )',
  space: 'Space',
  plus: 'Plus ( + )',
};

/** @returns "1 connection", "3 connections" */
export function connectionCountLabel(count: number): string {
  return count === 1 ? '1 connection' : `${new Intl.NumberFormat().format(count)} connections`;
}
