import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { startAutomator, type Automator } from '../test-automation.ts';

const HOUR_MS = 3_600_000;

// The first test loads the language and the vendors.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let person: Automator;
let functionId: string;
let ruleId: string;
beforeEach(async () => {
  person = await startAutomator();
  ({ id: functionId } = await person.addFunction('info "as published";', 'greet'));
  ({ id: ruleId } = await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId }] }));
});

const here = () => ({ extensionId: person.extensionId });

async function publish(): Promise<{ id: string; token: string }> {
  const { id, installationPath } = await person.client.call(endpoints.publishVersion, { params: here(), body: { increment: 'minor', visibility: 'private', releaseNotes: 'One' } });
  return { id, token: installationPath.replace('/install/', '') };
}

async function installFrom(token: string): Promise<void> {
  const params = { token };
  const { organizations } = await person.client.call(endpoints.getInstallationOffer, { params });
  await person.client.call(endpoints.installVersion, { params, body: { organizationId: organizations[0]?.id ?? '', acceptsTerms: true } });
}

function saveCode(code: string): Promise<unknown> {
  return person.client.call(endpoints.updateFunction, { params: { ...here(), functionId }, body: { code } });
}

function switchRule(isActive: boolean): Promise<unknown> {
  return person.client.call(endpoints.switchRule, { params: { ...here(), ruleId }, body: { isActive } });
}

/** @returns what the functions of each firing wrote or failed with, the newest firing first */
async function fired(): Promise<string[]> {
  const executions = (await person.log()).map(({ actions }) => actions[0]?.executionId ?? '');
  return await Promise.all(executions.map(async (id) => (await person.ended(id)).log.map(({ text }) => text).join(' ')));
}

async function sandbox() {
  return await person.client.call(endpoints.getSandbox, { params: here() });
}

describe('an installed version', () => {
  it('runs functions and rules as they were published, whatever becomes of them', async () => {
    const { token } = await publish();
    await installFrom(token);
    await saveCode('info "as it is now";');
    await switchRule(false);
    await person.addRule({ name: 'Later', immediateActions: [{ kind: 'custom_function', functionId }] });
    await person.addProject('First');
    expect(await fired()).toEqual(['as published']);
    for (const { id } of (await person.client.call(endpoints.listRules, { params: here() })).rules) {
      await person.client.call(endpoints.deleteRule, { params: { ...here(), ruleId: id } });
    }
    await person.client.call(endpoints.deleteFunction, { params: { ...here(), functionId } });
    await person.addProject('Second');
    expect(await fired()).toEqual(['as published', 'as published']);
    expect(await sandbox()).toMatchObject({ installation: { version: '1.1', isAsPublished: true }, activeRuleCount: 1 });
  });

  it('leaves runs that say whose code they used, and whether the current code is another one', async () => {
    await installFrom((await publish()).token);
    await person.addProject('First');
    const id = (await person.log())[0]?.actions[0]?.executionId ?? '';
    expect(await person.ended(id)).toMatchObject({ publishedVersion: '1.1', isCodeChanged: false });
    await saveCode('info "as it is now";');
    expect(await person.ended(id)).toMatchObject({ publishedVersion: '1.1', isCodeChanged: true, code: 'info "as published";' });
    const manual = await person.client.call(endpoints.executeFunction, { params: { ...here(), functionId }, body: {} });
    expect(await person.ended(manual.id)).toMatchObject({ publishedVersion: null, isCodeChanged: false });
    await saveCode('info "once more";');
    expect(await person.ended(manual.id)).toMatchObject({ publishedVersion: null, isCodeChanged: true });
  });

  it('gives way to the current functions and rules when these are tested, and to a later version', async () => {
    const first = await publish();
    await saveCode('info "as it is now";');
    const second = await publish();
    await saveCode('info "being tried";');
    await installFrom(first.token);
    await person.install();
    await person.addProject('First');
    expect(await sandbox()).toMatchObject({ installation: { isAsPublished: false } });
    await installFrom(second.token);
    await person.addProject('Second');
    expect(await fired()).toEqual(['as it is now', 'being tried']);
  });

  it('does what waits even when its rule was deleted after it was published', async () => {
    await person.client.call(endpoints.deleteRule, { params: { ...here(), ruleId } });
    const later = { delay: { amount: 1, unit: 'hours' }, action: { kind: 'custom_function', functionId } } as const;
    ({ id: ruleId } = await person.addRule({ immediateActions: [], timedActions: [later] }));
    const { token } = await publish();
    await installFrom(token);
    await person.addProject();
    await person.client.call(endpoints.deleteRule, { params: { ...here(), ruleId } });
    await person.advance(HOUR_MS);
    expect(await fired()).toEqual(['as published']);
  });

  it('asks for the connections that its own functions use', async () => {
    await person.connect('wrike', 'wrike', ['wsReadWrite']);
    const { token } = await publish();
    await saveCode('info invokeurl [ url :"https://www.wrike.com/api/v4/account" connection:"wrike" ];');
    expect((await person.client.call(endpoints.getInstallationOffer, { params: { token } })).connections).toEqual([]);
    await installFrom(token);
    expect((await sandbox()).connections).toEqual([]);
    await person.client.call(endpoints.revokeConnection, { params: { ...here(), connectionLinkName: 'wrike' } });
    expect(await person.client.fail(endpoints.installInSandbox, { params: here(), body: {} })).toMatchObject({ code: 'conflict', message: expect.stringContaining('“wrike”') });
  });

  it('that failed is run again after a mended version was installed', async () => {
    await saveCode('info project.get("nothing").get("x");');
    const broken = await publish();
    await installFrom(broken.token);
    await saveCode('info "mended";');
    await person.addProject();
    const [firing] = await person.log();
    const params = { ...here(), firingId: firing?.id ?? '' };
    expect(firing?.status).toBe('failed');
    await person.client.call(endpoints.rerunFiring, { params });
    expect((await person.log())[0]?.status).toBe('failed');
    await installFrom((await publish()).token);
    await person.client.call(endpoints.rerunFiring, { params });
    expect(await fired()).toEqual(['mended']);
  });

  it('that was stored without its functions and rules runs the current ones', async () => {
    const { id, token } = await publish();
    await person.client.backend.database.write((tx) => {
      const version = tx.get('versions', id);
      if (version === undefined) return;
      const { code: _code, ...stored } = version;
      tx.put('versions', stored);
    });
    await installFrom(token);
    await saveCode('info "as it is now";');
    await person.addProject();
    expect(await fired()).toEqual(['as it is now']);
  });
});
