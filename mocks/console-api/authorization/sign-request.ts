import type { AuthType } from '#src/contract/services.ts';
import { loadServiceDefinitions, serviceRefOfConnection, type AuthDefinition, type ServiceDefinition } from '../../catalogue/service-definition.ts';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { authorizationFor } from '../connections/find-connection.ts';
import { requiredConnection } from './attempts.ts';
import { connectionState, stateAt } from './connection-state.ts';
import { placeCredentials, type PlacedCredential } from './place-credentials.ts';
import { oauthClientOf } from './provider-session.ts';
import { refreshAuthorization } from './refresh-authorization.ts';

/** Which connection a call goes through, and the user whose script makes it. */
export interface CallOrigin {
  readonly connectionId: string;
  readonly actingUserId: string;
}

/** What may be written down of a signature. No values: those are secret. */
export interface SignatureNote {
  readonly authorizationId: string;
  readonly authType: AuthType;
  /** Where the call carries something secret: the names of headers, parameters and parts of the address. */
  readonly places: readonly Pick<PlacedCredential, 'placement' | 'name'>[];
  /** Whether the access token was refreshed for this call. */
  readonly wasRefreshed: boolean;
  /** @returns a text (an address, a header, a body) with every secret of the signature replaced by dots */
  readonly redact: (text: string) => string;
}

/** A call that is ready to be sent. */
export interface SignedCall {
  readonly request: Request;
  readonly note: SignatureNote;
  /** Secret: the access token in the call, to be handed back when the service refuses it; null where there is none. */
  readonly accessToken: string | null;
}

/**
 * Signs a call with a connection's credentials, whatever the kind of its service: access token (refreshed first when its time is about
 * up), API key, user name and password, or an OAuth 1.0a signature. `sendCallOut` does this, sends the call and tries again after a 401.
 * @param context the backend
 * @param origin connection and acting user
 * @param request the call as the script made it; it is used up
 * @param refusedToken an access token that the service just refused, to be replaced whatever its time
 * @returns the signed call, and what may be noted of it
 * @throws ProblemError conflict when the connection can't be used (the message says why and what to do), provider_unavailable when a
 * refresh is due and the provider can't be asked, not_found
 */
export async function signRequest(
  context: BackendContext,
  origin: CallOrigin,
  request: Request,
  refusedToken: string | null = null,
): Promise<SignedCall> {
  const { connection, definition, authorization } = await usableConnection(context, origin);
  const { auth } = definition;
  const isBearer = auth.type === 'oauth2';
  const current = isBearer ? await refreshAuthorization(context, authorization.id, refusedToken) : authorization;
  const signed = auth.type === 'oauth1' ? await oauth1Signature(context, definition, current, request) : await placed(request, definition, connection, current);
  const wasRefreshed = current.accessToken !== authorization.accessToken;
  const note = { authorizationId: current.id, authType: auth.type, places: signed.places, wasRefreshed, redact: redactor(signed.secrets) };
  return { request: signed.request, note, accessToken: isBearer ? current.accessToken : null };
}

/** A connection with what its calls are signed with. */
export interface UsableConnection {
  readonly connection: ConnectionRow;
  readonly definition: ServiceDefinition;
  readonly authorization: AuthorizationRow;
}

/**
 * @param context the backend
 * @param origin connection and acting user
 * @returns the authorization that the user's calls run with, which may have to be refreshed
 * @throws ProblemError conflict when the connection can't be used (the message says why and what to do), not_found
 */
export async function usableConnection({ database, clock }: BackendContext, { connectionId, actingUserId }: CallOrigin): Promise<UsableConnection> {
  const definitions = await loadServiceDefinitions();
  const { connection, definition, authorization } = await database.read((tx) => {
    const connection = requiredConnection(tx, connectionId);
    const definition = definitions.find(tx, serviceRefOfConnection(connection));
    return { connection, definition, authorization: authorizationFor(tx, connection, actingUserId) };
  });
  if (connection.isInternal) throw new ProblemError('conflict', `“${connection.linkName}” is for the platform’s built-in tasks only.`);
  if (definition === undefined) throw new ProblemError('not_found', `The service of “${connection.linkName}” is not known to this backend any more.`);
  const state = authorization === undefined ? connectionState('not_yet_authorized', definition.name, 0) : stateAt(authorization, definition.name, clock.now());
  if (authorization === undefined || !holdsCredentials(authorization, definition.auth)) {
    throw new ProblemError('conflict', `The connection “${connection.linkName}” cannot be used. ${state.message}`);
  }
  return { connection, definition, authorization };
}

/** While a reconnection is under way, what was there before still works. */
function holdsCredentials({ accessToken, refreshToken, credentials }: AuthorizationRow, auth: AuthDefinition): boolean {
  if (auth.type === 'oauth2' || auth.type === 'oauth1') return accessToken !== null || refreshToken !== null;
  return Object.keys(credentials).length > 0;
}

interface Signature {
  readonly request: Request;
  readonly places: SignatureNote['places'];
  readonly secrets: readonly string[];
}

async function placed(request: Request, { auth, apiBaseUrl }: ServiceDefinition, connection: ConnectionRow, authorization: AuthorizationRow): Promise<Signature> {
  const credentials = credentialsOf(auth, { ...authorization.credentials }, connection.parameters, authorization.accessToken ?? '');
  return {
    request: await placeCredentials(request, credentials, apiBaseUrl),
    places: credentials.map(({ placement, name }) => ({ placement, name })),
    secrets: [...credentials.map(({ value }) => value), ...Object.values(authorization.credentials), authorization.accessToken ?? ''],
  };
}

function credentialsOf(
  auth: AuthDefinition,
  entered: Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>>,
  accessToken: string,
): PlacedCredential[] {
  const filled = (template: string): string =>
    template.replaceAll(/\$\{(connectionConfig\.)?([\w.-]+)\}/g, (_, config: string | undefined, name: string) => (config === undefined ? entered : parameters)[name] ?? '');
  switch (auth.type) {
    case 'oauth2':
      return auth.paramType === 'query'
        ? [{ placement: 'query', name: 'access_token', value: accessToken }]
        : [{ placement: 'header', name: 'Authorization', value: `Bearer ${accessToken}` }];
    case 'basic':
      return [{ placement: 'header', name: 'Authorization', value: `Basic ${base64(`${filled(auth.userName)}:${filled(auth.password)}`)}` }];
    case 'apikey':
      return auth.parameters.map(({ placement, name, value }) => ({ placement, name, value: filled(value) }));
    default:
      return [];
  }
}

/** User names and passwords are UTF-8 (RFC 7617 section 2.1). */
function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

async function oauth1Signature(context: BackendContext, definition: ServiceDefinition, authorization: AuthorizationRow, request: Request): Promise<Signature> {
  const { signByOAuth1 } = await import('./oauth1-signer.ts');
  const { registration } = await oauthClientOf(context, serviceKeyOf(definition));
  const consumer = { key: registration.id, secret: registration.secret ?? '' };
  const paramType = definition.auth.type === 'oauth1' ? definition.auth.paramType : 'header';
  const token = { key: authorization.accessToken ?? '', secret: authorization.tokenSecret ?? '' };
  return {
    request: await signByOAuth1(context, request, { consumer, token, paramType }),
    places: [paramType === 'header' ? { placement: 'header', name: 'Authorization' } : { placement: 'query', name: 'oauth_signature' }],
    secrets: [consumer.secret, token.key, token.secret],
  };
}

function redactor(secrets: readonly string[]): SignatureNote['redact'] {
  const texts = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).filter((text) => text !== '');
  const longestFirst = [...new Set(texts)].toSorted((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '••••'), text);
}
