import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import type { Fault } from '#src/contract/control.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { startAutomator, type Automator } from '../test-automation.ts';

const HOUR_MS = 3_600_000;
const TASKS = ['Book the movers', 'Pack', 'Unpack'];
const WRIKE_TASKS = 'POST https://www.wrike.com/api/v4/folders/*/tasks';

// The first test loads the language, the provider and the vendors.
vi.setConfig({ testTimeout: 60_000 });

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
});

/** Steps 3 to 12 of the tutorial, and the installation. */
async function doTutorial(scopes: readonly string[] = ['wsReadWrite']): Promise<void> {
  await person.connect('wrike', 'wrike_zylker', scopes);
  const { id: functionId } = await person.addTemplate('create-wrike-project', 'wrike_zylker');
  await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId }] });
  await person.install();
}

function fault(change: Pick<Fault, 'effect' | 'latencyMs' | 'route'> & { times?: number }): Promise<unknown> {
  return person.client.call(endpoints.addFault, { body: change });
}

/** @returns how the newest firing's only action went, with its execution */
async function outcome() {
  const [firing] = await person.log();
  const [action] = firing?.actions ?? [];
  if (firing === undefined || action?.executionId == null) throw new Error('Nothing fired.');
  return { firing, action, execution: await person.ended(action.executionId) };
}

async function runAgain() {
  const { firing } = await outcome();
  await person.client.call(endpoints.rerunFiring, { params: { extensionId: person.extensionId, firingId: firing.id } });
  return await outcome();
}

async function isSaved(recordId: string): Promise<boolean> {
  const { records } = await person.client.call(endpoints.listSandboxRecords, { params: { extensionId: person.extensionId, module: 'projects' } });
  return records.some(({ id }) => id === recordId);
}

function wrikeTaskCount(tx: ReadTransaction): number {
  return tx.where('vendorRecords', 'collection', 'wrike/tasks').length;
}

/** The fault is there as soon as so many tasks are in Wrike. */
async function failTaskAfter(count: number, effect: NonNullable<Fault['effect']>): Promise<void> {
  await person.inWrike('');
  const { database } = person.client.backend;
  const before = await database.read(wrikeTaskCount);
  const stop = database.subscribe(() => {
    void database.write((tx) => {
      if (wrikeTaskCount(tx) !== before + count) return;
      stop();
      tx.put('faults', { id: `fault-task-${count}`, route: WRIKE_TASKS, times: 1, effect, used: 0 });
    });
  });
}

function whenProjectIs(actionType: 'edited' | 'deleted') {
  return { workflowType: 'event' as const, actionType };
}

describe('the tutorial', () => {
  it('brings a new project with its tasks into Wrike', async () => {
    await doTutorial();
    const project = await person.addProject();
    const { firing, action, execution } = await outcome();
    expect(firing).toMatchObject({ event: 'Project created', record: { id: project.id, label: 'Office move' }, status: 'succeeded', rule: { name: 'Project to Wrike' } });
    expect(action).toMatchObject({ kind: 'custom_function', label: 'createwrikeproject', status: 'succeeded' });
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
    expect(execution.log.map(({ text }) => text)).toEqual([expect.stringMatching(/^Wrike project IE/), ...TASKS.map((task) => `Task ${task}`)]);
    expect(execution.returnValue).toEqual({ type: 'TEXT', text: expect.stringMatching(/^IE/) });
  });

  it('shows every call with the line it stands in, what went out and came back, and no credentials', async () => {
    await doTutorial();
    await person.addProject();
    const { execution } = await outcome();
    expect(execution.callOuts.map(({ method, line, status, outcome }) => ({ method, line, status, outcome }))).toEqual([
      { method: 'GET', line: 3, status: 200, outcome: 'answered' },
      { method: 'POST', line: 31, status: 200, outcome: 'answered' },
      ...TASKS.map(() => ({ method: 'POST', line: 49, status: 200, outcome: 'answered' })),
    ]);
    const [first, second] = execution.callOuts;
    expect(first?.connection).toEqual({ linkName: 'wrike_zylker', name: 'wrike_zylker', serviceName: 'Wrike', account: 'patricia.boyle@zylker.com' });
    expect(first?.request.headers).toContainEqual({ name: 'authorization', value: 'Bearer ••••' });
    expect(second?.request.body).toContain('title=Office+move');
    expect(second?.response?.body).toContain('"title":"Office move"');
    expect(second?.startMs).toBeGreaterThan((first?.startMs ?? 0) + (first?.durationMs ?? 0));
    expect(execution.durationMs).toBeGreaterThan((second?.startMs ?? 0) + (second?.durationMs ?? 0));
    expect(execution.variables).toContainEqual(expect.objectContaining({ line: 26, name: 'projectMap', type: 'KEY-VALUE' }));
    const tokens = await person.client.backend.database.read((tx) => tx.all('providerTokens').map(({ id }) => id));
    expect(tokens.filter((token) => JSON.stringify(execution).includes(token))).toEqual([]);
  });

  it('leaves records alone that were there before', async () => {
    await person.connect('wrike', 'wrike_zylker', ['wsReadWrite']);
    await person.addProject('Old project');
    const { id: functionId } = await person.addTemplate('create-wrike-project', 'wrike_zylker');
    await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId }] });
    await person.install();
    expect(await person.log()).toEqual([]);
    expect(await person.inWrike('Old project')).toEqual([]);
  });

  it('does nothing before the extension is installed, nor after it was taken out', async () => {
    await doTutorial();
    await person.client.call(endpoints.uninstallFromSandbox, { params: { extensionId: person.extensionId } });
    await person.addProject();
    expect(await person.log()).toEqual([]);
  });

  it('gives the same run each time it is done', async () => {
    const runs = [];
    for (let turn = 0; turn < 2; turn += 1) {
      person = await startAutomator();
      await doTutorial();
      await person.addProject();
      runs.push((await outcome()).execution);
    }
    expect(runs[0]).toEqual(runs[1]);
  });
});

describe('when something fails, the record is saved, the log says why, and running it again makes nothing twice', () => {
  it('a revoked connection', async () => {
    await doTutorial();
    await person.client.call(endpoints.revokeConnection, { params: { extensionId: person.extensionId, connectionLinkName: 'wrike_zylker' } });
    const project = await person.addProject();
    const { action, execution } = await outcome();
    expect(action).toMatchObject({ status: 'failed', message: expect.stringMatching(/^Line 3: .*revoked.*Reconnect/) });
    expect(execution.error).toMatchObject({ line: 3, cause: { remedy: 'reconnect', connectionLinkName: 'wrike_zylker', line: 3 } });
    expect(execution.log.at(-1)).toMatchObject({ level: 'error', line: 3 });
    expect(await isSaved(project.id)).toBe(true);
    await person.reconnect('wrike_zylker');
    expect((await runAgain()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
  });

  it('a missing scope', async () => {
    await doTutorial(['wsReadOnly']);
    const project = await person.addProject();
    const { execution } = await outcome();
    expect(execution.status).toBe('failed');
    expect(execution.error?.cause).toMatchObject({ line: 31, remedy: 'change_scopes', connectionLinkName: 'wrike_zylker', message: expect.stringContaining('scopes') });
    expect(await isSaved(project.id)).toBe(true);
    expect(await person.inWrike('Office move')).toEqual([]);
    const params = { extensionId: person.extensionId, connectionLinkName: 'wrike_zylker' };
    await person.client.call(endpoints.deleteConnection, { params });
    await person.connect('wrike', 'wrike_zylker', ['wsReadWrite']);
    expect((await runAgain()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
  });

  it('an access token that expired is refreshed on the way', async () => {
    await doTutorial();
    await person.advance(2 * HOUR_MS);
    await person.addProject();
    const { execution, action } = await outcome();
    expect(action.status).toBe('succeeded');
    expect(execution.callOuts[0]?.steps.map(({ kind, status }) => ({ kind, status }))).toEqual([
      { kind: 'refresh', status: 200 },
      { kind: 'send', status: 200 },
    ]);
  });

  it('an access token that the service refuses is refreshed once, and the call sent again', async () => {
    await doTutorial();
    await fault({ route: 'GET https://www.wrike.com/api/v4/folders', times: 1, effect: { kind: 'status', status: 401 } });
    await person.addProject();
    const { execution, action } = await outcome();
    expect(action.status).toBe('succeeded');
    expect(execution.callOuts[0]?.steps.map(({ kind, status }) => ({ kind, status }))).toEqual([
      { kind: 'send', status: 401 },
      { kind: 'refresh', status: 200 },
      { kind: 'resend', status: 200 },
    ]);
  });

  it('a dead refresh token', async () => {
    await doTutorial();
    await fault({ route: 'POST /provider/*/token', times: 1, effect: { kind: 'oauth-error', error: 'invalid_grant' } });
    await fault({ route: 'POST https://login.wrike.com/oauth2/token', times: 1, effect: { kind: 'oauth-error', error: 'invalid_grant' } });
    await person.advance(2 * HOUR_MS);
    const project = await person.addProject();
    const { execution } = await outcome();
    expect(execution.error).toMatchObject({ line: 3, cause: { remedy: 'reconnect', message: expect.stringContaining('refresh token') } });
    expect(await isSaved(project.id)).toBe(true);
    await person.reconnect('wrike_zylker');
    expect((await runAgain()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
  });

  it.each([
    ['429', { kind: 'status', status: 429, retryAfterSeconds: 30 }, /too many requests/],
    ['500', { kind: 'status', status: 500 }, /answered POST with 500/],
    ['no connection', { kind: 'network-error' }, /could not be reached/],
    ['no answer', { kind: 'hang' }, /did not answer within 40 seconds/],
  ] as const)('Wrike: %s for the second task', async (_name, effect, words) => {
    await doTutorial();
    await failTaskAfter(1, effect);
    const project = await person.addProject();
    const { execution } = await outcome();
    expect(execution.error).toMatchObject({ cause: { line: 49, remedy: 'run_again', message: expect.stringMatching(words) } });
    expect(await isSaved(project.id)).toBe(true);
    expect(await person.inWrike('Office move')).toEqual([['Book the movers']]);
    const again = await runAgain();
    expect(again.action.status).toBe('succeeded');
    expect(again.execution.callOuts.map(({ outcome }) => outcome)).toEqual(['answered', 'remembered', 'remembered', 'answered', 'answered']);
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
  });

  it('whichever call fails, however, and however often it is run again', async () => {
    const effects = fc.constantFrom<NonNullable<Fault['effect']>>({ kind: 'status', status: 503 }, { kind: 'network-error' }, { kind: 'hang' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(4), effects), { minLength: 1, maxLength: 3 }), async (failures) => {
        person = await startAutomator();
        await doTutorial();
        for (const [call, effect] of failures) {
          if (call > 1) await failTaskAfter(call - 2, effect);
          else await fault({ route: ['GET https://www.wrike.com/api/v4/folders', 'POST https://www.wrike.com/api/v4/folders/*/folders'][call] ?? '', times: 1, effect });
        }
        await person.addProject();
        for (let turn = 0; (await outcome()).action.status === 'failed'; turn += 1) {
          if (turn > failures.length) throw new Error('It fails more often than it was told to.');
          await runAgain();
        }
        expect(await person.inWrike('Office move')).toEqual([TASKS]);
      }),
      { numRuns: 15 },
    );
  });

  it('Wrike too slow: the wait is told in its time, and nobody has to sit through it', async () => {
    await doTutorial();
    await fault({ route: WRIKE_TASKS, times: 1, latencyMs: 60_000 });
    await person.addProject();
    const { execution } = await outcome();
    expect(execution.error).toMatchObject({ message: 'socket timeout error', line: 49 });
    expect(execution.callOuts.at(-1)).toMatchObject({ outcome: 'timed_out', durationMs: 40_000 });
    expect((await runAgain()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
  });

  it('bad Deluge: run again with the code of now', async () => {
    await doTutorial();
    const { functions } = await person.client.call(endpoints.listFunctions, { params: { extensionId: person.extensionId } });
    const params = { extensionId: person.extensionId, functionId: functions[0]?.id ?? '' };
    const { code } = await person.client.call(endpoints.getFunction, { params });
    const bad = code.replace('for each  task in', 'info project.get("nothing").get("x");\nfor each  task in');
    await person.client.call(endpoints.updateFunction, { params, body: { code: bad } });
    const project = await person.addProject();
    const { execution } = await outcome();
    expect(execution.error).toMatchObject({ line: 44, cause: { remedy: 'edit_code', callOutId: null } });
    expect(await isSaved(project.id)).toBe(true);
    await person.client.call(endpoints.updateFunction, { params, body: { code } });
    expect((await runAgain()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move')).toEqual([TASKS]);
  });

  it('a connection that is gone', async () => {
    await doTutorial();
    await person.client.call(endpoints.deleteConnection, { params: { extensionId: person.extensionId, connectionLinkName: 'wrike_zylker' } });
    await person.addProject();
    expect((await outcome()).execution.error?.cause).toMatchObject({ line: 3, remedy: 'create_connection', connectionLinkName: 'wrike_zylker' });
  });
});

describe('the other functions of the gallery', () => {
  it('update, sync back and delete what the first one made', async () => {
    await doTutorial();
    const { id: updateId } = await person.addTemplate('update-wrike-project', 'wrike_zylker');
    const { id: deleteId } = await person.addTemplate('delete-wrike-project', 'wrike_zylker');
    const { id: syncId } = await person.addTemplate('sync-back-from-wrike', 'wrike_zylker');
    await person.addRule({ name: 'Update', trigger: whenProjectIs('edited'), immediateActions: [{ kind: 'custom_function', functionId: updateId }] });
    await person.addRule({ name: 'Delete', trigger: whenProjectIs('deleted'), immediateActions: [{ kind: 'custom_function', functionId: deleteId }] });
    const project = await person.addProject();
    await person.log();
    const params = { extensionId: person.extensionId, module: 'projects', recordId: project.id };
    const tasks = [...project.tasks.map(({ id, name }) => ({ id, name })), { name: 'Celebrate' }];
    await person.client.call(endpoints.updateSandboxRecord, { params, body: { fields: { project_name: 'Office move 2' }, tasks } });
    expect((await outcome()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move 2')).toEqual([[...TASKS, 'Celebrate']]);

    const { id } = await person.client.call(endpoints.executeFunction, { params: { extensionId: person.extensionId, functionId: syncId }, body: { recordId: project.id } });
    expect(await person.ended(id)).toMatchObject({ status: 'succeeded', returnValue: { text: '0' } });
    const { records } = await person.client.call(endpoints.listSandboxRecords, { params });
    expect(records.find((record) => record.id === project.id)?.fields['description']).toBe('Wrike: 0 of 4 tasks done');

    await person.client.call(endpoints.deleteSandboxRecord, { params });
    expect((await outcome()).action.status).toBe('succeeded');
    expect(await person.inWrike('Office move 2')).toEqual([]);
  });

  it.each([
    ['post-invoice-to-slack', 'slack', ['chat:write'], 'invoices'],
    ['add-invoice-to-google-sheets', 'google_sheets', ['https://www.googleapis.com/auth/spreadsheets'], 'invoices'],
    ['create-zoho-crm-account', 'zoho_crm', ['ZohoCRM.modules.accounts.ALL'], 'customers'],
  ] as const)('%s runs against the generic vendor', async (templateId, service, scopes, module) => {
    await person.connect(service, service, scopes);
    const { id: functionId } = await person.addTemplate(templateId);
    const { records } = await person.client.call(endpoints.listSandboxRecords, { params: { extensionId: person.extensionId, module } });
    const params = { extensionId: person.extensionId, functionId };
    const { id } = await person.client.call(endpoints.executeFunction, { params, body: { recordId: records[0]?.id ?? null } });
    const execution = await person.ended(id);
    expect(execution.error).toBeNull();
    expect(execution.callOuts[0]).toMatchObject({ outcome: 'answered', connection: { linkName: service } });
  });
});
