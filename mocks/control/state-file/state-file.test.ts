import { describe, expect, test, vi } from 'vitest';
import type { Scenario } from '#src/contract/control.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import type { StateFile } from '#src/contract/state-file.ts';
import { StateChange } from '../../db/state-change.ts';
import { tableSpecs, type TableName } from '../../db/tables.ts';
import { FIRST_USER_ID, WRIKE_CONNECTION_LINK_NAME, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient, type TestClient } from '../../test-client.ts';
import { tableSchemas } from './table-schemas.ts';

const wrike = { extensionId: WRIKE_EXTENSION_ID, connectionLinkName: WRIKE_CONNECTION_LINK_NAME };

const exported = ({ call }: TestClient): Promise<StateFile> => call(endpoints.exportState, {});
const imported = ({ call }: TestClient, file: unknown) => call(endpoints.importState, { body: file as Record<string, unknown> });
const refused = ({ fail }: TestClient, file: unknown) => fail(endpoints.importState, { body: file as Record<string, unknown> });

/** A file with one value changed: `tables.connections.0.name`. */
function changed(file: StateFile, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(file);
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let place = copy;
  for (const part of parts) place = Reflect.get(place as object, part);
  Reflect.set(place as object, last, value);
  return copy;
}

test('every table has a schema, and every row of every scenario fits it', async () => {
  expect(Object.keys(tableSchemas).toSorted()).toEqual(Object.keys(tableSpecs).toSorted());
  for (const scenarios of [['busy'], ['expired'], ['revoked'], ['refresh-dead'], ['empty']] satisfies Scenario[][]) {
    const { backend } = await createTestClient({ scenarios });
    await backend.database.read((tx) => {
      for (const table of Object.keys(tableSpecs) as TableName[]) {
        for (const row of tx.all(table)) expect(tableSchemas[table]?.safeParse(row).error).toBeUndefined();
      }
    });
  }
});

test('what was exported is the same after it was imported elsewhere, references, order, counters and clock included', async () => {
  const from = await createTestClient({ scenarios: ['busy'] });
  await from.call(endpoints.createExtension, { body: { name: 'secret:3', description: 'A name like a reference', product: 'Zoho Books' } });
  const file = await exported(from);
  const to = await createTestClient({ scenarios: ['empty'], seed: 2, now: '2029-01-01T00:00:00.000Z' });
  const state = await imported(to, JSON.parse(JSON.stringify(file)));
  expect(state).toMatchObject({ scenarios: ['busy'], now: file.exportedAt });
  expect(await exported(to)).toEqual({ ...file, tables: { ...file.tables, control: [{ ...(file.tables['control']?.[0] as object), clockOffsetMs: expect.any(Number) }] } });
  const next = { body: { name: 'One more', description: '', product: 'Zoho Books' } } as const;
  expect((await to.call(endpoints.createExtension, next)).id).toBe((await from.call(endpoints.createExtension, next)).id);
});

test('no secret is in a file', async () => {
  const client = await createTestClient({ scenarios: ['busy'] });
  const text = JSON.stringify(await exported(client));
  const secrets = await client.backend.database.read((tx) => [
    ...tx.all('authorizations').flatMap(({ accessToken, refreshToken, credentials }) => [accessToken, refreshToken, ...Object.values(credentials)]),
    ...tx.all('providerTokens').map(({ id }) => id),
    ...tx.all('providerClients').map(({ secret }) => secret),
    ...tx.all('attempts').flatMap(({ codeVerifier, state }) => [codeVerifier, state]),
  ]);
  expect(secrets.length).toBeGreaterThan(50);
  expect(secrets.filter((secret) => secret !== null && text.includes(secret))).toEqual([]);
});

test('a connection goes on working after an import, with tokens that were never in the file', async () => {
  const from = await createTestClient({ scenarios: ['expired'] });
  const before = await from.backend.database.read((tx) => tx.all('providerTokens').map(({ id }) => id));
  const to = await createTestClient({ scenarios: ['empty'], seed: 2 });
  await imported(to, await exported(from));
  expect((await to.call(endpoints.revokeConnection, { params: wrike })).state.status).toBe('disconnected');
  const { grants, tokens } = await to.backend.database.read((tx) => ({ grants: tx.all('providerGrants'), tokens: tx.all('providerTokens') }));
  expect(grants.some(({ accountId, serviceLinkName, revokedAt }) => accountId === FIRST_USER_ID && serviceLinkName === 'wrike' && revokedAt !== null)).toBe(true);
  expect(tokens.filter(({ id }) => before.includes(id))).toEqual([]);
});

describe('a broken file is refused whole, with the path of what is wrong', () => {
  test.each([
    ['format', 'patchbay-stored-state', 'format'],
    ['version', 99, 'version'],
    ['counters.connection', -1, 'counters.connection'],
    ['counters.connection', 1e12, 'counters.connection'],
    ['tables.nonsense', [], 'tables.nonsense'],
    ['tables.__proto__x', [], 'tables.__proto__x'],
    ['tables.constructor', [], 'tables.constructor'],
    ['tables.connections', {}, 'tables.connections'],
    ['tables.connections.3', null, 'tables.connections.3'],
    ['tables.connections.3.linkName', 7, 'tables.connections.3.linkName'],
    ['tables.connections.3.scopes.0', {}, 'tables.connections.3.scopes.0'],
    ['tables.connections.3.createdAt', 'yesterday', 'tables.connections.3.createdAt'],
    ['tables.connections.3.extensionId', 'ext-9', 'tables.connections.3.extensionId'],
    ['tables.authorizations.2.connectionId', 'nope', 'tables.authorizations.2.connectionId'],
    ['tables.authorizations.2.state.status', 'happy', 'tables.authorizations.2.state.status'],
    ['tables.providerTokens.1.grantId', 'nope', 'tables.providerTokens.1.grantId'],
    ['tables.users', [], 'tables.users'],
    ['tables.control.0.scenarios.0', 'nope', 'tables.control.0.scenarios.0'],
  ])('%s = %j', async (path, value, field) => {
    const client = await createTestClient({ scenarios: ['busy'] });
    const before = await exported(client);
    const problem = await refused(client, changed(before, path, value));
    expect(problem).toMatchObject({ code: 'validation_failed', message: expect.stringContaining('nothing was changed') });
    expect(problem.fields?.map((each) => each.field)).toContain(field);
    expect(await exported(client)).toEqual(before);
  });

  test('two rows with one id, or one link name', async () => {
    const client = await createTestClient({ scenarios: ['busy'] });
    const file = await exported(client);
    const [first, second] = file.tables['connections'] as { id: string; linkName: string; extensionId: string }[];
    expect((await refused(client, changed(file, 'tables.connections.1.id', first?.id))).fields).toContainEqual(expect.objectContaining({ field: 'tables.connections.1.id' }));
    const clash = { ...second, linkName: first?.linkName, extensionId: first?.extensionId };
    expect((await refused(client, changed(file, 'tables.connections.1', clash))).fields).toContainEqual(expect.objectContaining({ field: 'tables.connections.1.linkName' }));
  });
});

test('an import that fails in the middle leaves everything as it was', async () => {
  const client = await createTestClient({ scenarios: ['busy'] });
  const before = await exported(client);
  const file = changed(before, 'tables.extensions.0.name', 'From the file');
  let left = 40;
  const put = vi.spyOn(StateChange.prototype, 'put').mockImplementation(() => {
    if ((left -= 1) === 0) throw new Error('The power went out.');
  });
  await expect(imported(client, file)).rejects.toThrow('The power went out.');
  put.mockRestore();
  expect(left).toBe(0);
  expect(await exported(client)).toEqual(before);
});
