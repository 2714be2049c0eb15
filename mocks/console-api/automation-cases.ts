import { endpoints } from '#src/contract/endpoints.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { ContractCases } from '../contract-cases.ts';
import { PAYROLL_EXTENSION_ID, WRIKE_EXTENSION_ID } from '../seed/ids.ts';
import type { TestClient } from '../test-client.ts';
import { automatorFor, type Automator } from './test-automation.ts';

const extensionId = WRIKE_EXTENSION_ID;
const HERE = { extensionId };
const NOWHERE = { extensionId: 'ext-9999' };
const NO_FUNCTION = { extensionId, functionId: 'fn-1' };
const NO_RULE = { extensionId, ruleId: 'rule-1' };
const NO_RUN = { extensionId, executionId: 'run-1' };
const NO_FIRING = { extensionId, firingId: 'firing-1' };
const NO_VERSION = { extensionId, versionId: 'version-1' };
const NO_RECORD = { extensionId, module: 'projects', recordId: '1' };
const UNCONNECTED_LINK_NAME = 'quickbooks_migration';

const BROKEN = 'info 1';
const FAILING = 'info {}.get("a").get("b");';
const notify = { kind: 'in_app_notification', userId: '711770823', message: 'Hello' } as const;
const rule = { name: 'Tell me', module: 'projects', trigger: { workflowType: 'event', actionType: 'created' }, immediateActions: [notify] } as const;

function person(client: TestClient): Automator {
  return automatorFor(client, extensionId);
}

/** @returns the path of something under an extension that was deleted since */
async function gone<P extends object>(client: TestClient, path: P): Promise<P & { extensionId: string }> {
  await client.call(endpoints.deleteExtension, { params: { extensionId: PAYROLL_EXTENSION_ID } });
  return { ...path, extensionId: PAYROLL_EXTENSION_ID };
}

async function functionAt(client: TestClient, code = 'info 1;'): Promise<{ extensionId: string; functionId: string }> {
  return { extensionId, functionId: (await person(client).addFunction(code)).id };
}

async function ruleAt(client: TestClient): Promise<{ extensionId: string; ruleId: string }> {
  return { extensionId, ruleId: (await person(client).addRule({ ...rule, immediateActions: [notify] })).id };
}

async function runAt(client: TestClient, code = FAILING): Promise<{ extensionId: string; executionId: string }> {
  const { id } = await client.call(endpoints.executeFunction, { params: await functionAt(client, code), body: {} });
  await person(client).ended(id);
  return { extensionId, executionId: id };
}

async function firingAt(client: TestClient, code: string | null = null): Promise<{ extensionId: string; firingId: string }> {
  const own = person(client);
  if (code === null) await ruleAt(client);
  else await own.addRule({ immediateActions: [{ kind: 'custom_function', functionId: (await own.addFunction(code)).id }] });
  await own.client.call(endpoints.installInSandbox, { params: HERE, body: { connectedExternalIds: await externalIds(own.client) } });
  await own.addProject();
  return { extensionId, firingId: (await own.log())[0]?.id ?? '' };
}

async function recordAt(client: TestClient): Promise<{ extensionId: string; module: string; recordId: string }> {
  return { extensionId, module: 'projects', recordId: (await person(client).addProject()).id };
}

async function addUnconnectedFunction(client: TestClient): Promise<void> {
  await person(client).addFunction(`info invokeurl\n[\n\turl :"https://a.example"\n\tconnection:"${UNCONNECTED_LINK_NAME}"\n];`);
}

const release = { increment: 'minor', releaseNotes: 'First.', visibility: 'private' } as const;

async function versionAt(client: TestClient): Promise<{ extensionId: string; versionId: string; token: string }> {
  const { id, installationPath } = await client.call(endpoints.publishVersion, { params: HERE, body: release });
  return { extensionId, versionId: id, token: installationPath.split('/').at(-1) ?? '' };
}

async function organizationId(client: TestClient): Promise<string> {
  return (await client.call(endpoints.getSandbox, { params: HERE })).organization.id;
}

async function externalIds(client: TestClient): Promise<string[]> {
  return (await client.call(endpoints.getSandbox, { params: HERE })).externalConnections.map(({ id }) => id);
}

const functionCases: ContractCases<EndpointIdIn<'functions'>> = {
  listModules: { succeeds: (c) => c.call(endpoints.listModules, {}) },
  listFunctionTemplates: { succeeds: (c) => c.call(endpoints.listFunctionTemplates, {}) },
  searchAutomation: {
    succeeds: async (c) => {
      await functionAt(c);
      await ruleAt(c);
      return await c.call(endpoints.searchAutomation, { query: { q: 'e' } });
    },
    validation_failed: (c) => c.fail(endpoints.searchAutomation, { query: { limit: 101 } }),
  },
  listFunctions: {
    succeeds: async (c) => {
      await functionAt(c);
      return await c.call(endpoints.listFunctions, { params: HERE });
    },
    validation_failed: (c) => c.fail(endpoints.listFunctions, { params: HERE, query: { q: 'x'.repeat(201) } }),
    not_found: (c) => c.fail(endpoints.listFunctions, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listFunctions, { params: await gone(c, {}) }),
  },
  createFunction: {
    succeeds: (c) => c.call(endpoints.createFunction, { params: HERE, body: { name: '_mine', module: 'projects', code: 'info 1;' } }),
    validation_failed: (c) => c.fail(endpoints.createFunction, { params: HERE, body: { name: 'my function', module: 'projects' } }),
    does_not_compile: (c) => c.fail(endpoints.createFunction, { params: HERE, body: { name: 'mine', module: 'projects', code: BROKEN } }),
    name_taken: async (c) => {
      await functionAt(c);
      return await c.fail(endpoints.createFunction, { params: HERE, body: { name: 'MyFunction', module: 'projects' } });
    },
    not_found: (c) => c.fail(endpoints.createFunction, { params: NOWHERE, body: { name: 'mine', module: 'projects' } }),
    gone: async (c) => c.fail(endpoints.createFunction, { params: await gone(c, {}), body: { name: 'mine', module: 'projects' } }),
  },
  getFunction: {
    succeeds: async (c) => c.call(endpoints.getFunction, { params: await functionAt(c) }),
    not_found: (c) => c.fail(endpoints.getFunction, { params: NO_FUNCTION }),
    gone: async (c) => {
      const params = await functionAt(c);
      await c.call(endpoints.deleteFunction, { params });
      return await c.fail(endpoints.getFunction, { params });
    },
  },
  updateFunction: {
    succeeds: async (c) => c.call(endpoints.updateFunction, { params: await functionAt(c), body: { code: 'info 2;' } }),
    validation_failed: async (c) => c.fail(endpoints.updateFunction, { params: await functionAt(c), body: { name: '___' } }),
    does_not_compile: async (c) => c.fail(endpoints.updateFunction, { params: await functionAt(c), body: { code: BROKEN } }),
    name_taken: async (c) => {
      const params = await functionAt(c);
      await person(c).addFunction('', 'other');
      return await c.fail(endpoints.updateFunction, { params, body: { name: 'other' } });
    },
    not_found: (c) => c.fail(endpoints.updateFunction, { params: NO_FUNCTION, body: {} }),
    gone: async (c) => c.fail(endpoints.updateFunction, { params: await gone(c, NO_FUNCTION), body: {} }),
  },
  duplicateFunction: {
    succeeds: async (c) => c.call(endpoints.duplicateFunction, { params: await functionAt(c), body: {} }),
    validation_failed: async (c) => c.fail(endpoints.duplicateFunction, { params: await functionAt(c), body: { name: 'x y' } }),
    name_taken: async (c) => c.fail(endpoints.duplicateFunction, { params: await functionAt(c), body: { name: 'myfunction' } }),
    not_found: (c) => c.fail(endpoints.duplicateFunction, { params: NO_FUNCTION, body: {} }),
    gone: async (c) => c.fail(endpoints.duplicateFunction, { params: await gone(c, NO_FUNCTION), body: {} }),
  },
  deleteFunction: {
    succeeds: async (c) => c.call(endpoints.deleteFunction, { params: await functionAt(c) }),
    conflict: async (c) => {
      const params = await functionAt(c);
      await person(c).addRule({ immediateActions: [{ kind: 'custom_function', functionId: params.functionId }] });
      return await c.fail(endpoints.deleteFunction, { params });
    },
    not_found: (c) => c.fail(endpoints.deleteFunction, { params: NO_FUNCTION }),
    gone: async (c) => c.fail(endpoints.deleteFunction, { params: await gone(c, NO_FUNCTION) }),
  },
};

const executionCases: ContractCases<EndpointIdIn<'executions'>> = {
  executeFunction: {
    succeeds: async (c) => c.call(endpoints.executeFunction, { params: await functionAt(c), body: { recordId: (await person(c).addProject()).id } }),
    validation_failed: async (c) => c.fail(endpoints.executeFunction, { params: await functionAt(c), body: { recordId: '1' } }),
    not_found: (c) => c.fail(endpoints.executeFunction, { params: NO_FUNCTION, body: {} }),
    gone: async (c) => c.fail(endpoints.executeFunction, { params: await gone(c, NO_FUNCTION), body: {} }),
  },
  listExecutions: {
    succeeds: async (c) => {
      await runAt(c);
      return await c.call(endpoints.listExecutions, { params: HERE });
    },
    validation_failed: (c) => c.fail(endpoints.listExecutions, { params: HERE, query: { limit: 0 } }),
    not_found: (c) => c.fail(endpoints.listExecutions, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listExecutions, { params: await gone(c, {}) }),
  },
  getExecution: {
    succeeds: async (c) => c.call(endpoints.getExecution, { params: await runAt(c) }),
    validation_failed: async (c) => c.fail(endpoints.getExecution, { params: await runAt(c), query: { waitSeconds: 61 } }),
    not_found: (c) => c.fail(endpoints.getExecution, { params: NO_RUN }),
    gone: async (c) => c.fail(endpoints.getExecution, { params: await gone(c, NO_RUN) }),
  },
  stopExecution: {
    succeeds: async (c) => c.call(endpoints.stopExecution, { params: await runAt(c) }),
    not_found: (c) => c.fail(endpoints.stopExecution, { params: NO_RUN }),
    gone: async (c) => c.fail(endpoints.stopExecution, { params: await gone(c, NO_RUN) }),
  },
  rerunExecution: {
    succeeds: async (c) => {
      const { id } = await c.call(endpoints.rerunExecution, { params: await runAt(c) });
      return await person(c).ended(id);
    },
    conflict: async (c) => c.fail(endpoints.rerunExecution, { params: await runAt(c, 'info 1;') }),
    not_found: (c) => c.fail(endpoints.rerunExecution, { params: NO_RUN }),
    gone: async (c) => c.fail(endpoints.rerunExecution, { params: await gone(c, NO_RUN) }),
  },
};

const ruleCases: ContractCases<EndpointIdIn<'workflow-rules'>> = {
  listRules: {
    succeeds: async (c) => {
      await ruleAt(c);
      return await c.call(endpoints.listRules, { params: HERE });
    },
    validation_failed: (c) => c.fail(endpoints.listRules, { params: HERE, query: { module: 'nope' as 'projects' } }),
    not_found: (c) => c.fail(endpoints.listRules, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listRules, { params: await gone(c, {}) }),
  },
  createRule: {
    succeeds: (c) => c.call(endpoints.createRule, { params: HERE, body: { ...rule, immediateActions: [notify] } }),
    validation_failed: (c) => c.fail(endpoints.createRule, { params: HERE, body: { ...rule, immediateActions: [] } }),
    name_taken: async (c) => {
      await ruleAt(c);
      return await c.fail(endpoints.createRule, { params: HERE, body: { ...rule, name: 'TELL me', immediateActions: [notify] } });
    },
    not_found: (c) => c.fail(endpoints.createRule, { params: NOWHERE, body: { ...rule, immediateActions: [notify] } }),
    gone: async (c) => c.fail(endpoints.createRule, { params: await gone(c, {}), body: { ...rule, immediateActions: [notify] } }),
  },
  getRule: {
    succeeds: async (c) => c.call(endpoints.getRule, { params: await ruleAt(c) }),
    not_found: (c) => c.fail(endpoints.getRule, { params: NO_RULE }),
    gone: async (c) => {
      const params = await ruleAt(c);
      await c.call(endpoints.deleteRule, { params });
      return await c.fail(endpoints.getRule, { params });
    },
  },
  updateRule: {
    succeeds: async (c) => c.call(endpoints.updateRule, { params: await ruleAt(c), body: { ...rule, name: 'Tell us', immediateActions: [notify] } }),
    validation_failed: async (c) => c.fail(endpoints.updateRule, { params: await ruleAt(c), body: { ...rule, name: '', immediateActions: [notify] } }),
    name_taken: async (c) => {
      const params = await ruleAt(c);
      await person(c).addRule({ name: 'Other', immediateActions: [notify] });
      return await c.fail(endpoints.updateRule, { params, body: { ...rule, name: 'other', immediateActions: [notify] } });
    },
    not_found: (c) => c.fail(endpoints.updateRule, { params: NO_RULE, body: { ...rule, immediateActions: [notify] } }),
    gone: async (c) => c.fail(endpoints.updateRule, { params: await gone(c, NO_RULE), body: { ...rule, immediateActions: [notify] } }),
  },
  switchRule: {
    succeeds: async (c) => c.call(endpoints.switchRule, { params: await ruleAt(c), body: { isActive: false } }),
    validation_failed: async (c) => c.fail(endpoints.switchRule, { params: await ruleAt(c), body: { isActive: 'no' as unknown as boolean } }),
    not_found: (c) => c.fail(endpoints.switchRule, { params: NO_RULE, body: { isActive: true } }),
    gone: async (c) => c.fail(endpoints.switchRule, { params: await gone(c, NO_RULE), body: { isActive: true } }),
  },
  deleteRule: {
    succeeds: async (c) => c.call(endpoints.deleteRule, { params: await ruleAt(c) }),
    not_found: (c) => c.fail(endpoints.deleteRule, { params: NO_RULE }),
    gone: async (c) => c.fail(endpoints.deleteRule, { params: await gone(c, NO_RULE) }),
  },
  listFirings: {
    succeeds: async (c) => {
      await firingAt(c);
      return await c.call(endpoints.listFirings, { params: HERE });
    },
    validation_failed: (c) => c.fail(endpoints.listFirings, { params: HERE, query: { offset: -1 } }),
    not_found: (c) => c.fail(endpoints.listFirings, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listFirings, { params: await gone(c, {}) }),
  },
  getFiring: {
    succeeds: async (c) => c.call(endpoints.getFiring, { params: await firingAt(c) }),
    not_found: (c) => c.fail(endpoints.getFiring, { params: NO_FIRING }),
    gone: async (c) => c.fail(endpoints.getFiring, { params: await gone(c, NO_FIRING) }),
  },
  rerunFiring: {
    succeeds: async (c) => {
      const firing = await c.call(endpoints.rerunFiring, { params: await firingAt(c, FAILING) });
      await person(c).log();
      return firing;
    },
    conflict: async (c) => c.fail(endpoints.rerunFiring, { params: await firingAt(c) }),
    not_found: (c) => c.fail(endpoints.rerunFiring, { params: NO_FIRING }),
    gone: async (c) => c.fail(endpoints.rerunFiring, { params: await gone(c, NO_FIRING) }),
  },
};

const sandboxCases: ContractCases<EndpointIdIn<'sandbox'>> = {
  getSandbox: {
    succeeds: (c) => c.call(endpoints.getSandbox, { params: HERE }),
    not_found: (c) => c.fail(endpoints.getSandbox, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.getSandbox, { params: await gone(c, {}) }),
  },
  installInSandbox: {
    succeeds: async (c) => c.call(endpoints.installInSandbox, { params: HERE, body: { connectedExternalIds: await externalIds(c) } }),
    validation_failed: (c) => c.fail(endpoints.installInSandbox, { params: HERE, body: { withoutAuthorization: 1 as unknown as boolean } }),
    conflict: async (c) => {
      await addUnconnectedFunction(c);
      return await c.fail(endpoints.installInSandbox, { params: HERE, body: {} });
    },
    not_found: (c) => c.fail(endpoints.installInSandbox, { params: NOWHERE, body: {} }),
    gone: async (c) => c.fail(endpoints.installInSandbox, { params: await gone(c, {}), body: {} }),
  },
  uninstallFromSandbox: {
    succeeds: (c) => c.call(endpoints.uninstallFromSandbox, { params: HERE }),
    not_found: (c) => c.fail(endpoints.uninstallFromSandbox, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.uninstallFromSandbox, { params: await gone(c, {}) }),
  },
  listSandboxRecords: {
    succeeds: (c) => c.call(endpoints.listSandboxRecords, { params: { ...HERE, module: 'invoices' } }),
    validation_failed: (c) => c.fail(endpoints.listSandboxRecords, { params: { ...HERE, module: 'items' }, query: { limit: 501 } }),
    not_found: (c) => c.fail(endpoints.listSandboxRecords, { params: { ...HERE, module: 'bills' } }),
    gone: async (c) => c.fail(endpoints.listSandboxRecords, { params: await gone(c, { module: 'items' }) }),
  },
  createSandboxRecord: {
    succeeds: (c) => c.call(endpoints.createSandboxRecord, { params: { ...HERE, module: 'customers' }, body: { fields: { contact_name: 'Bowman and Co' } } }),
    validation_failed: (c) => c.fail(endpoints.createSandboxRecord, { params: { ...HERE, module: 'customers' }, body: { fields: { contact_name: ' ' } } }),
    not_found: (c) => c.fail(endpoints.createSandboxRecord, { params: { ...HERE, module: 'bills' }, body: { fields: {} } }),
    gone: async (c) => c.fail(endpoints.createSandboxRecord, { params: await gone(c, { module: 'items' }), body: { fields: {} } }),
  },
  updateSandboxRecord: {
    succeeds: async (c) => c.call(endpoints.updateSandboxRecord, { params: await recordAt(c), body: { fields: { project_name: 'Renamed' }, tasks: [] } }),
    validation_failed: async (c) => c.fail(endpoints.updateSandboxRecord, { params: await recordAt(c), body: { fields: { nonsense: 1 } } }),
    not_found: (c) => c.fail(endpoints.updateSandboxRecord, { params: NO_RECORD, body: { fields: {} } }),
    gone: async (c) => c.fail(endpoints.updateSandboxRecord, { params: await gone(c, NO_RECORD), body: { fields: {} } }),
  },
  deleteSandboxRecord: {
    succeeds: async (c) => c.call(endpoints.deleteSandboxRecord, { params: await recordAt(c) }),
    not_found: (c) => c.fail(endpoints.deleteSandboxRecord, { params: NO_RECORD }),
    gone: async (c) => c.fail(endpoints.deleteSandboxRecord, { params: await gone(c, NO_RECORD) }),
  },
  decideSandboxRecord: {
    succeeds: async (c) => c.call(endpoints.decideSandboxRecord, { params: await recordAt(c), body: { decision: 'approved' } }),
    validation_failed: async (c) => c.fail(endpoints.decideSandboxRecord, { params: await recordAt(c), body: { decision: 'maybe' as 'approved' } }),
    not_found: (c) => c.fail(endpoints.decideSandboxRecord, { params: NO_RECORD, body: { decision: 'approved' } }),
    gone: async (c) => c.fail(endpoints.decideSandboxRecord, { params: await gone(c, NO_RECORD), body: { decision: 'approved' } }),
  },
  listWrikeFolders: {
    succeeds: (c) => c.call(endpoints.listWrikeFolders, { params: HERE }),
    not_found: (c) => c.fail(endpoints.listWrikeFolders, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listWrikeFolders, { params: await gone(c, {}) }),
  },
  listSentMessages: {
    succeeds: async (c) => {
      await firingAt(c);
      return await c.call(endpoints.listSentMessages, { params: HERE });
    },
    validation_failed: (c) => c.fail(endpoints.listSentMessages, { params: HERE, query: { limit: 0 } }),
    not_found: (c) => c.fail(endpoints.listSentMessages, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listSentMessages, { params: await gone(c, {}) }),
  },
};

const publishingCases: ContractCases<EndpointIdIn<'publishing'>> = {
  getPreflight: {
    succeeds: (c) => c.call(endpoints.getPreflight, { params: HERE, query: { visibility: 'public' } }),
    validation_failed: (c) => c.fail(endpoints.getPreflight, { params: HERE, query: { visibility: 'secret' as 'public' } }),
    not_found: (c) => c.fail(endpoints.getPreflight, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.getPreflight, { params: await gone(c, {}) }),
  },
  listVersions: {
    succeeds: async (c) => {
      await versionAt(c);
      return await c.call(endpoints.listVersions, { params: HERE });
    },
    not_found: (c) => c.fail(endpoints.listVersions, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listVersions, { params: await gone(c, {}) }),
  },
  publishVersion: {
    succeeds: (c) => c.call(endpoints.publishVersion, { params: HERE, body: release }),
    validation_failed: (c) => c.fail(endpoints.publishVersion, { params: HERE, body: { ...release, releaseNotes: ' ' } }),
    conflict: async (c) => {
      await addUnconnectedFunction(c);
      return await c.fail(endpoints.publishVersion, { params: HERE, body: release });
    },
    not_found: (c) => c.fail(endpoints.publishVersion, { params: NOWHERE, body: release }),
    gone: async (c) => c.fail(endpoints.publishVersion, { params: await gone(c, {}), body: release }),
  },
  getVersion: {
    succeeds: async (c) => c.call(endpoints.getVersion, { params: await versionAt(c) }),
    not_found: (c) => c.fail(endpoints.getVersion, { params: NO_VERSION }),
    gone: async (c) => c.fail(endpoints.getVersion, { params: await gone(c, NO_VERSION) }),
  },
  getVersionManifest: {
    succeeds: async (c) => c.call(endpoints.getVersionManifest, { params: await versionAt(c) }),
    not_found: (c) => c.fail(endpoints.getVersionManifest, { params: NO_VERSION }),
    gone: async (c) => c.fail(endpoints.getVersionManifest, { params: await gone(c, NO_VERSION) }),
  },
  getInstallationOffer: {
    succeeds: async (c) => c.call(endpoints.getInstallationOffer, { params: await versionAt(c) }),
    not_found: (c) => c.fail(endpoints.getInstallationOffer, { params: { token: 'x' } }),
  },
  installVersion: {
    succeeds: async (c) => {
      const connectedExternalIds = await externalIds(c);
      return await c.call(endpoints.installVersion, { params: await versionAt(c), body: { organizationId: await organizationId(c), acceptsTerms: true, connectedExternalIds } });
    },
    validation_failed: async (c) => c.fail(endpoints.installVersion, { params: await versionAt(c), body: { organizationId: '1', acceptsTerms: true } }),
    conflict: async (c) => {
      const connectionLinkName = 'revoked_later';
      await person(c).connect('wrike', connectionLinkName, ['wsReadWrite']);
      await functionAt(c, `info invokeurl [ url :"https://a.example" connection:"${connectionLinkName}" ];`);
      const params = await versionAt(c);
      await c.call(endpoints.revokeConnection, { params: { ...HERE, connectionLinkName } });
      return await c.fail(endpoints.installVersion, { params, body: { organizationId: await organizationId(c), acceptsTerms: true } });
    },
    not_found: (c) => c.fail(endpoints.installVersion, { params: { token: 'x' }, body: { organizationId: '1', acceptsTerms: true } }),
  },
};

/** The contract's cases of functions, executions, rules, sandbox and publishing. */
export const automationCases = { ...functionCases, ...executionCases, ...ruleCases, ...sandboxCases, ...publishingCases };
