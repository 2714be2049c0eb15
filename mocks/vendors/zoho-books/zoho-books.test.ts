import { describe, expect, it, test } from 'vitest';
import { revoke } from '../../provider/test-provider.ts';
import { startVendor, textAt, type VendorAnswer } from '../test-vendor.ts';
import { coversScope, zohoBooksRoutes } from './routes.ts';
import { API, customerOf, startBooks, type TestBooks } from './test-books.ts';

async function newProject(books: TestBooks, changes: Readonly<Record<string, unknown>> = {}): Promise<VendorAnswer> {
  return await books.call('POST', '/projects', {
    project_name: 'Network Distribution',
    customer_id: await customerOf(books),
    billing_type: 'based_on_task_hours',
    ...changes,
  });
}

async function projectIdIn(books: TestBooks): Promise<string> {
  return textAt((await newProject(books)).body, 'project.project_id');
}

describe('Authorization ("OAuth", "Errors")', () => {
  it('takes Zoho-oauthtoken and Bearer', async () => {
    const { vendor } = await startBooks();
    for (const scheme of ['Zoho-oauthtoken', 'Bearer']) {
      const answer = await vendor.call('GET', `${API}/organizations`, { authorization: `${scheme} ${vendor.accessToken}` });
      expect([answer.status, answer.body]).toMatchObject([200, { code: 0, message: 'success' }]);
    }
  });

  it.each([
    ['without a token', null],
    ['with an unknown one', 'Zoho-oauthtoken 1000.not.issued'],
    ['with another scheme', 'Basic em9obzp6b2hv'],
  ])('is refused %s with 401 and code 14', async (_, authorization) => {
    const { vendor } = await startBooks();
    const refused = await vendor.call('GET', `${API}/organizations`, { authorization });
    expect([refused.status, refused.body]).toEqual([401, { code: 14, message: 'Invalid value passed for authtoken.' }]);
  });

  it("ends with the token's hour by the mock's clock, and with the grant", async () => {
    const books = await startBooks();
    await books.vendor.provider.control('clock', { advanceMs: 3_600_000 });
    expect((await books.call('GET', '/projects')).body).toMatchObject({ code: 14 });
    const other = await startBooks();
    await revoke(other.vendor.provider, other.vendor.refreshToken ?? '');
    expect((await other.call('GET', '/projects')).body).toMatchObject({ code: 14 });
  });

  it('takes tokens of other Zoho services as far as their scopes go, and of no other', async () => {
    const wrike = await startVendor('wrike', []);
    expect((await wrike.call('GET', `${API}/organizations`)).body).toMatchObject({ code: 14 });
    const crm = await startVendor('zoho_crm', ['ZohoCRM.users.ALL']);
    expect((await crm.call('GET', `${API}/organizations`)).body).toEqual({ code: 57, message: 'You are not authorized to perform this operation' });
  });

  it("is at the API's host of each data centre", async () => {
    const { vendor } = await startBooks();
    for (const domain of ['com', 'eu', 'in', 'com.au', 'jp', 'ca', 'com.cn', 'sa']) {
      expect((await vendor.call('GET', `https://www.zohoapis.${domain}/books/v3/organizations`)).status).toBe(200);
    }
  });

  it.each(['https://books.zoho.com/api/v3', 'https://books.zoho.eu/api/v3'])('still answers at %s, where older scripts call it', async (base) => {
    const books = await startBooks();
    const answer = await books.vendor.call('GET', `${base}/projects?organization_id=${books.organizationId}`);
    expect(answer.body).toMatchObject({ code: 0, projects: [{}, {}] });
  });
});

describe('Scopes (the "OAuth Scope" line of each operation)', () => {
  it('a token that may read projects can not write them: 401 with code 57', async () => {
    const books = await startBooks(['ZohoBooks.projects.READ', 'ZohoBooks.contacts.READ']);
    expect((await books.call('GET', '/projects')).status).toBe(200);
    const refused = await newProject(books);
    expect([refused.status, refused.body]).toEqual([401, { code: 57, message: 'You are not authorized to perform this operation' }]);
    expect((await books.call('GET', '/invoices')).body).toMatchObject({ code: 57 });
  });

  it.each([
    ['ZohoBooks.projects.CREATE', 'ZohoBooks.projects.CREATE', true],
    ['ZohoBooks.projects.ALL', 'ZohoBooks.projects.DELETE', true],
    ['ZohoBooks.fullaccess.all', 'ZohoBooks.settings.UPDATE', true],
    ['ZohoBooks.projects.CREATE', 'ZohoBooks.projects.UPDATE', false],
    ['ZohoBooks.contacts.ALL', 'ZohoBooks.projects.READ', false],
    ['ZohoInventory.projects.ALL', 'ZohoBooks.projects.READ', false],
  ] as const)('%s for %s: %s', (granted, needed, isEnough) => {
    expect(coversScope([granted], needed)).toBe(isEnough);
  });

  test('reads need READ, and what follows the method otherwise', () => {
    for (const { method, scope } of Object.values(zohoBooksRoutes)) {
      const action = { GET: 'READ', POST: 'CREATE', PUT: 'UPDATE', DELETE: 'DELETE' }[method];
      expect(scope.endsWith(`.${action}`)).toBe(true);
    }
  });
});

describe('Organization ("Organization ID")', () => {
  it('has to be named by every call but the list of organizations', async () => {
    const { vendor } = await startBooks();
    const missing = await vendor.call('GET', `${API}/projects`);
    expect([missing.status, missing.body]).toEqual([400, { code: 4, message: 'Invalid value passed for organization_id' }]);
  });

  it('may be named in the form with the fields', async () => {
    const books = await startBooks();
    const fields = { contact_name: 'By form' };
    const form = { organization_id: books.organizationId, JSONString: fields };
    expect((await books.vendor.call('POST', `${API}/contacts`, { form })).body).toMatchObject({ code: 0, contact: { contact_name: 'By form' } });
  });

  it('has to be one of the user', async () => {
    const { vendor } = await startBooks();
    const foreign = await vendor.call('GET', `${API}/projects?organization_id=123`);
    expect([foreign.status, foreign.body]).toEqual([400, { code: 6041, message: 'This user is not associated with the CompanyID/CompanyName:123.' }]);
  });

  it('is listed and read', async () => {
    const books = await startBooks();
    expect((await books.call('GET', `/organizations/${books.organizationId}`)).body).toMatchObject({
      code: 0,
      organization: { organization_id: books.organizationId, name: 'Zylker', currency_code: 'USD', is_default_org: true },
    });
  });
});

describe('Errors ("Errors")', () => {
  it.each([
    ['GET', '/nothing', 404, 5],
    ['PATCH', '/projects', 405, 37],
    ['GET', '/projects/1', 404, 1002],
    ['PUT', '/projects/1', 404, 1002],
    ['DELETE', '/contacts/1', 404, 1002],
    ['GET', '/items/1', 404, 1002],
    ['GET', '/invoices/1', 404, 1002],
    ['GET', '/projects?filter_by=Status.Red', 400, 2],
    ['GET', '/projects?filter_by=constructor', 400, 2],
    ['GET', '/invoices?last_modified_time=yesterday', 400, 2],
    ['GET', '/projects?sort_column=colour', 400, 2],
    ['GET', '/projects?page=0', 400, 2],
  ])('%s %s is %i with code %i', async (method, path, status, code) => {
    const books = await startBooks();
    const answer = await books.call(method, path, method === 'PUT' ? {} : undefined);
    expect([answer.status, answer.body]).toEqual([status, { code, message: expect.stringMatching(/\S/) }]);
  });

  it('names what is missing, as documented for an invoice', async () => {
    const books = await startBooks();
    expect((await books.call('GET', '/invoices/700000007942')).body).toEqual({ code: 1002, message: 'Invoice does not exist.' });
  });

  it('a body that is no JSON object is code 4', async () => {
    const books = await startBooks();
    expect((await books.call('POST', '/projects', '{"project_name":')).body).toMatchObject({ code: 4 });
    expect((await books.call('POST', '/projects', '[1]')).body).toMatchObject({ code: 4 });
  });
});

describe('Projects', () => {
  it('is made, with 201 and the documented message and fields', async () => {
    const books = await startBooks();
    const { status, body } = await newProject(books, { description: 'Soon', rate: '120.5', tasks: [{ task_name: 'Design', budget_hours: 8 }] });
    expect(status).toBe(201);
    expect(body).toEqual({
      code: 0,
      message: 'The project has been created.',
      project: expect.objectContaining({
        project_id: expect.stringMatching(/^\d{15}$/),
        project_name: 'Network Distribution',
        customer_id: await customerOf(books),
        customer_name: 'Cascadia Outdoor',
        currency_code: 'USD',
        description: 'Soon',
        status: 'active',
        billing_type: 'based_on_task_hours',
        rate: 120.5,
        total_hours: '00:00',
        created_time: '2026-03-16T09:30:00+0000',
        tasks: [expect.objectContaining({ task_id: expect.stringMatching(/^\d{15}$/), task_name: 'Design', budget_hours: '8', is_billable: true })],
        users: [expect.objectContaining({ user_name: 'Patricia Boyle', is_current_user: true, user_role: 'admin' })],
      }),
    });
  });

  it('takes its fields from JSONString in a form and in the query, and from JSON of any type', async () => {
    const books = await startBooks();
    const fields = JSON.stringify({ project_name: 'By form', customer_id: await customerOf(books), billing_type: 'based_on_task_hours' });
    const url = `${API}/projects?organization_id=${books.organizationId}`;
    const sent = [
      await books.vendor.call('POST', url, { form: { JSONString: fields } }),
      await books.vendor.call('POST', `${url}&JSONString=${encodeURIComponent(fields)}`),
      await books.vendor.call('POST', url, { json: fields, headers: { 'content-type': 'text/plain' } }),
    ];
    for (const answer of sent) expect([answer.status, answer.body]).toMatchObject([201, { project: { project_name: 'By form' } }]);
    expect((await books.vendor.call('POST', url, { form: { project_name: 'Plain fields' } })).body).toEqual({ code: 4, message: 'Invalid value passed for JSONString' });
  });

  it.each([
    ['project_name', { project_name: undefined }, 2],
    ['project_name', { project_name: ' ' }, 2],
    ['project_name', { project_name: 'x'.repeat(101) }, 15],
    ['description', { description: 'x'.repeat(501) }, 15],
    ['customer_id', { customer_id: undefined }, 2],
    ['billing_type', { billing_type: undefined }, 2],
    ['billing_type', { billing_type: 'by_the_day' }, 2],
    ['budget_type', { budget_type: 'free' }, 2],
    ['rate', { rate: 'much' }, 2],
    ['task_name', { tasks: [{ task_name: 'x'.repeat(101) }] }, 15],
    ['task_name', { tasks: [{}] }, 2],
    ['tasks', { tasks: 'Design' }, 2],
  ])('%s as in %j is code %i, and nothing is made', async (field, changes, code) => {
    const books = await startBooks();
    const refused = await newProject(books, changes);
    expect([refused.status, refused.body]).toEqual([400, { code, message: expect.stringContaining(field) }]);
    expect((await books.call('GET', '/projects?search_text=network')).body).toMatchObject({ projects: [] });
  });

  it('takes a name of 100 and a description of 500 characters', async () => {
    const books = await startBooks();
    expect((await newProject(books, { project_name: 'x'.repeat(100), description: 'y'.repeat(500) })).status).toBe(201);
  });

  it.each(['fixed_cost_for_project', 'based_on_project_hours', 'based_on_staff_hours', 'based_on_task_hours'])('may be billed by %s', async (type) => {
    const books = await startBooks();
    expect((await newProject(books, { billing_type: type })).status).toBe(201);
  });

  it('an unknown customer is code 1002', async () => {
    const books = await startBooks();
    expect((await newProject(books, { customer_id: '1' })).body).toEqual({ code: 1002, message: 'Customer does not exist.' });
  });

  it('is read, changed, made inactive and active, and deleted with its tasks', async () => {
    const books = await startBooks();
    const id = await projectIdIn(books);
    await books.call('POST', `/projects/${id}/tasks`, { task_name: 'Design' });
    expect((await books.call('GET', `/projects/${id}`)).body).toMatchObject({ code: 0, message: 'success', project: { project_id: id, tasks: [{ task_name: 'Design' }] } });
    expect((await books.call('PUT', `/projects/${id}`, { description: 'Later' })).body).toMatchObject({
      message: 'The project information has been updated.',
      project: { project_name: 'Network Distribution', description: 'Later', billing_type: 'based_on_task_hours' },
    });
    expect((await books.call('POST', `/projects/${id}/inactive`)).body).toEqual({ code: 0, message: 'The selected projects have been marked as inactive.' });
    expect((await books.call('GET', '/projects?filter_by=Status.Inactive')).body).toMatchObject({ projects: [{ project_id: id }] });
    expect((await books.call('POST', `/projects/${id}/active`)).body).toEqual({ code: 0, message: 'The selected Projects have been marked as active.' });
    expect((await books.call('DELETE', `/projects/${id}`)).body).toEqual({ code: 0, message: 'The project has been deleted.' });
    expect((await books.call('GET', `/projects/${id}/tasks`)).body).toEqual({ code: 1002, message: 'Project does not exist.' });
  });

  it('keeps custom fields, which are absent when empty', async () => {
    const books = await startBooks();
    const id = await projectIdIn(books);
    expect((await books.call('GET', `/projects/${id}`)).body).not.toMatchObject({ project: { custom_field_hash: expect.anything() } });
    await books.call('PUT', `/projects/${id}`, { custom_fields: [{ api_name: 'cf_wrike_id', value: 'IEAAAAAQI4AB5BGU' }] });
    const set = await books.call('PUT', `/projects/${id}`, { custom_fields: [{ label: 'Cost centre', value: 7 }] });
    expect(set.body).toMatchObject({ project: { custom_field_hash: { cf_wrike_id: 'IEAAAAAQI4AB5BGU', cf_cost_centre: 7 } } });
    const cleared = await books.call('PUT', `/projects/${id}`, { custom_fields: [{ api_name: 'cf_wrike_id', value: '' }] });
    expect(cleared.body).toMatchObject({ project: { custom_field_hash: { cf_cost_centre: 7 } } });
  });
});

describe('Lists ("Pagination")', () => {
  it('are in pages with a page_context', async () => {
    const books = await startBooks();
    for (const name of ['b', 'c', 'a']) await newProject(books, { project_name: `Page ${name}` });
    const first = await books.call('GET', '/projects?page=1&per_page=2&sort_column=project_name&sort_order=A');
    expect(first.body).toMatchObject({
      code: 0,
      projects: [{ project_name: 'Page a' }, { project_name: 'Page b' }],
      page_context: { page: 1, per_page: 2, has_more_page: true, report_name: 'Projects', applied_filter: 'Status.All', sort_column: 'project_name', sort_order: 'A' },
    });
    const last = await books.call('GET', '/projects?page=3&per_page=2&sort_column=project_name&sort_order=D');
    expect(last.body).toMatchObject({ projects: [{ project_name: 'Page a' }], page_context: { page: 3, has_more_page: false } });
    expect((await books.call('GET', '/projects')).body).toMatchObject({ page_context: { page: 1, per_page: 200 } });
  });

  it('are searched by field, its variants, and text', async () => {
    const books = await startBooks();
    const customerId = await customerOf(books);
    const names = async (query: string) => {
      const { body } = await books.call('GET', `/contacts?${query}&sort_column=contact_name`);
      return (body['contacts'] as { contact_name: string }[]).map((contact) => contact.contact_name);
    };
    expect(await names('contact_name=northwind foods')).toEqual(['Northwind Foods']);
    expect(await names('contact_name_startswith=bright')).toEqual(['Brightwater Clinics']);
    expect(await names('email_contains=.example')).toHaveLength(3);
    expect(await names('search_text=cascadia')).toEqual(['Cascadia Outdoor']);
    expect(await names('search_text=nobody')).toEqual([]);
    expect((await books.call('GET', `/projects?customer_id=${customerId}`)).body).toMatchObject({ projects: [{ project_name: 'Store relaunch' }] });
  });
});

describe('Tasks', () => {
  it('are added, listed, read, changed and deleted under their project', async () => {
    const books = await startBooks();
    const id = await projectIdIn(books);
    const added = await books.call('POST', `/projects/${id}/tasks`, { task_name: 'Painting', rate: 3 });
    expect([added.status, added.body]).toMatchObject([
      201,
      { code: 0, message: 'The task has been added.', task: { project_id: id, project_name: 'Network Distribution', task_name: 'Painting', rate: 3, customer_name: 'Cascadia Outdoor' } },
    ]);
    const taskId = textAt(added.body, 'task.task_id');
    expect((await books.call('GET', `/projects/${id}/tasks`)).body).toMatchObject({ tasks: [{ task_id: taskId }], page_context: { page: 1 } });
    expect((await books.call('PUT', `/projects/${id}/tasks/${taskId}`, { task_name: 'Drawing' })).body).toMatchObject({
      message: 'The task information has been updated.',
      task: { task_name: 'Drawing', rate: 3 },
    });
    expect((await books.call('GET', `/projects/${id}/tasks/${taskId}`)).body).toMatchObject({ message: 'success', task: { task_name: 'Drawing' } });
    expect((await books.call('DELETE', `/projects/${id}/tasks/${taskId}`)).body).toEqual({ code: 0, message: 'The task has been deleted successfully.' });
    expect((await books.call('GET', `/projects/${id}/tasks/${taskId}`)).body).toMatchObject({ code: 1002 });
  });

  it('have names of up to 100 characters, and belong to one project', async () => {
    const books = await startBooks();
    const id = await projectIdIn(books);
    expect((await books.call('POST', `/projects/${id}/tasks`, { task_name: 'x'.repeat(101) })).body).toMatchObject({ code: 15 });
    expect((await books.call('POST', `/projects/${id}/tasks`, {})).body).toEqual({ code: 2, message: 'Invalid value passed for task_name' });
    const taskId = textAt((await books.call('POST', `/projects/${id}/tasks`, { task_name: 'Mine' })).body, 'task.task_id');
    const other = await projectIdIn(books);
    expect((await books.call('GET', `/projects/${other}/tasks/${taskId}`)).body).toMatchObject({ code: 1002 });
  });
});

describe('Users of a project', () => {
  it('are assigned, invited, listed, changed and removed', async () => {
    const books = await startBooks();
    const id = await projectIdIn(books);
    const second = textAt((await books.call('GET', '/users')).body, 'users.1.user_id');
    expect((await books.call('POST', `/projects/${id}/users`, { users: [{ user_id: second, cost_rate: '10.00' }] })).body).toMatchObject({
      message: 'Users added',
      users: [{ user_name: 'Arun Nair', user_role: 'staff', cost_rate: 10 }],
    });
    const invited = await books.call('POST', `/projects/${id}/users/invite`, { user_name: 'Sam', email: 'sam@zylker.com', user_role: 'timesheetstaff' });
    expect(invited.body).toMatchObject({ message: 'The staff has been added.', user: { user_role: 'timesheetstaff' } });
    expect((await books.call('GET', `/projects/${id}/users`)).body).toMatchObject({ users: [{ is_current_user: true }, { user_id: second }, { user_name: 'Sam' }] });
    expect((await books.call('PUT', `/projects/${id}/users/${second}`, { user_role: 'boss' })).body).toEqual({ code: 2, message: 'Invalid value passed for user_role' });
    expect((await books.call('PUT', `/projects/${id}/users/${second}`, { rate: 5 })).body).toMatchObject({ message: 'The staff information has been updated.', user: { rate: 5 } });
    expect((await books.call('DELETE', `/projects/${id}/users/${second}`)).body).toEqual({ code: 0, message: 'The staff has been removed' });
    expect((await books.call('GET', `/projects/${id}/users/${second}`)).body).toMatchObject({ code: 1002 });
  });

  it('need an e-mail address of up to 100 and a name of up to 200 characters', async () => {
    const books = await startBooks();
    const id = await projectIdIn(books);
    const invite = async (user: object) => (await books.call('POST', `/projects/${id}/users/invite`, user)).body;
    expect(await invite({ user_name: 'x'.repeat(201), email: 'a@b.example' })).toMatchObject({ code: 15 });
    expect(await invite({ user_name: 'Sam', email: `${'x'.repeat(100)}@b.example` })).toMatchObject({ code: 15 });
    expect(await invite({ user_name: 'Sam' })).toMatchObject({ code: 2 });
  });
});

test('the organization is made once, the same for the same seed', async () => {
  const [one, other] = await Promise.all([startBooks(), startBooks()]);
  expect(one.organizationId).toBe(other.organizationId);
  const [projects, again] = await Promise.all([one.call('GET', '/projects'), other.call('GET', '/projects')]);
  expect(projects.body).toEqual(again.body);
  expect(projects.body).toMatchObject({ projects: [{ project_name: 'Store relaunch' }, { project_name: 'Patient portal' }] });
});
