import { CONSENT_TIMEOUT_MS } from '#src/contract/consent-timeout.ts';
import type { ConnectionStatus, StatusReason } from '#src/contract/connections.ts';
import type { AuthType, ServiceKind } from '#src/contract/services.ts';
import { serviceKeyOf } from '../catalogue/service-key.ts';
import { timestamp } from '../clock.ts';
import { connectionState } from '../console-api/authorization/connection-state.ts';
import { credentialAuthorization, awaitingAuthorization } from '../console-api/authorization/new-authorization.ts';
import { newId } from '../console-api/new-id.ts';
import { connectionInWords, recordActivity, recordAudit } from '../console-api/records.ts';
import type { AuthorizationRow, ConnectionRow } from '../db/tables.ts';
import { revokeGrant } from '../provider/grants.ts';
import { seedGrant } from '../provider/seed-grant.ts';
import { REDIRECT_URLS } from '../redirect-urls.ts';
import { HOUR, MINUTE, type Seeding } from './seeding.ts';

/** A service that a scenario connects to. */
export interface SeedService {
  readonly linkName: string;
  readonly name: string;
  /** Absent: a default one. */
  readonly kind?: ServiceKind;
  readonly authType?: AuthType;
  /** Names of the values that it asks for; one of them is drawn for each. Absent: `apiKey`. */
  readonly credentials?: readonly string[];
  /** The client that a custom service was described with; absent where the platform has one of its own. */
  readonly clientId?: string;
  /** Whether it is connected with the client's own credentials: no account, no refresh token. */
  readonly isClientAlone?: boolean;
  /** Fields of its token response that its addresses need. */
  readonly tokenResponse?: Readonly<Record<string, string>>;
  /** Path of what scripts call it for. Absent: where services of one's own keep their records. */
  readonly calledPath?: string;
}

/** A connection of a scenario. Times are milliseconds since the epoch. */
export interface ConnectionPlan {
  readonly extensionId: string;
  readonly name: string;
  readonly linkName: string;
  readonly service: SeedService;
  readonly scopes: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  readonly usesLoginUserCredentials?: boolean;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly status: ConnectionStatus;
  /** When scripts used it last. */
  readonly lastUsedAt?: number;
  /** Why it failed. */
  readonly failure?: Extract<StatusReason, 'rejected' | 'window_closed' | 'timed_out' | 'provider_error'>;
}

/**
 * Writes a connection as its life so far leaves it: the row, the creator's authorization with its grant and tokens at the provider,
 * activity and audit logs.
 * @param seeding the scenario
 * @param plan the connection and how it stands
 * @returns its row
 */
export function seedConnection(seeding: Seeding, plan: ConnectionPlan): ConnectionRow {
  const { tx } = seeding;
  const at = timestamp(plan.createdAt);
  const row: ConnectionRow = {
    id: newId(tx, 'connection'),
    extensionId: plan.extensionId,
    name: plan.name,
    linkName: plan.linkName,
    serviceLinkName: plan.service.linkName,
    ...(plan.service.kind === 'custom' ? { serviceKind: plan.service.kind } : {}),
    scopes: [...plan.scopes],
    parameters: { ...plan.parameters },
    usesLoginUserCredentials: plan.usesLoginUserCredentials ?? false,
    isInternal: false,
    createdAt: at,
    createdBy: plan.createdBy,
    updatedAt: at,
  };
  tx.put('connections', row);
  const occasion = { userId: plan.createdBy, now: plan.createdAt };
  recordActivity(tx, row.id, occasion, { kind: 'created', details: `Created the connection to ${plan.service.name}.` });
  recordAudit(tx, occasion, 'connection.created', `Created ${connectionInWords(row)} to ${plan.service.name}.`);
  seedAuthorization(seeding, row, plan, plan.createdBy);
  return row;
}

/**
 * Writes one user's authorization of a connection.
 * @param seeding the scenario
 * @param row the connection
 * @param plan how the authorization stands
 * @param userId whose it is
 */
export function seedAuthorization(seeding: Seeding, row: ConnectionRow, plan: ConnectionPlan, userId: string): void {
  const { tx, now } = seeding;
  const owner = { id: newId(tx, 'authorization'), connectionId: row.id, userId };
  const authType = plan.service.authType ?? 'oauth2';
  if (plan.status === 'connecting') seedPendingAttempt(seeding, row, plan, owner);
  else if (plan.status === 'failed') seedFailure(seeding, row, plan, owner);
  else if (authType === 'oauth2') seedConsent(seeding, row, plan, owner);
  else seedCredentials(seeding, row, plan, owner, authType);
  if (plan.lastUsedAt !== undefined && plan.lastUsedAt <= now) {
    const { calledPath = '/api/v1/records' } = plan.service;
    recordActivity(tx, row.id, { userId, now: plan.lastUsedAt }, { kind: 'used', details: `GET ${calledPath}: 200 in 184 ms.` });
  }
}

function keyOf({ kind = 'default', linkName }: SeedService): string {
  return serviceKeyOf({ kind, linkName });
}

type Owner = Pick<AuthorizationRow, 'id' | 'connectionId' | 'userId'>;

function seedPendingAttempt({ tx, random, now }: Seeding, row: ConnectionRow, { service }: ConnectionPlan, owner: Owner): void {
  tx.put('authorizations', awaitingAuthorization(owner, service.name, now - MINUTE));
  tx.put('attempts', {
    id: random.token(16),
    connectionId: row.id,
    userId: owner.userId,
    serviceLinkName: keyOf(service),
    serviceName: service.name,
    state: random.token(32),
    codeVerifier: random.token(32),
    redirectUri: REDIRECT_URLS.US,
    scopes: row.scopes,
    status: 'pending',
    reason: null,
    message: `Waiting for an answer in the ${service.name} window.`,
    providerError: null,
    returnTo: `/extensions/${row.extensionId}/connections/my`,
    expiresAt: timestamp(now - MINUTE + CONSENT_TIMEOUT_MS),
    exchangeStartedAt: null,
    previousState: null,
  });
}

function seedFailure({ tx }: Seeding, row: ConnectionRow, { service, createdAt, failure = 'rejected' }: ConnectionPlan, owner: Owner): void {
  const providerError = failure === 'provider_error' ? 'temporarily_unavailable: The service is being maintained.' : null;
  const failedAt = createdAt + MINUTE;
  const state = connectionState(failure, service.name, failedAt, providerError);
  tx.put('authorizations', { ...awaitingAuthorization(owner, service.name, createdAt), state });
  const occasion = { userId: owner.userId, now: failedAt };
  recordActivity(tx, row.id, occasion, { kind: 'refused', details: state.message });
  recordAudit(tx, occasion, 'connection.refused', `Could not authorize ${connectionInWords(row)}. ${state.message}`);
}

function seedCredentials(seeding: Seeding, row: ConnectionRow, plan: ConnectionPlan, owner: Owner, authType: AuthType): void {
  const { service, createdAt, lastUsedAt, status } = plan;
  const { credentials: asked = ['apiKey'] } = service;
  const credentials = Object.fromEntries(asked.map((name) => [name, seeding.random.token(24)]));
  const authorization = {
    ...credentialAuthorization(owner, { name: service.name, authType }, credentials, createdAt),
    lastUsedAt: optionalTimestamp(lastUsedAt),
  };
  seeding.tx.put('authorizations', authorization);
  recordAuthorized(seeding, row, plan, owner.userId, createdAt);
  if (status === 'disconnected') endAuthorization(seeding, row, { ...authorization, credentials: {} }, 'revoked_by_user', service.name);
}

function seedConsent(seeding: Seeding, row: ConnectionRow, plan: ConnectionPlan, owner: Owner): void {
  const { tx, random, now } = seeding;
  const { status, service } = plan;
  const authorizedAt = plan.createdAt + MINUTE;
  const issuedAt = status === 'connected' ? Math.max(authorizedAt, now - 20 * MINUTE) : Math.max(authorizedAt, now - 26 * HOUR);
  const isOffline = service.isClientAlone !== true;
  const client = service.clientId === undefined ? {} : { clientId: `${keyOf(service)}/${service.clientId}` };
  const grant = { serviceLinkName: keyOf(service), accountId: owner.userId, scopes: row.scopes, isOffline, issuedAt, ...client };
  const tokens = seedGrant(tx, random, grant);
  const user = tx.get('users', owner.userId);
  const wasRefreshed = issuedAt > authorizedAt;
  const authorization: AuthorizationRow = {
    ...owner,
    ...tokens,
    state: connectionState('authorized', service.name, authorizedAt),
    account: isOffline ? (user?.email ?? null) : null,
    grantedScopes: row.scopes,
    credentials: {},
    ...(isOffline ? {} : { grantType: 'client_credentials' }),
    tokenResponse: { ...service.tokenResponse },
    authorizedAt: timestamp(authorizedAt),
    lastRefreshedAt: wasRefreshed ? timestamp(issuedAt) : null,
    lastUsedAt: optionalTimestamp(plan.lastUsedAt),
  };
  tx.put('authorizations', authorization);
  recordAuthorized(seeding, row, plan, owner.userId, authorizedAt);
  if (wasRefreshed) {
    const details = `${service.name} gave a new access token.`;
    recordActivity(tx, row.id, { userId: owner.userId, now: issuedAt }, { kind: 'refreshed', details });
  }
  if (status === 'disconnected') endAuthorization(seeding, row, authorization, 'revoked_by_user', service.name);
  if (status === 'needs_reconnection') endAuthorization(seeding, row, authorization, 'refresh_token_rejected', service.name);
}

/** How an authorization can have ended before the scenario begins. */
type End = 'revoked_by_user' | 'revoked_by_provider' | 'refresh_token_rejected';

/** How long ago authorizations ended. */
const ENDED_AGO = 3 * HOUR;

/**
 * Ends an authorization at the provider and in the console, with the lines that this leaves.
 * @param seeding the scenario
 * @param row the connection
 * @param authorization one with tokens
 * @param reason how it ended
 * @param serviceName the service's name for people
 */
export function endAuthorization({ tx, now }: Seeding, row: ConnectionRow, authorization: AuthorizationRow, reason: End, serviceName: string): void {
  const endedAt = now - ENDED_AGO;
  const token = tx.get('providerTokens', authorization.refreshToken ?? authorization.accessToken ?? '');
  if (token !== undefined) revokeGrant(tx, token.grantId, endedAt);
  const providerError = reason === 'refresh_token_rejected' ? 'invalid_grant: The refresh token was revoked.' : null;
  const state = connectionState(reason, serviceName, endedAt, providerError);
  tx.put('authorizations', { ...authorization, state, accessToken: null, refreshToken: null, expiresAt: null });
  const occasion = { userId: authorization.userId, now: endedAt };
  const details = providerError === null ? state.message : `${state.message} (${providerError})`;
  recordActivity(tx, row.id, occasion, { kind: reason === 'revoked_by_user' ? 'revoked' : 'refused', details });
  if (reason === 'revoked_by_user') recordAudit(tx, occasion, 'connection.revoked', `Revoked ${connectionInWords(row)}.`);
}

function recordAuthorized({ tx }: Seeding, row: ConnectionRow, { service }: ConnectionPlan, userId: string, at: number): void {
  recordActivity(tx, row.id, { userId, now: at }, { kind: 'authorized', details: `Authorized at ${service.name}.` });
  recordAudit(tx, { userId, now: at }, 'connection.authorized', `Authorized ${connectionInWords(row)} at ${service.name}.`);
}

function optionalTimestamp(ms: number | undefined): string | null {
  return ms === undefined ? null : timestamp(ms);
}
