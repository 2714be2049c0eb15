import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import type { Execution } from '#src/contract/executions.ts';
import { startAutomator, type Automator } from '../test-automation.ts';
import { beginning, keepAlive } from './living-executions.ts';

vi.setConfig({ testTimeout: 60_000 });

const TWO_HOURS_MS = 2 * 60 * 60 * 1000;

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
});

async function run(code: string, recordId: string | null = null): Promise<Execution> {
  const { id: functionId } = await person.addFunction(code, `f${code.length}`);
  const { id } = await person.client.call(endpoints.executeFunction, { params: { extensionId: person.extensionId, functionId }, body: { recordId } });
  return await person.ended(id);
}

describe('an execution', () => {
  it('is given the record with its tasks, the organization and the person', async () => {
    const { id } = await person.addProject('Office move', ['Pack']);
    const code = 'info project.get("project_name");\ninfo project.get("tasks").get(0).get("task_name");\ninfo organization.get("organization_id");\ninfo user.get("name");\nreturn project;';
    const execution = await run(code, id);
    const { organization } = await person.client.call(endpoints.getSandbox, { params: { extensionId: person.extensionId } });
    expect(execution.log.map(({ text, line }) => [line, text])).toEqual([
      [1, 'Office move'],
      [2, 'Pack'],
      [3, organization.id],
      [4, 'Patricia Boyle'],
    ]);
    expect(execution).toMatchObject({ status: 'succeeded', record: { id, label: 'Office move' }, returnValue: { type: 'KEY-VALUE', text: expect.stringContaining('"project_name":"Office move"') } });
  });

  it('tells values of variables at each line', async () => {
    const { variables, lines } = await run('total = 0;\nfor each  n in {1,2,3}\n{\n\ttotal = total + n;\n}\n');
    expect(variables.filter(({ name }) => name === 'total').map(({ line, text }) => [line, text])).toEqual([
      [1, '0'],
      [4, '1'],
      [4, '3'],
      [4, '6'],
    ]);
    expect(lines.find(({ line }) => line === 4)?.count).toBe(3);
  });

  it('answers at once, and is known to be running', async () => {
    const { id: functionId } = await person.addFunction('info 1;');
    const params = { extensionId: person.extensionId, functionId };
    const execution = await person.client.call(endpoints.executeFunction, { params, body: {} });
    expect(execution).toMatchObject({ status: 'running', endedAt: null });
    await person.ended(execution.id);
    const { functions } = await person.client.call(endpoints.listFunctions, { params });
    expect(functions[0]?.lastRun).toMatchObject({ executionId: execution.id, status: 'succeeded' });
  });

  it('sends mail nowhere but to the sandbox', async () => {
    const code = 'sendmail\n[\n\tfrom :zoho.adminuserid\n\tto :"a@zylker.example"\n\tsubject :"Hello"\n\tmessage :"World"\n]\n';
    expect((await run(code)).status).toBe('succeeded');
    const { messages } = await person.client.call(endpoints.listSentMessages, { params: { extensionId: person.extensionId } });
    expect(messages).toMatchObject([{ kind: 'email', to: 'a@zylker.example', subject: 'Hello', body: 'World' }]);
  });

  it('runs the tasks of Zoho Books with the platform’s own access, of which nothing is seen', async () => {
    const execution = await run('r = zoho.books.getRecords("contacts",organization.get("organization_id"));\ninfo r.get("contacts").size();');
    expect(execution.log.map(({ text }) => text)).toEqual(['3']);
    expect(execution.callOuts).toMatchObject([{ kind: 'task', name: 'zoho.books.getrecords', connection: null, status: 200, line: 1 }]);
    const tokens = await person.client.backend.database.read((tx) => tx.all('providerTokens').map(({ id }) => id));
    expect(tokens).not.toEqual([]);
    expect(tokens.filter((token) => JSON.stringify(execution).includes(token))).toEqual([]);
  });

  it('reaches no host that is not simulated', async () => {
    const execution = await run('r = invokeurl\n[\n\turl :"https://nobody.example/x"\n\tdetailed:true\n];\ninfo r.get("responseCode");');
    expect(execution.log.map(({ text }) => text)).toEqual(['502']);
  });

  it('through a connection of somebody else’s own account says that the acting user has none', async () => {
    const client = person.client;
    const body = { serviceLinkName: 'wrike', name: 'Own', linkName: 'own', usesLoginUserCredentials: true, scopes: ['Default'], returnTo: '/extensions' };
    await client.call(endpoints.createConnection, { params: { extensionId: person.extensionId }, body });
    const execution = await run('info invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\tconnection:"own"\n];');
    expect(execution.error?.cause).toMatchObject({ remedy: 'reconnect', connectionLinkName: 'own' });
  });
});

describe('limits', () => {
  it.each([
    ['statements', `for each  a in leftpad("",90).toList("")\n{\n\tfor each  b in leftpad("",90).toList("")\n\t{\n\t\tx = 1;\n\t}\n}\n`, /statement execution limit/],
    ['depth', 'void down()\n{\n\tdown();\n}\n', /depth of function calls/],
    ['memory', 't = "xxxxxxxxxxxxxxxx";\nfor each  i in leftpad("",40).toList("")\n{\n\tt = t + t;\n}\n', /length of the text|memory and work/],
  ])('%s: a runaway script is stopped and says so', async (_name, code, words) => {
    const execution = await run(code);
    expect(execution.status).toBe('failed');
    expect(execution.error).toMatchObject({ message: expect.stringMatching(words), cause: { remedy: 'edit_code', message: expect.stringContaining('stopped') } });
  });

  it('40 seconds for an answer, 5 minutes for all, in the mock’s time', async () => {
    await person.client.call(endpoints.addFault, { body: { route: 'GET https://slow.example/*', effect: { kind: 'hang' } } });
    const execution = await run(
      'for each  i in {1,2,3,4,5,6,7,8,9,10}\n{\n\ttry\n\t{\n\t\tr = invokeurl\n\t\t[\n\t\t\turl :"https://slow.example/x"\n\t\t];\n\t}\n\tcatch (e)\n\t{\n\t\tinfo e.message;\n\t}\n}\n',
    );
    expect(new Set(execution.log.filter(({ level }) => level === 'info').map(({ text }) => text))).toEqual(new Set(['socket timeout error']));
    expect(execution.error).toMatchObject({ code: 'limit', message: 'The execution time of the script exceeds the limit' });
    expect(execution.callOuts.length).toBe(8);
    expect(execution.durationMs).toBeGreaterThan(300_000);
  });

  it('can be stopped by a person', async () => {
    await person.client.call(endpoints.addFault, { body: { route: 'GET https://slow.example/*', latencyMs: 300 } });
    const { id: functionId } = await person.addFunction('r = invokeurl\n[\n\turl :"https://slow.example/x"\n];\ninfo "never";');
    const params = { extensionId: person.extensionId, functionId };
    const { id: executionId } = await person.client.call(endpoints.executeFunction, { params, body: {} });
    const stopped = await person.client.call(endpoints.stopExecution, { params: { extensionId: person.extensionId, executionId } });
    expect(stopped).toMatchObject({ status: 'stopped', error: { message: 'The script was stopped' } });
    expect(stopped.log.map(({ text }) => text)).not.toContain('never');
  });
});

function stop(executionId: string): Promise<Execution> {
  return person.client.call(endpoints.stopExecution, { params: { extensionId: person.extensionId, executionId } });
}

/** @returns the id of an execution whose first call waits for its answer */
async function waiting(code: string): Promise<string> {
  const { extensionId } = person;
  const { id: functionId } = await person.addFunction(code);
  const { id: executionId } = await person.client.call(endpoints.executeFunction, { params: { extensionId, functionId }, body: {} });
  const read = () => person.client.call(endpoints.getExecution, { params: { extensionId, executionId } });
  await vi.waitFor(async () => expect((await read()).callOuts).toMatchObject([{ outcome: 'running' }]));
  return executionId;
}

const UNANSWERED = { outcome: 'no_answer', message: 'The script was stopped before an answer came' };
const LIST_FOLDERS = 'f = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\tconnection:"wrike"\n];\n';

describe('stopping', () => {
  it('does not wait for a call that is kept waiting, and its write does not happen', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    const root = (await run(`${LIST_FOLDERS}return f.get("data").get(0).get("id");`)).returnValue?.text;
    await person.client.call(endpoints.addFault, { body: { route: 'POST https://www.wrike.com/*', latencyMs: 39_000 } });
    const id = await waiting(`r = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders/${root}/folders"\n\ttype :POST\n\tparameters:{"title":"Late"}\n\tconnection:"wrike"\n];\n`);
    expect(await stop(id)).toMatchObject({ status: 'stopped', callOuts: [UNANSWERED] });
    expect(await person.inWrike('Late')).toEqual([]);
  });

  it('waits for runs that are about to begin, and takes none of them for dead', async () => {
    const { database } = person.client.backend;
    const ended = await run('info 1;');
    const { promise: registered, resolve: register } = Promise.withResolvers<void>();
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const begun = beginning(database, async () => {
      await database.write((tx) => {
        const row = tx.get('executions', ended.id);
        if (row !== undefined) tx.put('executions', { ...row, status: 'running', endedAt: null });
      });
      await registered;
      return { done: keepAlive(database, ended.id, ({ stopping }) => (stopping.signal.addEventListener('abort', () => end()), over)) };
    });
    const [listed, stopped] = [list({}), stop(ended.id)];
    register();
    expect((await listed).executions).toMatchObject([{ status: 'running' }]);
    await stopped;
    await (await begun).done;
  });

  it('a token endpoint that never answers ends the call like any other that takes too long', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    await person.advance(TWO_HOURS_MS);
    await person.client.call(endpoints.addFault, { body: { route: 'POST /provider/wrike/token', effect: { kind: 'hang' } } });
    const execution = await run(LIST_FOLDERS);
    expect(execution).toMatchObject({ status: 'failed', callOuts: [{ outcome: 'refused', durationMs: 40_000, message: expect.stringContaining('could not refresh the access token') }] });
  });

  it('does not wait for a new access token', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    await person.advance(TWO_HOURS_MS);
    await person.client.call(endpoints.addFault, { body: { route: 'POST /provider/wrike/token', latencyMs: 2000 } });
    expect(await stop(await waiting(LIST_FOLDERS))).toMatchObject({ status: 'stopped', callOuts: [UNANSWERED] });
  });
});

describe('running again', () => {
  it('an execution that nobody finishes any more', async () => {
    const { id: functionId } = await person.addFunction('return 1;');
    const params = { extensionId: person.extensionId, functionId };
    const first = await person.client.call(endpoints.executeFunction, { params, body: {} });
    await person.ended(first.id);
    await person.client.backend.database.write((tx) => {
      const row = tx.get('executions', first.id);
      if (row !== undefined) tx.put('executions', { ...row, status: 'running', endedAt: null });
    });
    const at = { extensionId: person.extensionId, executionId: first.id };
    expect(await person.client.call(endpoints.getExecution, { params: at })).toMatchObject({ status: 'interrupted', error: { cause: { remedy: 'run_again' } } });
    const again = await person.client.call(endpoints.rerunExecution, { params: at });
    expect(await person.ended(again.id)).toMatchObject({ status: 'succeeded', attempt: 2, rerunOf: first.id });
    expect(await person.client.call(endpoints.getExecution, { params: at })).toMatchObject({ rerunBy: again.id });
  });

  it('sends the same write twice when the script does', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    const call = 'r = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders/" + root + "/folders"\n\ttype :POST\n\tparameters:{"title":"Twin"}\n\tconnection:"wrike"\n];\n';
    const code = `f = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\tconnection:"wrike"\n];\nroot = f.get("data").get(0).get("id");\n${call}${call}info f.get("x").get("y");\n`;
    const first = await run(code);
    expect(first.status).toBe('failed');
    expect(await person.inWrike('Twin')).toHaveLength(2);
    const { id } = await person.client.call(endpoints.rerunExecution, { params: { extensionId: person.extensionId, executionId: first.id } });
    expect((await person.ended(id)).callOuts.map(({ outcome }) => outcome)).toEqual(['answered', 'remembered', 'remembered']);
    expect(await person.inWrike('Twin')).toHaveLength(2);
  });

  it('sends no mail a second time, and knows a write with a random number in it', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    const mail = 'sendmail\n[\n\tfrom :zoho.adminuserid\n\tto :"team@zylker.example"\n\tsubject :"Made"\n\tmessage :"Number " + number\n];\n';
    const call = 'r = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders/" + root + "/folders"\n\ttype :POST\n\tparameters:{"title":"Random","description":number}\n\tconnection:"wrike"\n];\n';
    const code = `number = randomNumber(1,1000000);\nf = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\tconnection:"wrike"\n];\nroot = f.get("data").get(0).get("id");\n${call}${mail}info f.get("x").get("y");\n`;
    let { id } = await run(code);
    for (let turn = 0; turn < 2; turn += 1) {
      ({ id } = await person.client.call(endpoints.rerunExecution, { params: { extensionId: person.extensionId, executionId: id } }));
      expect((await person.ended(id)).callOuts.map(({ outcome }) => outcome)).toEqual(['answered', 'remembered', 'remembered']);
    }
    expect(await person.inWrike('Random')).toHaveLength(1);
    expect(await person.client.call(endpoints.listSentMessages, { params: { extensionId: person.extensionId } })).toMatchObject({ total: 1 });
  });
});

function list(query: object) {
  return person.client.call(endpoints.listExecutions, { params: { extensionId: person.extensionId }, query });
}

it('executions are listed newest first, by function and status', async () => {
  await run('info 1;');
  await run('info {}.get("a").get("b");');
  const { executions } = await list({});
  expect(executions.map(({ status }) => status)).toEqual(['failed', 'succeeded']);
  expect((await list({ status: 'failed' })).executions.map(({ id }) => id)).toEqual([executions[0]?.id]);
  expect((await list({ functionId: executions[1]?.function.id })).total).toBe(1);
});
