import type { authorizeConnection, revokeConnection } from '#src/contract/connections.ts';
import type { Service } from '#src/contract/services.ts';
import { loadServiceDefinitions, serviceRefOfConnection } from '../../catalogue/service-definition.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import type { CallContext, Handler } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { validationProblem } from '../../request-validation.ts';
import { beginAuthorization } from '../authorization/begin-authorization.ts';
import { connectionState } from '../authorization/connection-state.ts';
import { revokeAuthorization } from '../authorization/revoke-authorization.ts';
import { newId } from '../new-id.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { checkedCredentials, checkedScopes } from './connection-input.ts';
import { connectionDetails, isRevocable, serviceRefOf, stateOf } from './connection-view.ts';
import { authorizationFor, requireCreator, requiredConnectionAt, requireOwnAuthorization } from './find-connection.ts';
import { credentialAuthorization, isAuthorizedAtProvider } from '../authorization/new-authorization.ts';

/**
 * Begins the acting user's authorization (again): by a consent, or at once with the values that the service asks for. Other scopes than the
 * connection has are its creator's to ask for.
 */
export const authorizeConnectionHandler: Handler<typeof authorizeConnection> = async ({ params, body }, call) => {
  const definitions = await loadServiceDefinitions();
  const { database, actingUserId, clock } = call;
  const { row, service } = await database.read((tx) => {
    const row = requiredConnectionAt(tx, params);
    requireOwnAuthorization(row, actingUserId);
    if (body.scopes !== undefined) requireCreator(row, actingUserId);
    return { row, service: definitions.find(tx, serviceRefOfConnection(row))?.service };
  });
  if (service === undefined) {
    throw validationProblem([{ field: 'serviceLinkName', message: 'This console cannot connect the service of this connection.' }]);
  }
  const scopes = body.scopes === undefined ? {} : { scopes: checkedScopes(service, body.scopes) };
  const start = { connectionId: row.id, userId: actingUserId, returnTo: body.returnTo, ...scopes };
  const authorizationRequest = isAuthorizedAtProvider(service) ? await beginAuthorization(call, start) : null;
  if (service.connectsBy === 'credentials') await storeCredentials(row, service, checkedCredentials(service, body.credentials), call);
  const connection = await database.read((tx) => connectionDetails(tx, requiredConnectionAt(tx, params), { actingUserId, now: clock.now(), definitions }));
  return { connection, authorizationRequest };
};

function storeCredentials(row: ConnectionRow, service: Service, credentials: Record<string, string>, { database, clock, actingUserId }: CallContext) {
  const occasion = { userId: actingUserId, now: clock.now() };
  return database.write((tx) => {
    const known = authorizationFor(tx, row, actingUserId);
    const owner = { id: known?.id ?? newId(tx, 'authorization'), connectionId: row.id, userId: actingUserId };
    const authorization = credentialAuthorization(owner, service, credentials, occasion.now);
    tx.put('authorizations', { ...authorization, lastUsedAt: known?.lastUsedAt ?? null });
    recordActivity(tx, row.id, occasion, { kind: 'authorized', details: authorization.state.message });
    recordAudit(tx, occasion, 'connection.authorized', `Authorized ${connectionInWords(row)} at ${service.name}.`);
  });
}

/** Takes the acting user's authorization back, at the provider too. */
export const revokeConnectionHandler: Handler<typeof revokeConnection> = async ({ params }, call) => {
  const definitions = await loadServiceDefinitions();
  const { database, actingUserId, clock } = call;
  const viewer = { actingUserId, now: clock.now(), definitions };
  const { row, authorization, service } = await database.read((tx) => {
    const row = requiredConnectionAt(tx, params);
    requireOwnAuthorization(row, actingUserId);
    const authorization = authorizationFor(tx, row, actingUserId);
    if (authorization === undefined || !isRevocable(stateOf(tx, row, authorization, viewer))) {
      throw new ProblemError('conflict', 'There is nothing to revoke: this connection is not connected.');
    }
    return { row, authorization, service: serviceRefOf(tx, row, definitions) };
  });
  if (service.connectsBy !== 'credentials') await revokeAuthorization(call, authorization.id);
  else await forgetCredentials(row, authorization.id, service.name, call);
  return await database.read((tx) => connectionDetails(tx, requiredConnectionAt(tx, params), { ...viewer, now: clock.now() }));
};

function forgetCredentials(row: ConnectionRow, authorizationId: string, serviceName: string, { database, clock, actingUserId }: CallContext) {
  const occasion = { userId: actingUserId, now: clock.now() };
  return database.write((tx) => {
    const current = tx.get('authorizations', authorizationId);
    if (current === undefined) return;
    const state = {
      ...connectionState('revoked_by_user', serviceName, occasion.now),
      message: `What was entered for ${serviceName} is forgotten. Reconnect to enter it again.`,
    };
    tx.put('authorizations', { ...current, state, credentials: {} });
    recordActivity(tx, row.id, occasion, { kind: 'revoked', details: state.message });
    recordAudit(tx, occasion, 'connection.revoked', `Revoked ${connectionInWords(row)}.`);
  });
}
