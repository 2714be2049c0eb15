import { beforeEach, expect, it, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { platformToken } from '../../runtime/platform-token.ts';
import { startAutomator, type Automator } from '../test-automation.ts';

vi.setConfig({ testTimeout: 60_000 });

const notify = { kind: 'in_app_notification', userId: FIRST_USER_ID, message: 'Hello' } as const;

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
  await person.install();
});

/** Calls Zoho Books' API as a program elsewhere does. */
async function callBooks(method: string, path: string, fields?: object): Promise<Record<string, Record<string, string>>> {
  const { backend } = person.client;
  const { organization } = await person.client.call(endpoints.getSandbox, { params: { extensionId: person.extensionId } });
  const headers = { authorization: `Bearer ${await platformToken(backend, 'zoho_books', FIRST_USER_ID)}`, 'content-type': 'application/json' };
  const url = `https://www.zohoapis.com/books/v3${path}?organization_id=${organization.id}`;
  const response = await backend.fetch(new Request(url, { method, headers, ...(fields === undefined ? {} : { body: JSON.stringify(fields) }) }));
  return (await response.json()) as Record<string, Record<string, string>>;
}

async function addRuleFor(actionType: 'created' | 'edited' | 'deleted', module: 'customers' | 'projects' = 'customers'): Promise<void> {
  await person.addRule({ name: actionType, module, trigger: { workflowType: 'event', actionType }, immediateActions: [notify] });
}

async function events(): Promise<string[]> {
  return (await person.log()).map(({ event, record }) => `${event}: ${record.label}`).toReversed();
}

it('records that are written over the API begin rules too', async () => {
  for (const actionType of ['created', 'edited', 'deleted'] as const) await addRuleFor(actionType);
  const { contact } = await callBooks('POST', '/contacts', { contact_name: 'Bowman' });
  const path = `/contacts/${contact?.['contact_id'] ?? ''}`;
  await callBooks('PUT', path, { contact_name: 'Bowman and Co' });
  await callBooks('PUT', path, { contact_name: 'Bowman and Co' });
  await callBooks('POST', `${path}/inactive`);
  await callBooks('DELETE', path);
  expect(await events()).toEqual(['Customer created: Bowman', 'Customer edited: Bowman and Co', 'Customer edited: Bowman and Co', 'Customer deleted: Bowman and Co']);
});

it('a task that is added over the API is an edit of its project', async () => {
  await addRuleFor('edited', 'projects');
  const { id } = await person.addProject();
  await callBooks('POST', `/projects/${id}/tasks`, { task_name: 'One more' });
  expect(await events()).toEqual(['Project edited: Office move']);
});

it('what is refused, or read, begins none', async () => {
  await addRuleFor('created');
  await callBooks('POST', '/contacts', { contact_name: '' });
  await callBooks('GET', '/contacts');
  expect(await events()).toEqual([]);
});

it('what a function writes begins none', async () => {
  await addRuleFor('created');
  const code = 'm = Map();\nm.put("contact_name","Made by code");\ninfo zoho.books.createRecord("contacts",organization.get("organization_id"),m).get("message");';
  const { id: functionId } = await person.addFunction(code);
  const { id } = await person.client.call(endpoints.executeFunction, { params: { extensionId: person.extensionId, functionId }, body: {} });
  expect((await person.ended(id)).log.map(({ text }) => text)).toEqual(['The contact has been created.']);
  expect(await events()).toEqual([]);
});
