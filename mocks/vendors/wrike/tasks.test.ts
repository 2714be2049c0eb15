import { describe, expect, it } from 'vitest';
import { textAt } from '../test-vendor.ts';
import { API, createProject, createTask, error, startWrike } from './test-wrike.ts';

describe('Tasks ("Tasks")', () => {
  it('is made in a folder, by its title alone in the backlog', async () => {
    const wrike = await startWrike();
    const folderId = await createProject(wrike);
    const { status, body } = await createTask(wrike, folderId, { title: 'Design' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'tasks',
      data: [{ id: expect.stringMatching(/^IE[A-Z2-7]{6}K[A-Z2-7]{7}$/), title: 'Design', status: 'Active', importance: 'Normal', dates: { type: 'Backlog' }, parentIds: [folderId], scope: 'WsTask' }],
    });
  });

  it.each([
    [{ due: '2026-03-20' }, { type: 'Planned', start: '2026-03-20T09:00:00', due: '2026-03-20T17:00:00', duration: 480 }],
    [{ start: '2026-03-19', due: '2026-03-24' }, { type: 'Planned', start: '2026-03-19T09:00:00', due: '2026-03-24T17:00:00', duration: 1920 }],
    [{ type: 'Planned', start: '2026-03-20T10:00:00', duration: 960 }, { type: 'Planned', start: '2026-03-20T10:00:00', due: '2026-03-23T17:00:00', duration: 960 }],
    [{ type: 'Milestone', due: '2026-03-20' }, { type: 'Milestone', due: '2026-03-20T17:00:00' }],
    [{ type: 'Backlog', duration: 120 }, { type: 'Backlog', duration: 120 }],
  ])('dates %j become %j', async (dates, expected) => {
    const wrike = await startWrike();
    expect((await createTask(wrike, await createProject(wrike), { title: 'x', dates })).body).toMatchObject({ data: [{ dates: expected }] });
  });

  it.each([
    { type: 'Milestone' },
    { type: 'Planned' },
    { type: 'Someday' },
    { start: '2026-03-24', due: '2026-03-19' },
    { due: '20.03.2026' },
    { due: '2026-03-20', duration: -1 },
    { due: '2026-03-20', duration: 1e15 },
    '[]',
  ])('dates %j are refused', async (dates) => {
    const wrike = await startWrike();
    expect((await createTask(wrike, await createProject(wrike), { title: 'x', dates })).body).toEqual(error('invalid_parameter', expect.stringContaining('dates')));
  });

  it('has responsibles, who must be people of the account', async () => {
    const wrike = await startWrike();
    const folderId = await createProject(wrike);
    const me = textAt((await wrike.call('GET', `${API}/contacts?me=true`)).body, 'data.0.id');
    expect((await createTask(wrike, folderId, { title: 'x', responsibles: [me] })).body).toMatchObject({ data: [{ responsibleIds: [me], followedByMe: true }] });
    expect((await createTask(wrike, folderId, { title: 'x', responsibles: ['KUAAAAAQ'] })).body).toEqual(error('resource_not_found'));
    expect((await createTask(wrike, folderId, { title: 'x', responsibles: me })).body).toEqual(error('invalid_parameter', expect.stringContaining('responsibles')));
  });

  it('is listed without the fields that have to be asked for', async () => {
    const wrike = await startWrike();
    const folderId = await createProject(wrike);
    await createTask(wrike, folderId, { title: 'Design', description: 'Draw it' });
    const plain = await wrike.call('GET', `${API}/folders/${folderId}/tasks`);
    expect(plain.body).toMatchObject({ kind: 'tasks', data: [{ title: 'Design' }] });
    expect(plain.body).not.toMatchObject({ data: [{ description: expect.anything() }] });
    const fields = encodeURIComponent(JSON.stringify(['description', 'parentIds']));
    expect((await wrike.call('GET', `${API}/folders/${folderId}/tasks?fields=${fields}`)).body).toMatchObject({ data: [{ description: 'Draw it', parentIds: [folderId] }] });
  });

  it('is found by status and by the folders above, sorted and in pages', async () => {
    const wrike = await startWrike();
    const top = await createProject(wrike);
    const below = textAt((await wrike.call('POST', `${API}/folders/${top}/folders`, { form: { title: 'Below' } })).body, 'data.0.id');
    for (const title of ['b', 'a', 'c']) await createTask(wrike, below, { title, status: title === 'c' ? 'Completed' : 'Active' });
    expect((await wrike.call('GET', `${API}/folders/${top}/tasks`)).body).toMatchObject({ data: [] });
    const found = await wrike.call('GET', `${API}/folders/${top}/tasks?descendants=true&sortField=Title&sortOrder=Desc`);
    expect(found.body).toMatchObject({ data: [{ title: 'c', completedDate: '2026-03-16T09:30:00Z' }, { title: 'b' }, { title: 'a' }] });
    expect((await wrike.call('GET', `${API}/folders/${below}/tasks?status=Completed`)).body).toMatchObject({ data: [{ title: 'c' }] });
    expect((await wrike.call('GET', `${API}/folders/${below}/tasks?status=["Active","Deferred"]`)).body).toMatchObject({ data: [{ title: 'b' }, { title: 'a' }] });
    const first = await wrike.call('GET', `${API}/folders/${below}/tasks?pageSize=2`);
    expect(first.body).toMatchObject({ responseSize: 3, data: [{ title: 'b' }, { title: 'a' }] });
    const second = await wrike.call('GET', `${API}/folders/${below}/tasks?pageSize=2&nextPageToken=${textAt(first.body, 'nextPageToken')}`);
    expect(second.body).toMatchObject({ data: [{ title: 'c' }] });
    expect(second.body).not.toHaveProperty('nextPageToken');
  });

  it('is found by its dates, by a link of its own, and by metadata', async () => {
    const wrike = await startWrike();
    const folderId = await createProject(wrike);
    const metadata = [{ key: 'zoho-task', value: '7' }];
    const made = await createTask(wrike, folderId, { title: 'Due', dates: { due: '2026-03-20' }, metadata });
    await createTask(wrike, folderId, { title: 'Someday' });
    const titles = async (filter: Record<string, unknown>) => {
      const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
      const { body } = await wrike.call('GET', `${API}/folders/${folderId}/tasks?${query}`);
      return (body['data'] as { title: string }[]).map(({ title }) => title);
    };
    expect(await titles({ dueDate: { start: '2026-03-20', end: '2026-03-20' } })).toEqual(['Due']);
    expect(await titles({ dueDate: { end: '2026-03-19' } })).toEqual([]);
    expect(await titles({ updatedDate: { start: '2026-03-16T09:30:00Z' } })).toEqual(['Due', 'Someday']);
    expect(await titles({ updatedDate: { start: '2026-03-16T09:30:01Z' } })).toEqual([]);
    expect(await titles({ permalink: textAt(made.body, 'data.0.permalink') })).toEqual(['Due']);
    expect(await titles({ metadata: metadata[0] })).toEqual(['Due']);
    expect((await wrike.call('GET', `${API}/tasks?dueDate=tomorrow`)).body).toEqual(error('invalid_parameter'));
    expect((await wrike.call('GET', `${API}/tasks?dueDate={}`)).body).toEqual(error('invalid_parameter'));
  });

  it('is changed; its status by name or by the id in the workflow', async () => {
    const wrike = await startWrike();
    const folderId = await createProject(wrike);
    const id = textAt((await createTask(wrike, folderId, { title: 'Design' })).body, 'data.0.id');
    const { body } = await wrike.call('GET', `${API}/workflows`);
    const customStatus = textAt(body, 'data.0.customStatuses.1.id');
    const changed = await wrike.call('PUT', `${API}/tasks/${id}`, { form: { title: 'Draw', customStatus, importance: 'High', dates: { due: '2026-03-20' } } });
    expect(changed.body).toMatchObject({ data: [{ title: 'Draw', status: 'Completed', customStatusId: customStatus, importance: 'High', dates: { type: 'Planned' } }] });
    expect((await wrike.call('PUT', `${API}/tasks/${id}`, { form: { status: 'Active' } })).body).toMatchObject({ data: [{ status: 'Active' }] });
    expect((await wrike.call('PUT', `${API}/tasks/${id}`, { form: { customStatus: 'nothing' } })).body).toEqual(error('invalid_parameter', "Parameter 'customStatus' value is invalid"));
  });

  it('goes to the recycle bin, is in no list then, and can be restored', async () => {
    const wrike = await startWrike();
    const folderId = await createProject(wrike);
    const id = textAt((await createTask(wrike, folderId, { title: 'Design' })).body, 'data.0.id');
    expect((await wrike.call('DELETE', `${API}/tasks/${id}`)).body).toMatchObject({ kind: 'tasks', data: [{ id, scope: 'RbTask' }] });
    expect((await wrike.call('GET', `${API}/folders/${folderId}/tasks`)).body).toMatchObject({ data: [] });
    expect((await wrike.call('PUT', `${API}/tasks/${id}`, { form: { restore: 'true', title: 'Again' } })).body).toMatchObject({ data: [{ scope: 'WsTask', title: 'Again' }] });
  });
});
