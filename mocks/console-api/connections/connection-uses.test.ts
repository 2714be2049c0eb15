import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionUses } from '#src/contract/connection-uses.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { startAutomator, type Automator } from '../test-automation.ts';

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
});

const at = (connectionLinkName: string) => ({ params: { extensionId: person.extensionId, connectionLinkName } });
const uses = (linkName = 'wrike'): Promise<ConnectionUses> => person.client.call(endpoints.getConnectionUses, at(linkName));

const READ = 'response = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\ttype :GET\n\tconnection:"wrike"\n];\ninfo response;';
const MAKE = 'response = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders/" + project.get("id") + "/folders"\n\ttype :POST\n\tconnection:"wrike"\n];';

describe('what uses a connection', () => {
  it('is nothing at first', async () => {
    await person.connect('wrike', 'wrike', ['wsReadOnly']);
    expect(await uses()).toEqual({ functions: [], rules: [], scopeAdvice: { granted: ['wsReadOnly'], calls: [], add: [], drop: [] } });
  });

  it('is what the code calls through it, not what mentions it', async () => {
    await person.connect('wrike', 'wrike', ['wsReadOnly']);
    await person.connect('wrike', 'other', ['wsReadOnly']);
    const { id } = await person.addFunction(`// connection:"wrike"\n${READ}\n${READ}`, 'reader');
    await person.addFunction(`info "connection: wrike";\n/* connection:"wrike" */\n${READ.replace('"wrike"', '"other"')}`, 'mentioner');
    expect((await uses()).functions).toEqual([{ id, name: 'reader', module: 'projects', lines: [2, 9] }]);
    await person.client.call(endpoints.updateFunction, { params: { extensionId: person.extensionId, functionId: id }, body: { code: 'info "none";' } });
    expect((await uses()).functions).toEqual([]);
  });

  it('is the rules that run such functions, and those that send a webhook through it', async () => {
    await person.connect('wrike', 'wrike', ['wsReadOnly']);
    const fn = await person.addFunction(READ, 'reader');
    const idle = await person.addFunction('info "idle";', 'idle');
    const webhook = { kind: 'webhook', name: 'Tell Wrike', method: 'POST', url: 'https://www.wrike.com/api/v4/folders/${project.project_id}/folders', connectionLinkName: 'wrike' } as const;
    await person.addRule({ name: 'Both', immediateActions: [{ kind: 'custom_function', functionId: fn.id }, webhook] });
    await person.addRule({ name: 'Later', isActive: false, immediateActions: [], timedActions: [{ delay: { amount: 1, unit: 'hours' }, action: { kind: 'custom_function', functionId: fn.id } }] });
    await person.addRule({ name: 'Unrelated', immediateActions: [{ kind: 'custom_function', functionId: idle.id }] });
    const { rules, scopeAdvice } = await uses();
    expect(rules).toMatchObject([
      { name: 'Both', isActive: true, functions: ['reader'], hasWebhook: true },
      { name: 'Later', isActive: false, functions: ['reader'], hasWebhook: false },
    ]);
    expect(scopeAdvice?.calls.find(({ caller }) => caller.kind === 'rule')).toMatchObject({ line: null, method: 'POST', url: 'https://www.wrike.com/api/v4/folders/*/folders', coverage: 'missing' });
  });
});

describe('the scope advisor', () => {
  it('names what is missing, with the narrowest scope that helps', async () => {
    await person.connect('wrike', 'wrike', ['amReadOnlyUser']);
    await person.addFunction(READ, 'reader');
    expect((await uses()).scopeAdvice).toMatchObject({
      granted: ['amReadOnlyUser'],
      calls: [{ line: 1, method: 'GET', coverage: 'missing', anyOf: ['Default', 'wsReadOnly', 'wsReadWrite'] }],
      add: ['wsReadOnly'],
      drop: ['amReadOnlyUser'],
    });
    await person.addFunction(MAKE, 'maker');
    expect((await uses()).scopeAdvice).toMatchObject({ add: ['wsReadWrite'], drop: ['amReadOnlyUser'] });
  });

  it('names what nothing needs', async () => {
    await person.connect('wrike', 'wrike', ['Default', 'wsReadWrite']);
    await person.addTemplate('create-wrike-project', 'wrike');
    expect((await uses()).scopeAdvice).toMatchObject({ add: [], drop: ['Default'] });
  });

  it('does not call a scope unused while a call’s address is only known when it runs', async () => {
    await person.connect('wrike', 'wrike', ['wsReadWrite', 'amReadOnlyUser']);
    await person.addFunction(`${READ}\naddress = project.get("link");\nresponse = invokeurl\n[\n\turl :address\n\ttype :GET\n\tconnection:"wrike"\n];`, 'reader');
    expect((await uses()).scopeAdvice).toMatchObject({ calls: [{ coverage: 'covered' }, { coverage: 'unclear', anyOf: [], url: '*' }], add: [], drop: [] });
  });

  it('knows the tasks of Zoho Books, and reads from what was granted', async () => {
    await person.connect('zoho_books', 'books', ['ZohoBooks.contacts.READ', 'ZohoBooks.invoices.ALL']);
    await person.addFunction('answer = zoho.books.createRecord("Contacts", organization.get("organization_id"), Map(), "books");', 'maker');
    expect((await uses('books')).scopeAdvice).toMatchObject({
      calls: [{ method: 'POST', url: 'https://www.zohoapis.com/books/v3/contacts?organization_id=*', coverage: 'missing', anyOf: ['ZohoBooks.contacts.CREATE', 'ZohoBooks.contacts.ALL', 'ZohoBooks.fullaccess.all'] }],
      add: ['ZohoBooks.contacts.CREATE'],
      drop: ['ZohoBooks.contacts.READ', 'ZohoBooks.invoices.ALL'],
    });
  });

  it('says nothing of services whose operations are not known', async () => {
    await person.connect('slack', 'slack', ['chat:write']);
    expect((await uses('slack')).scopeAdvice).toBeNull();
  });

  it('is right: what it adds makes the call work', async () => {
    await person.connect('wrike', 'wrike', ['wsReadOnly']);
    const { id } = await person.addTemplate('create-wrike-project', 'wrike');
    const run = async () => {
      const { id: executionId } = await person.client.call(endpoints.executeFunction, { params: { extensionId: person.extensionId, functionId: id }, body: {} });
      return await person.ended(executionId);
    };
    const advice = (await uses()).scopeAdvice;
    expect(advice?.add).toEqual(['wsReadWrite']);
    expect((await run()).callOuts.map(({ status }) => status)).toContain(403);
    const { authorizationRequest } = await person.client.call(endpoints.authorizeConnection, { ...at('wrike'), body: { returnTo: '/x', scopes: [...(advice?.add ?? [])] } });
    const [attemptId, query] = [authorizationRequest?.id ?? '', new URL(authorizationRequest?.url ?? 'about:blank').search.slice(1)];
    const { redirectTo } = await person.client.call(endpoints.decideConsent, { params: { serviceLinkName: 'wrike' }, body: { query, decision: 'accept', accountId: '711770823' } });
    await person.client.call(endpoints.completeAuthorization, { params: { attemptId }, body: { query: new URL(redirectTo).search.slice(1) } });
    expect((await run()).callOuts.map(({ status }) => status)).not.toContain(403);
    expect((await uses()).scopeAdvice).toMatchObject({ add: [], drop: [] });
  });
});

it('activity leads to the run that used the connection', async () => {
  await person.connect('wrike', 'wrike', ['wsReadOnly']);
  const { id } = await person.addFunction(READ, 'reader');
  const { id: executionId } = await person.client.call(endpoints.executeFunction, { params: { extensionId: person.extensionId, functionId: id }, body: {} });
  await person.ended(executionId);
  const { entries } = await person.client.call(endpoints.listConnectionActivity, { ...at('wrike'), query: { kind: 'used' } });
  expect(entries).toMatchObject([{ kind: 'used', details: expect.stringMatching(/^GET \/api\/v4\/folders by reader: 200 in \d+ ms\.$/), execution: { id: executionId, functionName: 'reader' } }]);
});

it('activity tells of a rule’s webhook', async () => {
  await person.connect('wrike', 'wrike', ['wsReadOnly']);
  const webhook = { kind: 'webhook', name: 'Ask Wrike', method: 'GET', url: 'https://www.wrike.com/api/v4/folders', connectionLinkName: 'wrike' } as const;
  await person.addRule({ name: 'Ask', immediateActions: [webhook] });
  await person.install();
  await person.addProject();
  await person.log();
  const { entries } = await person.client.call(endpoints.listConnectionActivity, { ...at('wrike'), query: { kind: 'used' } });
  expect(entries).toMatchObject([{ details: 'GET /api/v4/folders by a webhook of the rule “Ask”: 200.', execution: null }]);
});
