import type { CustomServiceChange, NewCustomService } from '#src/contract/custom-services.ts';
import { customServiceByLinkName, loadServiceDefinitions, type ServiceDefinitions } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { CustomServiceRow } from '../../db/tables.ts';
import type { CallContext, HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Viewer } from '../connections/connection-view.ts';
import { newId } from '../new-id.ts';
import { recordAudit } from '../records.ts';
import { changedAuth, changesAuth, storedAuth } from './custom-service-auth.ts';
import { connectionsUsing, customServiceSummary, customServiceView } from './custom-service-view.ts';
import { customServicesByName } from './custom-services-by-name.ts';
import { serviceTemplate } from './service-template.ts';
import { checkedServiceLinkName, refuseTakenServiceLinkName } from './service-link-names.ts';

/** How many connections an error names. */
const NAMED_CONNECTIONS = 3;

function viewerOf({ actingUserId, clock }: CallContext, definitions: ServiceDefinitions): Viewer {
  return { actingUserId, now: clock.now(), definitions };
}

/** @throws ProblemError `gone` for a deleted one, `not_found` for one that never was */
function requiredCustomService(tx: ReadTransaction, linkName: string): CustomServiceRow {
  const row = customServiceByLinkName(tx, linkName);
  if (row !== undefined) return row;
  const deleted = tx.where('deletedCustomServices', 'linkName', linkName).at(-1);
  if (deleted === undefined) throw new ProblemError('not_found', `There is no custom service with the link name “${linkName}”.`);
  throw new ProblemError('gone', `The custom service “${deleted.service.name}” was deleted.`);
}

/** @throws ProblemError `conflict` that names the connections which use the service */
function refuseWhileUsed(tx: ReadTransaction, { linkName, name }: CustomServiceRow, what: string): void {
  const names = connectionsUsing(tx, linkName).map((connection) => `“${connection.name}”`);
  if (names.length === 0) return;
  const others = names.length - NAMED_CONNECTIONS;
  const named = names.slice(0, NAMED_CONNECTIONS).join(', ') + (others > 0 ? ` and ${others} more` : '');
  const [noun, pronoun] = names.length === 1 ? ['a connection', 'it'] : [`${names.length} connections`, 'them'];
  throw new ProblemError('conflict', `“${name}” is used by ${noun}: ${named}. ${what} Delete ${pronoun} first.`);
}

function serviceInWords({ name, linkName }: CustomServiceRow): string {
  return `the custom service “${name}” (${linkName})`;
}

function putNewService(tx: WriteTransaction, input: NewCustomService, { actingUserId, clock }: CallContext): CustomServiceRow {
  refuseTakenServiceLinkName(tx, input.linkName);
  const now = clock.now();
  const at = timestamp(now);
  const row: CustomServiceRow = {
    id: newId(tx, 'custom-service'),
    linkName: input.linkName,
    name: input.name,
    auth: storedAuth(input.auth),
    createdAt: at,
    createdBy: actingUserId,
    updatedAt: at,
  };
  tx.put('customServices', row);
  recordAudit(tx, { userId: actingUserId, now }, 'custom_service.created', `Created ${serviceInWords(row)}.`);
  return row;
}

function changeService(tx: WriteTransaction, linkName: string, change: CustomServiceChange, { actingUserId, clock }: CallContext): CustomServiceRow {
  const before = requiredCustomService(tx, linkName);
  const auth = change.auth === undefined ? before.auth : changedAuth(before.auth, change.auth);
  const isAuthChanged = changesAuth(before.auth, auth);
  if (isAuthChanged) refuseWhileUsed(tx, before, 'While it is used, only its name can be edited.');
  if (!isAuthChanged && change.name === before.name) return before;
  const now = clock.now();
  const row = { ...before, name: change.name, auth, updatedAt: timestamp(now) };
  tx.put('customServices', row);
  const details = isAuthChanged ? `Changed ${serviceInWords(row)}.` : `Renamed the custom service “${before.name}” to “${row.name}”.`;
  recordAudit(tx, { userId: actingUserId, now }, 'custom_service.changed', details);
  return row;
}

/** Deleted connections to the service go with it for good: without it they could not be restored. */
function removeService(tx: WriteTransaction, linkName: string, { actingUserId, clock }: CallContext): void {
  const row = requiredCustomService(tx, linkName);
  refuseWhileUsed(tx, row, 'It can’t be deleted while it is used.');
  const now = clock.now();
  for (const { id, connection } of tx.all('deletedConnections')) {
    if (connection.serviceKind === 'custom' && connection.serviceLinkName === linkName) tx.delete('deletedConnections', id);
  }
  tx.put('deletedCustomServices', { id: newId(tx, 'custom-service-deletion'), linkName, deletedAt: timestamp(now), service: row });
  tx.delete('customServices', row.id);
  recordAudit(tx, { userId: actingUserId, now }, 'custom_service.deleted', `Deleted ${serviceInWords(row)}.`);
}

function restoreService(tx: WriteTransaction, linkName: string, { actingUserId, clock }: CallContext): CustomServiceRow {
  const deletion = tx.where('deletedCustomServices', 'linkName', linkName).at(-1);
  if (deletion === undefined) throw new ProblemError('not_found', `There is no deleted custom service with the link name “${linkName}” to restore.`);
  refuseTakenServiceLinkName(tx, linkName);
  tx.delete('deletedCustomServices', deletion.id);
  tx.put('customServices', deletion.service);
  const occasion = { userId: actingUserId, now: clock.now() };
  recordAudit(tx, occasion, 'custom_service.restored', `Restored ${serviceInWords(deletion.service)}.`);
  return deletion.service;
}

type CustomServiceEndpoint =
  | 'listCustomServices'
  | 'getCustomService'
  | 'createCustomService'
  | 'updateCustomService'
  | 'deleteCustomService'
  | 'restoreCustomService'
  | 'checkServiceLinkName'
  | 'getServiceTemplate';

/** Answers for the services that people of the workspace describe. */
export const customServiceHandlers: HandlerTable<CustomServiceEndpoint> = {
  listCustomServices: (_input, { database }) =>
    database.read((tx) => ({ services: customServicesByName(tx).map((row) => customServiceSummary(tx, row)) })),

  getCustomService: async ({ params }, call) => {
    const viewer = viewerOf(call, await loadServiceDefinitions());
    return await call.database.read((tx) => customServiceView(tx, requiredCustomService(tx, params.serviceLinkName), viewer));
  },

  createCustomService: async ({ body }, call) => {
    const viewer = viewerOf(call, await loadServiceDefinitions());
    return await call.database.write((tx) => customServiceView(tx, putNewService(tx, body, call), viewer));
  },

  updateCustomService: async ({ params, body }, call) => {
    const viewer = viewerOf(call, await loadServiceDefinitions());
    return await call.database.write((tx) => customServiceView(tx, changeService(tx, params.serviceLinkName, body, call), viewer));
  },

  deleteCustomService: async ({ params }, call) => {
    await call.database.write((tx) => removeService(tx, params.serviceLinkName, call));
    return undefined;
  },

  restoreCustomService: async ({ params }, call) => {
    const viewer = viewerOf(call, await loadServiceDefinitions());
    return await call.database.write((tx) => customServiceView(tx, restoreService(tx, params.serviceLinkName, call), viewer));
  },

  checkServiceLinkName: async ({ params }, { database }) => {
    const { catalogue } = await loadServiceDefinitions();
    const shadowedName = catalogue.summary(params.linkName)?.name ?? null;
    return await database.read((tx) => ({ ...checkedServiceLinkName(tx, params.linkName), shadowedName }));
  },

  getServiceTemplate: async ({ params }, { database }) => {
    const definitions = await loadServiceDefinitions();
    const definition = await database.read((tx) => definitions.find(tx, { kind: 'default', linkName: params.serviceLinkName }));
    if (definition === undefined) throw new ProblemError('not_found', `There is no default service with the link name “${params.serviceLinkName}”.`);
    return serviceTemplate(definition);
  },
};
