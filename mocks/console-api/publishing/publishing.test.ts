import { beforeEach, describe, expect, it } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { startAutomator, type Automator } from '../test-automation.ts';
import { scopeVerdict } from './needed-scopes.ts';

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
});

const here = () => ({ extensionId: person.extensionId });

async function checks(visibility: 'private' | 'public' = 'private'): Promise<Record<string, string>> {
  const answer = await person.client.call(endpoints.getPreflight, { params: here(), query: { visibility } });
  return Object.fromEntries(answer.checks.map(({ id, status }) => [id, status]));
}

function publish(increment: 'major' | 'minor', visibility: 'private' | 'public' = 'private') {
  return person.client.call(endpoints.publishVersion, { params: here(), body: { increment, visibility, releaseNotes: `A ${increment} one` } });
}

describe('the pre-flight', () => {
  it('warns of an empty extension, and blocks what can’t work', async () => {
    expect(await checks()).toMatchObject({ has_function: 'warning', has_active_rule: 'warning', code_compiles: 'passed', connections_authorized: 'passed' });
    await person.connect('wrike', 'wrike', ['wsReadWrite']);
    await person.addTemplate('create-wrike-project');
    expect(await checks()).toMatchObject({ has_function: 'passed', connections_authorized: 'passed', connections_exist: 'passed' });
    await person.client.call(endpoints.revokeConnection, { params: { ...here(), connectionLinkName: 'wrike' } });
    expect(await checks()).toMatchObject({ connections_authorized: 'blocked', connections_exist: 'passed' });
    await person.client.call(endpoints.deleteConnection, { params: { ...here(), connectionLinkName: 'wrike' } });
    expect(await checks()).toMatchObject({ connections_exist: 'blocked', code_compiles: 'blocked' });
    const problem = await person.client.fail(endpoints.publishVersion, { params: here(), body: { increment: 'minor', visibility: 'private', releaseNotes: 'x' } });
    expect(problem).toMatchObject({ code: 'conflict', message: expect.stringContaining('“wrike” is named by a function') });
  });

  it('knows which scopes the calls need, missing and unneeded ones', async () => {
    await person.connect('wrike', 'wrike', ['wsReadWrite', 'amReadOnlyUser']);
    await person.addTemplate('create-wrike-project');
    const { checks: found } = await person.client.call(endpoints.getPreflight, { params: here(), query: { visibility: 'public' } });
    expect(found.find(({ id }) => id === 'only_needed_scopes')).toMatchObject({ status: 'blocked', message: '“wrike” does not need amReadOnlyUser.', subjects: [{ kind: 'connection', id: 'wrike' }] });
  });

  it('is stricter with public extensions', async () => {
    await person.connect('wrike', 'wrike', ['wsReadWrite']);
    await person.addTemplate('create-wrike-project');
    expect(await checks('private')).toMatchObject({ connection_names: 'warning', user_access: 'warning' });
    expect(await checks('public')).toMatchObject({ connection_names: 'blocked', user_access: 'blocked' });
  });
});

describe('scopes that calls need', () => {
  const post = { connectionLinkName: 'c', method: 'POST', url: 'https://www.zohoapis.com/books/v3/projects?organization_id=*' };
  it.each([
    ['zoho_books', ['ZohoBooks.projects.CREATE'], [], []],
    ['zoho_books', ['ZohoBooks.projects.READ'], ['POST https://www.zohoapis.com/books/v3/projects?organization_id=*'], []],
    ['zoho_books', ['ZohoBooks.projects.READ', 'ZohoBooks.projects.ALL'], [], ['ZohoBooks.projects.READ']],
    ['zoho_books', ['ZohoBooks.fullaccess.all', 'ZohoBooks.projects.CREATE'], [], ['ZohoBooks.fullaccess.all']],
  ])('%s with %j', (service, scopes, uncovered, unneeded) => {
    expect(scopeVerdict(service, scopes, [post])).toEqual({ uncovered, unneeded });
  });

  it('says nothing of what is only known when it runs, nor of services it does not know', () => {
    expect(scopeVerdict('zoho_books', ['ZohoBooks.items.ALL'], [{ ...post, url: '*' }])).toEqual({ uncovered: [], unneeded: [] });
    expect(scopeVerdict('slack', ['chat:write'], [post])).toBeNull();
  });
});

describe('publishing', () => {
  it('counts versions up and keeps each as it was', async () => {
    await person.addFunction('info 1;', 'f');
    const first = await publish('minor');
    await person.addFunction('info 2;', 'g');
    const second = await publish('major');
    expect([first.version, second.version, (await publish('minor')).version]).toEqual(['1.1', '2.0', '2.1']);
    const { versions } = await person.client.call(endpoints.listVersions, { params: here() });
    expect(versions.map(({ version }) => version)).toEqual(['2.1', '2.0', '1.1']);
    const manifest = await person.client.call(endpoints.getVersionManifest, { params: { ...here(), versionId: first.id } });
    expect(manifest).toMatchObject({ version: '1.1', functions: [{ name: 'f', code: 'info 1;' }] });
    expect((await person.client.call(endpoints.getExtension, { params: here() })).version).toBe('2.1');
  });

  it('writes a manifest with connections in the documented formats, and no secret', async () => {
    await person.connect('wrike', 'wrike', ['wsReadWrite']);
    const { id: functionId } = await person.addTemplate('create-wrike-project');
    await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId }] });
    const { id: versionId } = await publish('minor');
    const manifest = await person.client.call(endpoints.getVersionManifest, { params: { ...here(), versionId } });
    expect(manifest.usedConnections).toEqual([{ connectionName: 'wrike', connectionLinkName: 'wrike', userAccess: 'false' }]);
    expect(Object.keys(manifest.connectors[0] ?? {})).toEqual(['connectionLinkName', 'connectionName', 'serviceName', 'userAccess', 'isUserDefinedService', 'sharedBy', 'scope']);
    expect(manifest.workflowRules).toMatchObject([{ name: 'Project to Wrike', immediateActions: [{ kind: 'custom_function', function: 'createwrikeproject' }] }]);
    const tokens = await person.client.backend.database.read((tx) => tx.all('providerTokens').map(({ id }) => id));
    expect(tokens.filter((token) => JSON.stringify(manifest).includes(token))).toEqual([]);
  });

  it('has an installation URL that installs, once everything is authorized', async () => {
    await person.connect('wrike', 'wrike', ['wsReadWrite']);
    await person.addTemplate('create-wrike-project');
    const { installationPath } = await publish('minor');
    const params = { token: installationPath.replace('/install/', '') };
    const offer = await person.client.call(endpoints.getInstallationOffer, { params });
    expect(offer).toMatchObject({ extension: { name: 'Wrike for Zoho Books' }, version: '1.1', installedAt: null, connections: [{ linkName: 'wrike', isAuthorized: true }] });
    const body = { organizationId: offer.organizations[0]?.id ?? '', acceptsTerms: true } as const;
    await person.client.fail(endpoints.installVersion, { params, body: { ...body, acceptsTerms: false as true } });
    await person.client.call(endpoints.revokeConnection, { params: { ...here(), connectionLinkName: 'wrike' } });
    expect(await person.client.fail(endpoints.installVersion, { params, body })).toMatchObject({ code: 'conflict', message: expect.stringContaining('Authorize “wrike” first') });
    await person.reconnect('wrike');
    expect((await person.client.call(endpoints.installVersion, { params, body })).installedAt).toBe('2026-03-02T09:30:00.000Z');
    expect((await person.client.call(endpoints.getSandbox, { params: here() })).installation).toMatchObject({ version: '1.1' });
  });
});

describe('external connections', () => {
  const body = { name: 'Payroll bureau', connectionUrl: 'https://payroll.example/connect', revokeUrl: 'https://payroll.example/revoke' };
  const refusal = { code: 'conflict', message: 'Connect “Payroll bureau” at its address, then tick it.' };

  it('are asked for by an installation URL', async () => {
    const { id } = await person.client.call(endpoints.createExternalConnection, { params: here(), body });
    const { installationPath } = await publish('minor');
    const params = { token: installationPath.replace('/install/', '') };
    const { organizations, externalConnections } = await person.client.call(endpoints.getInstallationOffer, { params });
    expect(externalConnections).toEqual([{ id, name: body.name, connectionUrl: body.connectionUrl }]);
    const choice = { organizationId: organizations[0]?.id ?? '', acceptsTerms: true } as const;
    expect(await person.client.fail(endpoints.installVersion, { params, body: choice })).toMatchObject(refusal);
    expect((await person.client.call(endpoints.getSandbox, { params: here() })).installation).toBeNull();
    const installed = await person.client.call(endpoints.installVersion, { params, body: { ...choice, connectedExternalIds: [id] } });
    expect(installed.installedAt).not.toBeNull();
  });

  it('are asked for by the test organization, unless told to go on without', async () => {
    const { id } = await person.client.call(endpoints.createExternalConnection, { params: here(), body });
    expect(await person.client.fail(endpoints.installInSandbox, { params: here(), body: {} })).toMatchObject(refusal);
    expect(await person.client.fail(endpoints.installInSandbox, { params: here(), body: { connectedExternalIds: ['external-connection-0'] } })).toMatchObject(refusal);
    const { externalConnections, installation } = await person.client.call(endpoints.installInSandbox, { params: here(), body: { connectedExternalIds: [id] } });
    expect(externalConnections.map(({ name }) => name)).toEqual(['Payroll bureau']);
    expect(installation).not.toBeNull();
    await person.client.call(endpoints.uninstallFromSandbox, { params: here() });
    expect((await person.client.call(endpoints.installInSandbox, { params: here(), body: { withoutAuthorization: true } })).installation).not.toBeNull();
  });
});

it('the audit logs tell of everything that is automated', async () => {
  const { id: functionId } = await person.addFunction('info 1;', 'f');
  await person.client.call(endpoints.updateFunction, { params: { ...here(), functionId }, body: { code: 'info 2;' } });
  const { id: ruleId } = await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId }] });
  await person.client.call(endpoints.switchRule, { params: { ...here(), ruleId }, body: { isActive: false } });
  await person.install();
  await publish('minor');
  await person.client.call(endpoints.uninstallFromSandbox, { params: here() });
  await person.client.call(endpoints.deleteRule, { params: { ...here(), ruleId } });
  await person.client.call(endpoints.deleteFunction, { params: { ...here(), functionId } });
  const { entries } = await person.client.call(endpoints.listAuditLogs, {});
  expect(entries.map(({ details }) => details).toReversed().slice(1)).toEqual([
    'Created the function “f”.',
    'Saved the code of the function “f”.',
    'Created the workflow rule “Project to Wrike”.',
    'Turned the workflow rule “Project to Wrike” off.',
    'Installed “Wrike for Zoho Books” in the test organization.',
    'Published version 1.1 of “Wrike for Zoho Books” for those with its URL.',
    'Took “Wrike for Zoho Books” out of the test organization.',
    'Deleted the workflow rule “Project to Wrike”.',
    'Deleted the function “f”.',
  ]);
});
