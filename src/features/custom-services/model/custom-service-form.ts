import { DELIMITER_CHARACTERS, type ApiKeyParamType, type GrantType, type OAuthParamType, type ScopeDelimiter } from '#src/contract/custom-service-terms.ts';
import type { CustomService, CustomServiceAuth, NewCustomServiceAuth } from '#src/contract/custom-services.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import type { AuthType } from '#src/contract/services.ts';

/** What the form for a custom service holds. Each type keeps its own fields, so that none is lost by looking at another type. */
export interface CustomServiceFormValues {
  name: string;
  linkName: string;
  authType: AuthType;
  apikey: { parameters: { paramType: ApiKeyParamType; key: string; displayName: string }[] };
  oauth1: {
    consumerKey: string;
    consumerSecret: string;
    requestTokenUrl: string;
    authorizeUrl: string;
    accessTokenUrl: string;
    paramType: OAuthParamType;
  };
  oauth2: {
    grantType: GrantType;
    clientId: string;
    clientSecret: string;
    authorizeUrl: string;
    accessTokenUrl: string;
    refreshTokenUrl: string;
    paramType: OAuthParamType;
    scopeDelimiter: ScopeDelimiter;
    scopes: string[];
    /** Typed, but not yet added to the scopes. */
    newScope: string;
  };
}

export const EMPTY_PARAMETER: CustomServiceFormValues['apikey']['parameters'][number] = { paramType: 'header', key: '', displayName: '' };

/** @returns the form as it opens for a new service */
export function emptyForm(): CustomServiceFormValues {
  return {
    name: '',
    linkName: '',
    authType: 'apikey',
    apikey: { parameters: [EMPTY_PARAMETER] },
    oauth1: { consumerKey: '', consumerSecret: '', requestTokenUrl: '', authorizeUrl: '', accessTokenUrl: '', paramType: 'header' },
    oauth2: {
      grantType: 'authorization_code',
      clientId: '',
      clientSecret: '',
      authorizeUrl: '',
      accessTokenUrl: '',
      refreshTokenUrl: '',
      paramType: 'header',
      scopeDelimiter: 'comma',
      scopes: [],
      newScope: '',
    },
  };
}

/**
 * The form with what is known of how a service authenticates: one that is edited, or one to start from.
 * @param values the form as it stands
 * @param auth how the service authenticates
 * @returns the form; secrets are empty, other types' fields as they were
 */
export function withAuth(values: CustomServiceFormValues, auth: CustomServiceAuth): CustomServiceFormValues {
  const next = { ...values, authType: auth.type };
  if (auth.type === 'apikey') return { ...next, apikey: { parameters: auth.parameters.map((parameter) => ({ ...parameter })) } };
  if (auth.type === 'oauth1') {
    const { type: _type, ...fields } = auth;
    return { ...next, oauth1: { ...fields, consumerSecret: '' } };
  }
  if (auth.type === 'oauth2') {
    const { type: _type, ...fields } = auth;
    return { ...next, oauth2: { ...fields, scopes: [...fields.scopes], clientSecret: '', newScope: '' } };
  }
  return next;
}

/** @returns the form as it opens for a service that is edited */
export function formOfService({ name, linkName, auth }: Pick<CustomService, 'name' | 'linkName' | 'auth'>): CustomServiceFormValues {
  return withAuth({ ...emptyForm(), name, linkName }, auth);
}

/**
 * @param values the form
 * @returns what it says of how the service authenticates, as the API takes it; a scope that was typed but not yet added is among them
 */
export function authOfForm({ authType, apikey, oauth1, oauth2 }: CustomServiceFormValues): NewCustomServiceAuth {
  if (authType === 'basic') return { type: 'basic' };
  if (authType === 'apikey') return { type: 'apikey', parameters: apikey.parameters };
  if (authType === 'oauth1') return { type: 'oauth1', ...oauth1 };
  const { newScope, scopes, ...fields } = oauth2;
  return { type: 'oauth2', ...fields, scopes: newScope.trim() === '' ? scopes : [...scopes, newScope] };
}

/**
 * @param values the form
 * @returns what of it may be stored: everything but the secrets
 */
export function withoutSecrets(values: CustomServiceFormValues): CustomServiceFormValues {
  return { ...values, oauth1: { ...values.oauth1, consumerSecret: '' }, oauth2: { ...values.oauth2, clientSecret: '' } };
}

/**
 * Where a mistake is shown.
 * @param problem a mistake as the API names it: `auth.parameters.0.key`
 * @param values the form
 * @returns the field's path in the form, or null when it belongs to none
 */
export function formPathOf({ field }: Pick<FieldProblem, 'field'>, { authType, oauth2 }: CustomServiceFormValues): string | null {
  if (field === 'name' || field === 'linkName') return field;
  const [area, name = '', index] = field.split('.');
  if (area !== 'auth' || name === '') return null;
  // The last scope may be the one that is typed but not yet added.
  if (name === 'scopes') return index === undefined || Number(index) >= oauth2.scopes.length ? 'oauth2.newScope' : 'oauth2.scopes';
  if (name === 'parameters') return field.replace('auth.', 'apikey.');
  return `${authType}.${name}`;
}

/**
 * The scopes in a text: one, or several as people copy them.
 * @param text what was typed or pasted
 * @param delimiter what the service puts between scopes
 * @param known the scopes that are there already
 * @returns each new scope once
 */
export function scopesIn(text: string, delimiter: ScopeDelimiter, known: readonly string[]): string[] {
  const parts = text.split(DELIMITER_CHARACTERS[delimiter]).flatMap((part) => part.split(/\s+/));
  return [...new Set(parts)].filter((part) => part !== '' && !known.includes(part));
}
