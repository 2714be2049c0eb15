import { describe, expect, it } from 'vitest';
import { startVendor, type TestVendor } from './test-vendor.ts';

async function startFaulty(service: string, effect: { kind: 'status'; status: number; retryAfterSeconds?: number } | { kind: 'network-error' }): Promise<TestVendor> {
  const vendor = await startVendor(service, service === 'asana' ? ['default'] : []);
  await vendor.provider.control('faults', { route: 'GET https://*', effect });
  return vendor;
}

describe('A failure that a vendor was told to answer with is in its words', () => {
  it.each([
    [429, 'too_many_requests'],
    [500, 'server_error'],
    [503, 'server_error'],
    [401, 'not_authorized'],
    [403, 'access_forbidden'],
    [404, 'resource_not_found'],
    [400, 'invalid_request'],
  ])('Wrike: %i is %s ("Errors")', async (status, code) => {
    const { call } = await startFaulty('wrike', { kind: 'status', status, retryAfterSeconds: 7 });
    const answer = await call('GET', 'https://www.wrike.com/api/v4/folders');
    expect([answer.status, answer.body]).toEqual([status, { error: code, errorDescription: expect.stringMatching(/\S/) }]);
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  it.each([
    [429, 44],
    [500, 1000],
    [503, 1000],
    [401, 14],
  ])('Zoho Books: %i has the code %i ("Errors")', async (status, code) => {
    const { call } = await startFaulty('wrike', { kind: 'status', status });
    const answer = await call('GET', 'https://www.zohoapis.com/books/v3/projects');
    expect([answer.status, answer.body]).toEqual([status, { code, message: expect.stringMatching(/\S/) }]);
  });

  it.each([
    ['https://app.asana.com/api/1.0/projects', { error: 'too_many_requests' }],
    ['https://slack.com/api/conversations.list', { ok: false, error: 'ratelimited' }],
    ['https://sheets.googleapis.com/v4/spreadsheets', { error: { code: 429, status: 'RESOURCE_EXHAUSTED' } }],
  ])('%s: 429 is %j', async (url, body) => {
    const { call } = await startFaulty('asana', { kind: 'status', status: 429, retryAfterSeconds: 30 });
    expect(await call('GET', url)).toMatchObject({ status: 429, body });
  });

  it("a host that nobody simulates has the backend's own", async () => {
    const { call } = await startFaulty('asana', { kind: 'status', status: 503 });
    expect((await call('GET', 'https://unknown.example/')).body).toMatchObject({ error: { code: 'unavailable' } });
  });

  it('a request that the network lost has no answer at all', async () => {
    const { provider } = await startFaulty('asana', { kind: 'network-error' });
    expect((await provider.backend.handle(new Request('https://www.wrike.com/api/v4/folders'))).type).toBe('error');
  });
});
