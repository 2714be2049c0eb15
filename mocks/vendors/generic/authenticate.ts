import { isRefusedValue } from '../../catalogue/refused-value.ts';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import type { ApiKeyDefinition, BasicDefinition, CredentialParameter, ServiceDefinition } from '../../catalogue/service-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { CallContext } from '../../handler.ts';
import { checkAccessToken, headerToken, type TokenProblem } from '../access-token.ts';
import type { RequestFields } from '../request-fields.ts';
import type { ServiceAt } from './services-at.ts';

/** Authorization schemes of services that take access tokens. */
const TOKEN_SCHEMES = ['bearer', 'zoho-oauthtoken', 'oauth', 'token'];

/** What a call brought along to prove who it comes from. */
export interface PresentedCall {
  readonly request: Request;
  readonly url: URL;
  /** Fields of the body, if it is a form or a JSON object. */
  readonly body: RequestFields;
}

/** Why a service refuses a call, in general terms; each service has its own words for it. */
export type Refusal =
  | { readonly kind: 'token'; readonly problem: TokenProblem }
  | { readonly kind: 'api-key'; readonly problem: 'missing' | 'invalid'; readonly parameter: string }
  | { readonly kind: 'basic'; readonly problem: 'missing' | 'invalid' }
  /** The provider has the words already. */
  | { readonly kind: 'signature'; readonly response: Response };

/** Null: the call is allowed. */
export type Verdict = Refusal | null;

/**
 * Checks a call against a service's way of authentication.
 * @param presented the call
 * @param service one of the services at its address
 * @param call the backend
 * @returns null when the call is allowed, else why not
 */
export async function authenticate(presented: PresentedCall, { definition, path }: ServiceAt, call: CallContext): Promise<Verdict> {
  const { auth } = definition;
  switch (auth.type) {
    case 'oauth2':
      return await checkToken(presented, definition, auth.paramType === 'query', call);
    case 'oauth1':
      return await checkSignedCall(presented.request, definition, call);
    case 'apikey':
      return checkApiKey(presented, auth, path);
    default:
      return checkBasic(presented.request, auth);
  }
}

/**
 * Tells quickly whether a call can be for a service at all, so that not each of many has to be asked.
 * @param presented the call
 * @param definition a service
 * @param grantedKey the service that the call's token was issued for, if it has one
 * @returns false when the call has nothing that the service takes
 */
export function presentsAnything({ request, url }: PresentedCall, { auth, ...service }: ServiceDefinition, grantedKey: string | null): boolean {
  switch (auth.type) {
    case 'oauth2':
      return grantedKey === serviceKeyOf(service);
    case 'oauth1':
      return headerToken(request, ['oauth']) !== null || url.searchParams.has('oauth_consumer_key');
    case 'basic':
      return headerToken(request, ['basic']) !== null;
    default:
      return true;
  }
}

/** @returns the service that a call's token was issued for, whether it is still good or not; null without one */
export function grantedServiceKey(tx: ReadTransaction, { request, url }: PresentedCall): string | null {
  const token = tx.get('providerTokens', headerToken(request, TOKEN_SCHEMES) ?? url.searchParams.get('access_token') ?? '');
  return tx.get('providerGrants', token?.grantId ?? '')?.serviceLinkName ?? null;
}

async function checkSignedCall(request: Request, definition: ServiceDefinition, call: CallContext): Promise<Verdict> {
  const { verifySignedRequest } = await import('../../provider/oauth1/verify-signed-request.ts');
  const signed = await verifySignedRequest(request.clone(), serviceKeyOf(definition), call);
  return signed.isAllowed ? null : { kind: 'signature', response: signed.response };
}

async function checkToken({ request, url }: PresentedCall, definition: ServiceDefinition, isInQuery: boolean, call: CallContext): Promise<Verdict> {
  const value = headerToken(request, TOKEN_SCHEMES) ?? (isInQuery ? url.searchParams.get('access_token') : null);
  const now = call.clock.now();
  const access = await call.database.read((tx) => checkAccessToken(tx, value, now));
  if (typeof access === 'string') return { kind: 'token', problem: access };
  return isTokenOf(access.serviceKey, serviceKeyOf(definition)) ? null : { kind: 'token', problem: 'unknown' };
}

/** One sign-in is for all of Zoho's, Google's and Microsoft's services, so those of a family take each other's tokens. */
const FAMILIES = [/^zoho_|^zlabs_integration$/, /^google(?:_|$)|^gmail$|^youtube$/, /^microsoft(?:_|$)|^outlook$|^one(?:drive|note)|^sharepoint_/];

function isTokenOf(granted: string, called: string): boolean {
  return granted === called || FAMILIES.some((family) => family.test(granted) && family.test(called));
}

function checkApiKey(presented: PresentedCall, { parameters }: ApiKeyDefinition, path: string): Verdict {
  for (const parameter of parameters) {
    const sent = presentedValue(presented, parameter, path);
    if (sent === null || sent === '') return { kind: 'api-key', problem: 'missing', parameter: parameter.name };
    const entered = enteredValues(parameter, sent);
    if (entered === null || entered.some((value) => value === '' || isRefusedValue(value))) {
      return { kind: 'api-key', problem: 'invalid', parameter: parameter.name };
    }
  }
  return null;
}

function presentedValue({ request, url, body }: PresentedCall, { placement, name }: CredentialParameter, path: string): string | null {
  switch (placement) {
    case 'header':
      return request.headers.get(name);
    case 'query':
      return url.searchParams.get(name);
    case 'form': {
      const value = body.get(name);
      return typeof value === 'string' ? value : null;
    }
    default:
      // The key is in the address before that path, which the catalogue matched already.
      return keyInPath(url.pathname.slice(0, url.pathname.length - path.length));
  }
}

function keyInPath(base: string): string {
  return base.replace(/\/$/, '').replace(/^.*\/(?:bot)?/, '');
}

/** @returns what somebody entered, taken out of the text around it; null when that text is another */
function enteredValues({ placement, value }: CredentialParameter, sent: string): string[] | null {
  if (placement === 'path') return [sent];
  const source = value.split(/(\$\{[\w.]+\})/).map((part) => (part.startsWith('${') ? '(.*)' : part.replaceAll(/[.?+*^$()[\]{}\\|]/g, String.raw`\$&`)));
  const match = new RegExp(`^${source.join('')}$`, 's').exec(sent);
  return match === null ? null : match.slice(1);
}

function checkBasic(request: Request, { userName, password }: BasicDefinition): Verdict {
  const sent = headerToken(request, ['basic']);
  if (sent === null) return { kind: 'basic', problem: 'missing' };
  const text = decoded(sent);
  const [, user = '', secret = ''] = /^([^:]*):(.*)$/s.exec(text ?? '') ?? [];
  return isExpected(userName, user) && isExpected(password, secret) ? null : { kind: 'basic', problem: 'invalid' };
}

/** An empty template takes anything: services that want a key alone ignore the password. */
function isExpected(template: string, value: string): boolean {
  if (template.startsWith('${')) return value !== '' && !isRefusedValue(value);
  return template === '' || value === template;
}

/** @returns the UTF-8 text of Base64 (RFC 7617 section 2), or null */
function decoded(base64: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0));
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
