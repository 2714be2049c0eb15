import type { createConnection, NewConnection, retryConnection } from '#src/contract/connections.ts';
import type { Service } from '#src/contract/services.ts';
import { loadServiceDefinitions, serviceRefOfConnection, type ServiceDefinitions } from '../../catalogue/service-definition.ts';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import type { CallContext, Handler } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { validationProblem } from '../../request-validation.ts';
import { beginAuthorization } from '../authorization/begin-authorization.ts';
import { requiredExtension } from '../extensions.ts';
import { newId } from '../new-id.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { checkedInput } from './connection-input.ts';
import { connectionDetails } from './connection-view.ts';
import { authorizationFor, requireCreator, requiredConnectionAt } from './find-connection.ts';
import { refuseTakenLinkName } from './link-names.ts';
import { awaitingAuthorization, credentialAuthorization, isAuthorizedAtProvider } from '../authorization/new-authorization.ts';

interface Details {
  readonly input: NewConnection;
  readonly service: Service;
  readonly definitions: ServiceDefinitions;
  readonly call: CallContext;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Creates a connection and begins its authorization; if that cannot even begin, there is no connection. */
export const createConnectionHandler: Handler<typeof createConnection> = async ({ params, body }, call) => {
  const definitions = await loadServiceDefinitions();
  const now = call.clock.now();
  const { row, details } = await call.database.write((tx) => {
    requiredExtension(tx, params.extensionId);
    const details = { ...checkedInput(tx, definitions, body), definitions, call, now };
    refuseTakenLinkName(tx, params.extensionId, body.linkName);
    return { row: putConnection(tx, params.extensionId, details), details };
  });
  try {
    return await authorized(row, details);
  } catch (error) {
    await call.database.write((tx) => removeUnfinished(tx, row));
    throw error;
  }
};

/** Sends the details of a connection that was never authorized again, and begins the authorization anew. */
export const retryConnectionHandler: Handler<typeof retryConnection> = async ({ params, body }, call) => {
  const definitions = await loadServiceDefinitions();
  const now = call.clock.now();
  const { row, details } = await call.database.write((tx) => {
    const current = retriable(tx, params, call);
    if (serviceKeyOf({ kind: body.serviceKind, linkName: body.serviceLinkName }) !== serviceKeyOf(serviceRefOfConnection(current))) {
      throw validationProblem([{ field: 'serviceLinkName', message: 'The service of a connection stays. Discard it and create another one instead.' }]);
    }
    const details = { ...checkedInput(tx, definitions, body), definitions, call, now };
    refuseTakenLinkName(tx, params.extensionId, body.linkName, current.id);
    const changed = { ...current, ...fieldsOf(details), updatedAt: timestamp(now) };
    tx.put('connections', changed);
    putAuthorization(tx, changed, details);
    return { row: changed, details };
  });
  return await authorized(row, details);
};

function fieldsOf({ input }: Details): Pick<ConnectionRow, 'name' | 'linkName' | 'scopes' | 'parameters' | 'usesLoginUserCredentials'> {
  const { name, linkName, scopes, parameters, usesLoginUserCredentials } = input;
  return { name, linkName, scopes, parameters, usesLoginUserCredentials };
}

function putConnection(tx: WriteTransaction, extensionId: string, details: Details): ConnectionRow {
  const { service, call, now } = details;
  const at = timestamp(now);
  const row: ConnectionRow = {
    id: newId(tx, 'connection'),
    extensionId,
    ...fieldsOf(details),
    serviceLinkName: service.linkName,
    ...(service.kind === 'custom' ? { serviceKind: service.kind } : {}),
    isInternal: false,
    createdAt: at,
    createdBy: call.actingUserId,
    updatedAt: at,
  };
  tx.put('connections', row);
  const occasion = { userId: call.actingUserId, now };
  recordActivity(tx, row.id, occasion, { kind: 'created', details: `Created the connection to ${service.name}.` });
  recordAudit(tx, occasion, 'connection.created', `Created ${connectionInWords(row)} to ${service.name}.`);
  putAuthorization(tx, row, details);
  return row;
}

/** The creator's authorization, which starts over. */
function putAuthorization(tx: WriteTransaction, row: ConnectionRow, { service, input, call, now }: Details): void {
  const known = tx.where('authorizations', 'connectionUser', `${row.id}/${call.actingUserId}`)[0];
  const owner = { id: known?.id ?? newId(tx, 'authorization'), connectionId: row.id, userId: call.actingUserId };
  if (isAuthorizedAtProvider(service)) {
    tx.put('authorizations', awaitingAuthorization(owner, service.name, now));
    return;
  }
  const authorization = credentialAuthorization(owner, service, input.credentials, now);
  tx.put('authorizations', authorization);
  const occasion = { userId: call.actingUserId, now };
  recordActivity(tx, row.id, occasion, { kind: 'authorized', details: authorization.state.message });
  recordAudit(tx, occasion, 'connection.authorized', `Authorized ${connectionInWords(row)} at ${service.name}.`);
}

async function authorized(row: ConnectionRow, { service, definitions, input, call, now }: Details) {
  const { database, actingUserId } = call;
  const start = { connectionId: row.id, userId: actingUserId, returnTo: input.returnTo };
  const authorizationRequest = isAuthorizedAtProvider(service) ? await beginAuthorization(call, start) : null;
  const connection = await database.read((tx) => connectionDetails(tx, tx.get('connections', row.id) ?? row, { actingUserId, now, definitions }));
  return { connection, authorizationRequest };
}

/** Leaves nothing of a connection that could not be begun, so that the same details can be sent again. */
function removeUnfinished(tx: WriteTransaction, row: ConnectionRow): void {
  tx.delete('connections', row.id);
  for (const table of ['authorizations', 'attempts', 'activities'] as const) {
    for (const { id } of tx.where(table, 'connectionId', row.id)) tx.delete(table, id);
  }
}

/** @throws ProblemError `conflict` for a connection that was authorized before, or is authorized now */
function retriable(tx: Parameters<typeof requiredConnectionAt>[0], path: Parameters<typeof requiredConnectionAt>[1], call: CallContext): ConnectionRow {
  const row = requiredConnectionAt(tx, path);
  requireCreator(row, call.actingUserId);
  const authorization = authorizationFor(tx, row, call.actingUserId);
  if (authorization !== undefined && authorization.authorizedAt !== null) {
    throw new ProblemError('conflict', 'This connection was authorized already. Open it to reconnect or to rename it.');
  }
  return row;
}
