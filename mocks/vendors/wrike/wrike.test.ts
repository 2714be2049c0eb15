import { describe, expect, it, test } from 'vitest';
import { startVendor, textAt } from '../test-vendor.ts';
import { wrikeRoutes } from './routes.ts';
import { API, createProject, createTask, error, rootOf, startWrike } from './test-wrike.ts';

describe('Envelope ("Overview")', () => {
  it('has the kind of entity and a list of entities', async () => {
    const wrike = await startWrike();
    expect((await wrike.call('GET', `${API}/account`)).body).toMatchObject({
      kind: 'accounts',
      data: [{ id: expect.stringMatching(/^IE[A-Z2-7]{6}$/), name: 'Zylker', rootFolderId: expect.stringMatching(/I7777777$/), recycleBinId: expect.stringMatching(/I7777776$/) }],
    });
  });

  it('gives an additional state parameter back', async () => {
    const wrike = await startWrike();
    expect((await wrike.call('GET', `${API}/contacts?state=abc`)).body).toMatchObject({ kind: 'contacts', state: 'abc' });
  });

  it('takes another method from a parameter of GET', async () => {
    const wrike = await startWrike();
    const root = await rootOf(wrike);
    const made = await wrike.call('GET', `${API}/folders/${root}/folders?method=POST&title=By+GET`);
    expect(made.body).toMatchObject({ kind: 'folders', data: [{ title: 'By GET', parentIds: [root] }] });
  });

  it('is the same at every host of its data centres, and no other', async () => {
    const wrike = await startWrike();
    for (const host of ['www.wrike.com', 'app-us2.wrike.com', 'app-eu.wrike.com']) {
      expect((await wrike.call('GET', `https://${host}/api/v4/account`)).status).toBe(200);
    }
    expect((await wrike.call('GET', 'https://api.wrike.example/api/v4/account')).status).toBe(502);
  });
});

describe('Authorization ("Overview", "Errors")', () => {
  it.each([
    ['without a token', null],
    ['with an unknown one', 'Bearer eyJ-not-issued'],
    ['with another scheme', 'Basic d3Jpa2U6d3Jpa2U='],
  ])('is refused %s with 401 not_authorized', async (_, authorization) => {
    const wrike = await startWrike();
    const refused = await wrike.call('GET', `${API}/folders`, { authorization });
    expect([refused.status, refused.body]).toEqual([401, error('not_authorized')]);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer /);
  });

  it('takes the token as the parameter access_token too', async () => {
    const wrike = await startWrike();
    const answer = await wrike.call('GET', `${API}/account?access_token=${encodeURIComponent(wrike.accessToken)}`, { authorization: null });
    expect(answer.status).toBe(200);
  });

  it("ends with the token's hour by the mock's clock", async () => {
    const wrike = await startWrike();
    await wrike.provider.control('clock', { advanceMs: 3_599_000 });
    expect((await wrike.call('GET', `${API}/account`)).status).toBe(200);
    await wrike.provider.control('clock', { advanceMs: 1000 });
    expect((await wrike.call('GET', `${API}/account`)).body).toEqual(error('not_authorized', 'Access token is unknown or invalid'));
  });

  it('ends when the grant is revoked', async () => {
    const wrike = await startWrike();
    const { revoke } = await import('../../provider/test-provider.ts');
    await revoke(wrike.provider, wrike.refreshToken ?? '');
    expect((await wrike.call('GET', `${API}/account`)).status).toBe(401);
  });

  it("does not accept another service's token", async () => {
    const asana = await startVendor('asana', ['default']);
    expect((await asana.call('GET', `${API}/account`)).body).toEqual(error('not_authorized'));
  });
});

describe('Scopes (the "Scopes" line of each method)', () => {
  it('a read-only token reads, and is refused every write with 403', async () => {
    const wrike = await startWrike(['wsReadOnly']);
    const root = await rootOf(wrike);
    expect((await wrike.call('GET', `${API}/folders`)).status).toBe(200);
    expect((await wrike.call('GET', `${API}/tasks`)).status).toBe(200);
    const refused = await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: 'x' } });
    expect([refused.status, refused.body]).toEqual([403, error('access_forbidden', expect.stringContaining('wsReadWrite'))]);
    expect((await wrike.call('DELETE', `${API}/folders/${root}`)).status).toBe(403);
    expect((await wrike.call('PUT', `${API}/tasks/IEAAAAAQKQAAAAAB`, { form: { title: 'x' } })).status).toBe(403);
  });

  it('without a scope asked for it is Default, which reads and writes', async () => {
    const wrike = await startWrike();
    expect(await createProject(wrike)).toMatch(/^IE/);
  });

  it('users of the account need a scope of account management', async () => {
    const wrike = await startWrike();
    const me = textAt((await wrike.call('GET', `${API}/contacts?me=true`)).body, 'data.0.id');
    expect((await wrike.call('GET', `${API}/users/${me}`)).body).toEqual(error('access_forbidden'));
    const manager = await startWrike(['amReadOnlyUser']);
    expect((await manager.call('GET', `${API}/users/${me}`)).body).toMatchObject({ kind: 'users', data: [{ id: me }] });
    expect((await manager.call('GET', `${API}/folders`)).status).toBe(403);
  });

  it('workflows are for a scope of theirs too', async () => {
    const wrike = await startWrike(['amReadOnlyWorkflow']);
    expect((await wrike.call('GET', `${API}/workflows`)).body).toMatchObject({ kind: 'workflows', data: [{ standard: true }] });
  });

  test('every write needs Default or wsReadWrite', () => {
    const writes = Object.values(wrikeRoutes).filter(({ method }) => method !== 'GET');
    expect(writes.length).toBeGreaterThan(5);
    for (const { scopes } of writes) expect(scopes).toEqual(['Default', 'wsReadWrite']);
  });
});

describe('Errors ("Errors")', () => {
  it.each([
    ['GET', '/nothing', 404, 'method_not_found'],
    ['PATCH', '/account', 404, 'method_not_found'],
    ['GET', '/folders/IEAAAAAQI4AB5BGU', 404, 'resource_not_found'],
    ['GET', '/tasks/IEAAAAAQKQAB5BGU', 404, 'resource_not_found'],
    ['GET', '/folders/12345', 400, 'invalid_parameter'],
    ['GET', '/folders?colour=red', 400, 'invalid_parameter'],
    ['GET', '/tasks?status=Done', 400, 'invalid_parameter'],
    ['GET', '/tasks?fields=responsibleIds', 400, 'invalid_parameter'],
    ['GET', '/tasks?fields=["nothing"]', 400, 'invalid_parameter'],
    ['GET', '/tasks?pageSize=1001', 400, 'invalid_parameter'],
    ['GET', '/tasks?pageSize=2&nextPageToken=%00', 400, 'invalid_parameter'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const wrike = await startWrike();
    const answer = await wrike.call(method, API + path);
    expect([answer.status, answer.body]).toEqual([status, error(code)]);
  });

  it('a title is required, and may not be blank', async () => {
    const wrike = await startWrike();
    const root = await rootOf(wrike);
    expect((await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { description: 'x' } })).body).toEqual(error('parameter_required', expect.stringContaining('title')));
    expect((await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: ' ' } })).body).toEqual(error('invalid_parameter', "Parameter 'title' value is invalid"));
    expect((await createTask(wrike, await createProject(wrike), {})).status).toBe(400);
  });

  it('JSON that can not be read is 400 invalid_request', async () => {
    const wrike = await startWrike();
    const answer = await wrike.call('POST', `${API}/folders/${await rootOf(wrike)}/folders`, { json: '{"title":' });
    expect([answer.status, answer.body]).toEqual([400, error('invalid_request')]);
  });

  it('more than 100 ids at once are refused', async () => {
    const wrike = await startWrike();
    const ids = Array.from({ length: 101 }, (_, index) => `IEAAAAAQI4AAA${'ABCDEFGHIJ'.charAt(index % 10)}${'ABCDEFGHIJK'.charAt(Math.floor(index / 10))}A`);
    expect((await wrike.call('GET', `${API}/folders/${ids.join(',')}`)).body).toEqual(error('invalid_parameter'));
  });
});

describe('Folders and projects ("Folders & Projects")', () => {
  it('the tree begins with root and recycle bin', async () => {
    const wrike = await startWrike();
    const root = await rootOf(wrike);
    const { body } = await wrike.call('GET', `${API}/folders`);
    expect(body).toMatchObject({
      kind: 'folderTree',
      data: [
        { id: root, title: 'Root', scope: 'WsRoot', childIds: [expect.any(String), expect.any(String)] },
        { title: 'Recycle Bin', scope: 'RbRoot', childIds: [] },
        { title: 'Client Projects', scope: 'WsFolder', childIds: [expect.any(String)] },
        { title: 'Internal', scope: 'WsFolder', childIds: [] },
        { title: 'Website Relaunch', scope: 'WsFolder', project: { status: 'Green' } },
      ],
    });
  });

  it('a project object makes a folder a project, with whoever made it as its owner', async () => {
    const wrike = await startWrike();
    const root = await rootOf(wrike);
    const me = textAt((await wrike.call('GET', `${API}/contacts?me=true`)).body, 'data.0.id');
    const project = { status: 'Yellow', startDate: '2026-04-01', endDate: '2026-04-30' };
    const made = await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: 'Store relaunch', description: '<b>soon</b>', project } });
    expect([made.status, made.body]).toEqual([
      200,
      {
        kind: 'folders',
        data: [
          {
            id: expect.stringMatching(/^IE[A-Z2-7]{6}I[A-Z2-7]{7}$/),
            accountId: root.slice(0, 8),
            title: 'Store relaunch',
            createdDate: '2026-03-16T09:30:00Z',
            updatedDate: '2026-03-16T09:30:00Z',
            description: '<b>soon</b>',
            sharedIds: [me],
            parentIds: [root],
            childIds: [],
            superParentIds: [],
            scope: 'WsFolder',
            hasAttachments: false,
            permalink: expect.stringMatching(/^https:\/\/www\.wrike\.com\/open\.htm\?id=\d+$/),
            workflowId: expect.stringMatching(/K7777777$/),
            metadata: [],
            customFields: [],
            project: {
              authorId: me,
              ownerIds: [me],
              status: 'Yellow',
              customStatusId: expect.stringMatching(/^IE[A-Z2-7]{6}JM[A-Z2-7]{6}$/),
              startDate: '2026-04-01',
              endDate: '2026-04-30',
              createdDate: '2026-03-16T09:30:00Z',
            },
          },
        ],
      },
    ]);
    const plain = await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: 'Just a folder' } });
    expect(plain.body).not.toMatchObject({ data: [{ project: expect.anything() }] });
  });

  it('takes a JSON body like a form', async () => {
    const wrike = await startWrike();
    const made = await wrike.call('POST', `${API}/folders/${await rootOf(wrike)}/folders`, { json: { title: 'JSON', project: { status: 'Red' } } });
    expect(made.body).toMatchObject({ data: [{ title: 'JSON', project: { status: 'Red' } }] });
  });

  it.each([
    ['a status that is none', { status: 'Blue' }],
    ['a day that is none', { startDate: '2026-02-30' }],
    ['an end before its start', { startDate: '2026-04-02', endDate: '2026-04-01' }],
    ['a field that is none', { colour: 'red' }],
    ['something that is no object', 'soon'],
  ])('a project with %s is refused', async (_, project) => {
    const wrike = await startWrike();
    const answer = await wrike.call('POST', `${API}/folders/${await rootOf(wrike)}/folders`, { form: { title: 'x', project } });
    expect([answer.status, answer.body]).toEqual([400, error('invalid_parameter', expect.stringContaining('project'))]);
  });

  it('metadata has the documented limits and is found again', async () => {
    const wrike = await startWrike();
    const root = await rootOf(wrike);
    const metadata = [{ key: 'zoho-project', value: '982000000030001' }];
    await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: 'Linked', metadata } });
    const query = new URLSearchParams({ metadata: JSON.stringify({ key: 'zoho-project', value: '982000000030001' }) });
    expect((await wrike.call('GET', `${API}/folders?${query}`)).body).toMatchObject({ kind: 'folders', data: [{ title: 'Linked', metadata }] });
    for (const bad of [[{ key: 'no spaces', value: '' }], [{ key: 'k'.repeat(50), value: '' }], [{ key: 'k', value: 'x'.repeat(4000) }], [{ key: 'k' }], {}]) {
      expect((await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: 'x', metadata: bad } })).status).toBe(400);
    }
  });

  it('a filter changes the answer from the tree to folders', async () => {
    const wrike = await startWrike();
    await createProject(wrike);
    const { body } = await wrike.call('GET', `${API}/folders?project=true`);
    expect(body).toMatchObject({ kind: 'folders', data: [{ title: 'Website Relaunch' }, { title: 'Store relaunch' }] });
  });

  it('is changed, moved and turned into a folder', async () => {
    const wrike = await startWrike();
    const id = await createProject(wrike);
    const root = await rootOf(wrike);
    const other = textAt((await wrike.call('POST', `${API}/folders/${root}/folders`, { form: { title: 'Other' } })).body, 'data.0.id');
    const form = { title: 'Renamed', addParents: [other], removeParents: [root], project: { status: 'Completed' } };
    expect((await wrike.call('PUT', `${API}/folders/${id}`, { form })).body).toMatchObject({
      data: [{ title: 'Renamed', parentIds: [other], project: { status: 'Completed', completedDate: '2026-03-16T09:30:00Z' } }],
    });
    expect((await wrike.call('GET', `${API}/folders/${other}/folders`)).body).toMatchObject({ kind: 'folderTree', data: [{ id: other, childIds: [id] }, { id }].toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
    const folder = await wrike.call('PUT', `${API}/folders/${id}`, { form: { project: 'null' } });
    expect(folder.body).not.toMatchObject({ data: [{ project: expect.anything() }] });
    expect((await wrike.call('PUT', `${API}/folders/${other}`, { form: { addParents: [id] } })).body).toEqual(error('invalid_parameter'));
  });

  it('goes to the recycle bin with what is in nothing else, and comes back', async () => {
    const wrike = await startWrike();
    const id = await createProject(wrike);
    const kept = await createProject(wrike, 'Kept');
    const inside = textAt((await wrike.call('POST', `${API}/folders/${id}/folders`, { form: { title: 'Inside' } })).body, 'data.0.id');
    const alone = textAt((await createTask(wrike, inside, { title: 'Alone' })).body, 'data.0.id');
    const shared = textAt((await createTask(wrike, inside, { title: 'Shared', parents: [kept] })).body, 'data.0.id');
    const gone = await wrike.call('DELETE', `${API}/folders/${id}`);
    expect(gone.body).toMatchObject({ kind: 'folders', data: [{ id, scope: 'RbFolder', parentIds: [expect.stringMatching(/I7777776$/)] }] });
    expect((await wrike.call('GET', `${API}/folders/${inside}`)).body).toMatchObject({ data: [{ scope: 'RbFolder' }] });
    expect((await wrike.call('GET', `${API}/tasks/${alone},${shared}`)).body).toMatchObject({ data: [{ scope: 'RbTask' }, { scope: 'WsTask' }] });
    expect((await createTask(wrike, id, { title: 'Too late' })).body).toEqual(error('resource_not_found'));
    expect((await wrike.call('PUT', `${API}/folders/${id}`, { form: { title: 'x' } })).status).toBe(403);
    await wrike.call('PUT', `${API}/folders/${id}`, { form: { restore: 'true' } });
    expect((await wrike.call('GET', `${API}/folders/${id},${inside}`)).body).toMatchObject({ data: [{ scope: 'WsFolder', childIds: [inside] }, { scope: 'WsFolder' }] });
    expect((await wrike.call('GET', `${API}/tasks/${alone}`)).body).toMatchObject({ data: [{ scope: 'WsTask' }] });
  });

  it('root and recycle bin stay', async () => {
    const wrike = await startWrike();
    expect((await wrike.call('DELETE', `${API}/folders/${await rootOf(wrike)}`)).body).toEqual(error('access_forbidden'));
  });
});

describe('The account that is there from the start', () => {
  it('is made once, the same for the same seed, with the demo people', async () => {
    const [one, other] = await Promise.all([startWrike(), startWrike()]);
    const [tree, again] = await Promise.all([one, other].map(async (wrike) => await wrike.call('GET', `${API}/folders`)));
    expect(tree?.body).toEqual(again?.body);
    expect((await one.call('GET', `${API}/contacts`)).body).toMatchObject({
      data: [{ firstName: 'Patricia', lastName: 'Boyle', me: true, profiles: [{ email: 'patricia.boyle@zylker.com', owner: true }] }, {}, {}, {}],
    });
  });
});
