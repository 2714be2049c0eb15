import { beforeEach, describe, expect, it } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { startAutomator, type Automator } from '../test-automation.ts';

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
});

const params = (more: object = {}) => ({ extensionId: person.extensionId, ...more });
const invoke = (connection: string): string => `r = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\tconnection:${connection}\n];\ninfo r;\n`;

function create(name: string, code = '') {
  return person.client.call(endpoints.createFunction, { params: params(), body: { name, module: 'projects', code } });
}

describe('names', () => {
  it('drop a leading _ and keep letters, digits and _', async () => {
    expect((await create('__my_function2')).name).toBe('my_function2');
  });

  it.each(['my function', 'my-function', 'größe', '', '_', 'x'.repeat(51)])('%j is refused', async (name) => {
    const problem = await person.client.fail(endpoints.createFunction, { params: params(), body: { name, module: 'projects' } });
    expect(problem).toMatchObject({ code: 'validation_failed', fields: [{ field: 'name' }] });
  });

  it('of copies are free ones', async () => {
    const { id: functionId } = await create('mine', 'info 1;');
    const copies = [];
    for (let turn = 0; turn < 3; turn += 1) copies.push(await person.client.call(endpoints.duplicateFunction, { params: { ...params(), functionId }, body: {} }));
    expect(copies.map(({ name }) => name)).toEqual(['mine_copy', 'mine_copy2', 'mine_copy3']);
    expect(copies[0]?.code).toBe('info 1;');
  });
});

describe('saving', () => {
  it('refuses code that would not compile, with every place and the original wording', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    const code = `c = "wrike";\n${invoke('c')}info unknown;\n`;
    const problem = await person.client.fail(endpoints.createFunction, { params: params(), body: { name: 'f', module: 'projects', code } });
    expect(problem.code).toBe('does_not_compile');
    expect(problem.diagnostics?.map(({ line, column, message }) => ({ line, column, message }))).toEqual([
      { line: 5, column: 13, message: "The 'connections' value of the 'invokeUrl' task is of type 'STRING' which does not match the required data type 'CONNECTION LINKNAME'" },
      { line: 8, column: 6, message: expect.stringContaining("Variable 'unknown' is not defined") },
    ]);
    expect(problem.fields?.[0]).toEqual({ field: 'code', message: expect.stringMatching(/^\(Line no: 5\) The 'connections' value/) });
    expect(problem.message).toMatch(/^The code was not saved\. Line 5: .* \(and 1 more\)\.$/);
  });

  it('leaves what was saved before when it refuses', async () => {
    const { id: functionId } = await create('f', 'info 1;');
    await person.client.fail(endpoints.updateFunction, { params: { ...params(), functionId }, body: { name: 'g', code: 'info' } });
    expect(await person.client.call(endpoints.getFunction, { params: { ...params(), functionId } })).toMatchObject({ name: 'f', code: 'info 1;' });
  });

  it('knows the variables of the module', async () => {
    const body = { name: 'f', module: 'invoices', code: 'info invoice;' } as const;
    await person.client.call(endpoints.createFunction, { params: params(), body });
    const problem = await person.client.fail(endpoints.createFunction, { params: params(), body: { ...body, name: 'g', code: 'info project;' } });
    expect(problem.message).toContain("'project' is not defined");
  });

  it('keeps warnings, which do not stop it', async () => {
    expect((await create('f', 'unused = 1;')).diagnostics).toEqual([expect.objectContaining({ severity: 'warning', line: 1 })]);
  });
});

describe('the connections of a function', () => {
  it('come from the code itself, not from comments or texts', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    await person.connect('slack', 'slack', ['chat:write']);
    const { connections } = await create('f', `// connection:"slack"\n${invoke('"wrike"')}info "connection:\\"slack\\"";\n`);
    expect(connections).toEqual([{ linkName: 'wrike', name: 'wrike', serviceName: 'Wrike', status: 'connected' }]);
  });

  it('say what became of them', async () => {
    await person.connect('wrike', 'wrike', ['Default']);
    await create('f', invoke('"wrike"'));
    const list = async () => (await person.client.call(endpoints.listFunctions, { params: params() })).functions[0]?.connections;
    await person.client.call(endpoints.revokeConnection, { params: { ...params(), connectionLinkName: 'wrike' } });
    expect(await list()).toMatchObject([{ status: 'disconnected' }]);
    await person.client.call(endpoints.deleteConnection, { params: { ...params(), connectionLinkName: 'wrike' } });
    expect(await list()).toEqual([{ linkName: 'wrike', name: null, serviceName: null, status: null }]);
  });
});

describe('deleting', () => {
  it('is refused while a rule uses it, and says which', async () => {
    const { id: functionId } = await create('f', 'info 1;');
    const action = { kind: 'custom_function', functionId } as const;
    const { id: ruleId } = await person.addRule({ name: 'Later', immediateActions: [], timedActions: [{ delay: { amount: 1, unit: 'days' }, action }] });
    const problem = await person.client.fail(endpoints.deleteFunction, { params: { ...params(), functionId } });
    expect(problem).toMatchObject({ code: 'conflict', message: 'The workflow rule “Later” runs “f”. Take it out of there first, then delete it.' });
    await person.client.call(endpoints.deleteRule, { params: { ...params(), ruleId } });
    await person.client.call(endpoints.deleteFunction, { params: { ...params(), functionId } });
    expect((await person.client.call(endpoints.listFunctions, { params: params() })).functions).toEqual([]);
  });

  it('an extension takes its functions, rules, log and installation along', async () => {
    const { id: functionId } = await create('f', 'info 1;');
    await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId }] });
    await person.install();
    await person.addProject();
    await person.log();
    await person.client.call(endpoints.deleteExtension, { params: params() });
    const left = await person.client.backend.database.read((tx) =>
      (['functions', 'workflowRules', 'executions', 'executionTraces', 'firings', 'installations'] as const).map((table) => tx.all(table).length),
    );
    expect(left).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

async function namesOf(query: object): Promise<string[]> {
  return (await person.client.call(endpoints.listFunctions, { params: params(), query })).functions.map(({ name }) => name);
}

it('functions are searched and filtered', async () => {
  await create('alpha');
  await create('beta');
  expect(await namesOf({ q: 'ALP' })).toEqual(['alpha']);
  expect(await namesOf({ module: 'invoices' })).toEqual([]);
});

it('the sample of a module is one of its records, as functions are given it', async () => {
  const { modules } = await person.client.call(endpoints.listModules, {});
  const sample = modules.find(({ name }) => name === 'projects')?.parameters.find(({ name }) => name === 'project')?.sample ?? {};
  const { id: functionId } = await create('f', 'return project;');
  const { id } = await person.client.call(endpoints.executeFunction, { params: { ...params(), functionId }, body: { recordId: String(sample['project_id']) } });
  const execution = await person.ended(id);
  expect(JSON.parse(execution.returnValue?.text ?? '')).toEqual(sample);
});
