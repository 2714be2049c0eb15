import { MODULES, type ModuleName } from '#src/contract/automation-terms.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { Sandbox } from '#src/contract/sandbox.ts';
import { loadServiceDefinitions } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { CallContext, HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import type { RawRecord } from '../executions/function-input.ts';
import type { Viewer } from '../connections/connection-view.ts';
import { requiredExtension } from '../extensions.ts';
import { missingExternalConnection, neededExternalConnections } from '../external-connections/needed-external-connections.ts';
import { userRef } from '../people.ts';
import { recordAudit } from '../records.ts';
import { compareText, fold } from '../text-order.ts';
import { fireRules } from '../workflow-rules/fire-rules.ts';
import { runDueWork } from '../workflow-rules/run-due-work.ts';
import { testOrganization } from './books-organization.ts';
import { createRecord, deleteRecord, listRecords, readRecord, recordRef, replaceTasks, updateRecord } from './books-records.ts';
import { currentCode, installedCode } from './installed-code.ts';
import { missingAuthorization, neededConnections } from './needed-connections.ts';
import { booksFields, changedFields, recordView } from './record-view.ts';
import { wrikeFoldersView } from './wrike-view.ts';

interface RecordPath {
  readonly extensionId: string;
  readonly module: string;
  readonly recordId: string;
}

async function moduleAt(call: CallContext, { extensionId, module }: Omit<RecordPath, 'recordId'>): Promise<ModuleName> {
  await call.database.read((tx) => requiredExtension(tx, extensionId));
  const known = MODULES.find((name) => name === module);
  if (known === undefined) throw new ProblemError('not_found', `There is no module “${module}”. Choose one of ${MODULES.join(', ')}.`);
  return known;
}

async function recordAt(call: CallContext, path: RecordPath): Promise<{ module: ModuleName; record: RawRecord }> {
  const module = await moduleAt(call, path);
  const record = await readRecord(call, module, path.recordId);
  if (record === null) throw new ProblemError('not_found', 'There is no such record in the test organization. Choose one from the list.');
  return { module, record };
}

async function viewerOf({ actingUserId, clock }: CallContext): Promise<Viewer> {
  return { actingUserId, now: clock.now(), definitions: await loadServiceDefinitions() };
}

async function sandboxOf(call: CallContext, extensionId: string): Promise<Sandbox> {
  const organization = await testOrganization(call);
  const viewer = await viewerOf(call);
  return await call.database.read((tx) => {
    requiredExtension(tx, extensionId);
    const row = tx.get('installations', extensionId);
    const { functions, rules } = installedCode(tx, extensionId);
    return {
      organization,
      installation: row === undefined ? null : { installedAt: row.installedAt, installedBy: userRef(tx, row.installedBy), version: row.version, isAsPublished: row.versionId !== null },
      connections: neededConnections(tx, extensionId, viewer, functions),
      externalConnections: neededExternalConnections(tx, extensionId),
      activeRuleCount: rules.filter(({ isActive }) => isActive).length,
    };
  });
}

/** Answers for the test organization. */
export const sandboxHandlers: HandlerTable<EndpointIdIn<'sandbox'>> = {
  getSandbox: async ({ params }, call) => {
    await runDueWork(call);
    return await sandboxOf(call, params.extensionId);
  },

  installInSandbox: async ({ params, body }, call) => {
    const viewer = await viewerOf(call);
    const installedAt = timestamp(call.clock.now());
    await call.database.write((tx) => {
      const { id, version, name } = requiredExtension(tx, params.extensionId);
      const missing =
        missingAuthorization(neededConnections(tx, id, viewer, currentCode(tx, id).functions)) ??
        missingExternalConnection(neededExternalConnections(tx, id), body.connectedExternalIds);
      if (missing !== null && !body.withoutAuthorization) throw new ProblemError('conflict', missing);
      recordAudit(tx, { userId: call.actingUserId, now: call.clock.now() }, 'extension.installed', `Installed “${name}” in the test organization.`);
      tx.put('installations', { id, version, versionId: null, installedAt, installedBy: call.actingUserId });
    });
    return await sandboxOf(call, params.extensionId);
  },

  uninstallFromSandbox: async ({ params }, call) => {
    await call.database.write((tx) => {
      const { id, name } = requiredExtension(tx, params.extensionId);
      if (tx.get('installations', id) === undefined) return;
      tx.delete('installations', id);
      recordAudit(tx, { userId: call.actingUserId, now: call.clock.now() }, 'extension.uninstalled', `Took “${name}” out of the test organization.`);
    });
    return await sandboxOf(call, params.extensionId);
  },

  listSandboxRecords: async ({ params, query }, call) => {
    const module = await moduleAt(call, params);
    const text = fold(query.q.trim());
    const records = (await listRecords(call, module)).map((record) => recordView(module, record));
    const matching = records.filter(({ label, fields }) => fold(`${label} ${Object.values(fields).join(' ')}`).includes(text));
    const sorted = matching.toReversed().toSorted((a, b) => compareText(b.createdAt, a.createdAt));
    return { records: sorted.slice(query.offset, query.offset + query.limit), total: matching.length };
  },

  createSandboxRecord: async ({ params, body }, call) => {
    const module = await moduleAt(call, params);
    const tasks = (body.tasks ?? []).map(({ name, description }) => ({ task_name: name, description }));
    const record = await createRecord(call, module, { ...booksFields(module, body.fields, null), ...(module === 'projects' ? { tasks } : {}) });
    await fireRules(call, { module, kind: 'created', record, changedFields: [] });
    return recordView(module, record);
  },

  updateSandboxRecord: async ({ params, body }, call) => {
    const { module, record: before } = await recordAt(call, params);
    const fields = booksFields(module, body.fields, before);
    if (Object.keys(fields).length > 0) await updateRecord(call, module, params.recordId, fields);
    if (module === 'projects' && body.tasks !== undefined) await replaceTasks(call, before, body.tasks);
    const { record } = await recordAt(call, params);
    const changed = changedFields(module, before, record);
    if (changed.length > 0) await fireRules(call, { module, kind: 'edited', record, changedFields: changed });
    return recordView(module, record);
  },

  deleteSandboxRecord: async ({ params }, call) => {
    const { module, record } = await recordAt(call, params);
    await deleteRecord(call, module, params.recordId);
    await call.database.write((tx) => tx.delete('approvals', `${module}/${params.recordId}`));
    await fireRules(call, { module, kind: 'deleted', record, changedFields: [] });
    return undefined;
  },

  decideSandboxRecord: async ({ params, body }, call) => {
    const { module, record: before } = await recordAt(call, params);
    const { id } = recordRef(module, before);
    await call.database.write((tx) => tx.put('approvals', { id: `${module}/${id}`, status: body.decision }));
    const { record } = await recordAt(call, params);
    await fireRules(call, { module, kind: body.decision, record, changedFields: ['approval_status'] });
    return recordView(module, record);
  },

  listWrikeFolders: async ({ params }, call) => {
    await call.database.read((tx) => requiredExtension(tx, params.extensionId));
    return await wrikeFoldersView(call);
  },

  listSentMessages: async ({ params, query }, call) => {
    await runDueWork(call);
    return await call.database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = tx.where('sentMessages', 'extensionId', params.extensionId).toReversed();
      const messages = rows.slice(query.offset, query.offset + query.limit).map(({ extensionId: _extensionId, ...message }) => message);
      return { messages, total: rows.length };
    });
  },
};
