import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionTest } from '#src/contract/connection-tests.ts';
import type { Problem } from '#src/contract/problem.ts';
import { revokeGrant } from '../../provider/grants.ts';
import { SECOND_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { ORIGIN, startConsole, type TestConsole } from '../authorization/test-console.ts';

const FOLDERS = 'https://www.wrike.com/api/v4/folders';
const HOUR_MS = 3_600_000;

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

async function send(method: string, path: string, body?: unknown, userId?: string): Promise<unknown> {
  const headers: HeadersInit = userId === undefined ? {} : { 'x-acting-user': userId };
  const answer = await console.backend.handle(new Request(ORIGIN + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
  return await answer.json();
}

const CONNECTION = `/api/v1/extensions/${WRIKE_EXTENSION_ID}/connections/authorization_test`;

async function tested(url = FOLDERS, call: Readonly<Record<string, unknown>> = {}): Promise<ConnectionTest> {
  const answer = await send('POST', `${CONNECTION}/tests`, { method: 'GET', url, ...call });
  const { error } = answer as { error?: Problem };
  if (error !== undefined) throw new Error(error.message);
  return answer as ConnectionTest;
}

async function refused(url = FOLDERS, call: Readonly<Record<string, unknown>> = {}, userId?: string): Promise<Problem> {
  return ((await send('POST', `${CONNECTION}/tests`, { method: 'GET', url, ...call }, userId)) as { error: Problem }).error;
}

async function killGrants(): Promise<void> {
  await console.backend.database.write((tx) => tx.all('providerGrants').forEach(({ id }) => revokeGrant(tx, id, 0)));
}

async function activity(kind: string): Promise<readonly string[]> {
  const { entries } = (await send('GET', `${CONNECTION}/activity?kind=${kind}`)) as { entries: { details: string }[] };
  return entries.map(({ details }) => details);
}

function headersOf({ request }: ConnectionTest): Readonly<Record<string, string>> {
  return Object.fromEntries(request.headers.map(({ name, value }) => [name, value]));
}

describe('a test', () => {
  it('makes the call, and tells of it in the activity, the journal and the last use', async () => {
    await console.connect();
    const { accessToken } = await console.authorization();
    const test = await tested();
    expect(test).toMatchObject({
      at: '2026-03-16T09:30:00.000Z',
      verdict: { outcome: 'works', message: 'Wrike took the credentials and answered with 200.', remedy: 'none', addScopes: [] },
      signature: { authType: 'oauth2', places: [{ placement: 'header', name: 'Authorization' }], wasRefreshed: false, account: 'patricia.boyle@zylker.com' },
      request: { method: 'GET', url: FOLDERS, body: null },
      response: { status: 200, isTruncated: false },
    });
    expect(headersOf(test)['authorization']).toBe('Bearer ••••');
    expect(JSON.parse(test.response?.body ?? '')).toMatchObject({ kind: 'folderTree' });
    expect(JSON.stringify(test)).not.toContain(accessToken);
    expect(await activity('tested')).toEqual([`GET /api/v4/folders: 200 in ${test.durationMs} ms.`]);
    expect(await console.connection()).toMatchObject({ lastUsedAt: '2026-03-16T09:30:00.000Z' });
    const { entries } = (await send('GET', '/__mock/journal?target=vendor')) as { entries: unknown[] };
    expect(entries).toMatchObject([{ method: 'GET', url: FOLDERS, cause: { kind: 'test', name: 'authorization_test' } }]);
  });

  it('takes the same time each time', async () => {
    await console.connect();
    expect((await tested()).durationMs).toBe((await tested()).durationMs);
  });

  it('sends a body, and really writes', async () => {
    await console.connect();
    const { data } = JSON.parse((await tested(FOLDERS)).response?.body ?? '') as { data: { id: string; scope: string }[] };
    const root = data.find(({ scope }) => scope === 'WsRoot')?.id ?? '';
    for (const [contentType, body] of [['application/x-www-form-urlencoded', 'title=As+a+form'], ['application/json', '{"title":"As JSON"}']]) {
      const made = await tested(`${FOLDERS}/${root}/folders`, { method: 'POST', body, contentType });
      expect(made).toMatchObject({ verdict: { outcome: 'works' }, request: { method: 'POST', headers: [{ name: 'authorization' }, { name: 'content-type', value: contentType }], body } });
    }
    const now = (await tested()).response?.body;
    expect([now?.includes('As a form'), now?.includes('As JSON')]).toEqual([true, true]);
  });

  it('refreshes an access token whose time is up', async () => {
    await console.connect();
    await console.advance(2 * HOUR_MS);
    const test = await tested();
    expect(test).toMatchObject({ verdict: { outcome: 'works' }, signature: { wasRefreshed: true } });
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('cuts a long answer off', async () => {
    await console.createAtOnce('sendgrid', { credentials: { apiKey: 'SG.1' } });
    const url = 'https://api.sendgrid.com/v3/templates';
    await tested(url, { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(50_000) }) });
    const { request, response } = await tested(url);
    expect([request.isTruncated, response?.isTruncated, response?.body?.length]).toEqual([false, true, 20_000]);
  });
});

describe('what signs a call is said without its value', () => {
  it.each([
    ['an API key', 'sendgrid', { apiKey: 'SG.secret' }, 'https://api.sendgrid.com/v3/templates', 'apikey', 'Bearer ••••'],
    ['user name and password', 'twilio', { username: 'AC1', password: 'secret' }, 'https://api.twilio.com/2010-04-01/Accounts.json', 'basic', 'Basic ••••'],
  ])('%s', async (_, service, credentials, url, authType, header) => {
    await console.createAtOnce(service, { credentials });
    const test = await tested(url);
    expect(test).toMatchObject({ verdict: { outcome: 'works' }, signature: { authType, wasRefreshed: false } });
    expect(headersOf(test)['authorization']).toBe(header);
    expect(JSON.stringify(test)).not.toContain('secret');
  });

  it('a key in query and header', async () => {
    await console.describe('zylker', {
      type: 'apikey',
      parameters: [
        { paramType: 'header', key: 'X-Key', displayName: 'Key' },
        { paramType: 'query', key: 'depot', displayName: 'Depot' },
      ],
    });
    await console.createAtOnce('zylker', { serviceKind: 'custom', credentials: { parameter1: 'secret-1', parameter2: 'secret-2' } });
    const test = await tested('https://api.zylker.example/parcels?a=b');
    expect(test).toMatchObject({ request: { url: 'https://api.zylker.example/parcels?a=b&depot=••••' }, signature: { authType: 'apikey', places: [{ placement: 'header', name: 'X-Key' }, { placement: 'query', name: 'depot' }] } });
    expect(headersOf(test)['x-key']).toBe('••••');
    expect(JSON.stringify(test)).not.toContain('secret');
    expect(await activity('tested')).toEqual([expect.stringMatching(/^GET \/parcels: 200 in \d+ ms\.$/)]);
  });

  it('a signature of OAuth 1.0a', async () => {
    await console.connect('twitter', []);
    const test = await tested('https://api.twitter.com/1.1/account/settings.json');
    expect(test).toMatchObject({ verdict: { outcome: 'works' }, signature: { authType: 'oauth1', places: [{ placement: 'header', name: 'Authorization' }] } });
    expect(headersOf(test)['authorization']).toBe('OAuth ••••');
  });
});

describe('what keeps a call from working is told apart', () => {
  it('a scope that is missing, which it names', async () => {
    await console.connect('wrike', ['wsReadOnly']);
    const test = await tested(`${FOLDERS}/IEAAAAAQI4AAAAAA/folders`, { method: 'POST', body: '{"title":"New"}' });
    expect(test).toMatchObject({ response: { status: 403 }, verdict: { outcome: 'missing_scope', remedy: 'change_scopes', addScopes: ['wsReadWrite'] } });
    expect(test.verdict.message).toMatch(/^Wrike answered POST with 403\. The call needs one of .*wsReadWrite.*; granted is wsReadOnly\.$/);
  });

  it('a refresh token that is dead: nothing is sent', async () => {
    await console.connect();
    await killGrants();
    await console.advance(2 * HOUR_MS);
    const test = await tested();
    expect(test).toMatchObject({ response: null, signature: null, verdict: { outcome: 'reconnect', remedy: 'reconnect', message: 'Wrike does not accept the refresh token any more. Reconnect to authorize again.' } });
    expect(await console.connection()).toMatchObject({ state: { status: 'needs_reconnection' } });
  });

  it('a token that the service took back', async () => {
    await console.connect('github', ['repo']);
    await killGrants();
    const test = await tested('https://api.github.com/user/repos');
    expect(test).toMatchObject({ response: { status: 401 }, verdict: { outcome: 'reconnect', remedy: 'reconnect', message: 'GitHub answered GET with 401 (Bad credentials). GitHub took the authorization back. Reconnect to authorize again.' } });
  });

  it('a service that answers 200 whatever happened', async () => {
    await console.connect('slack', ['chat:write']);
    await killGrants();
    expect(await tested('https://slack.com/api/conversations.list')).toMatchObject({ response: { status: 200 }, verdict: { outcome: 'reconnect', message: expect.stringContaining('(token_revoked)') } });
  });

  it('a wrong key', async () => {
    await console.createAtOnce('sendgrid', { credentials: { apiKey: 'wrong-key' } });
    expect(await tested('https://api.sendgrid.com/v3/templates')).toMatchObject({ verdict: { outcome: 'wrong_credentials', remedy: 'reconnect' } });
  });

  it.each([
    [429, 'rate_limited', 'send_again', /too many requests: wait 30 seconds, then send it again\.$/],
    [500, 'service_failed', 'send_again', /The failure is on its side\.$/],
    [403, 'not_allowed', 'edit_call', /the account may not do this\.$/],
    [404, 'bad_request', 'edit_call', /The credentials were not refused/],
  ])('%i', async (status, outcome, remedy, message) => {
    await console.connect();
    await console.fault({ route: 'GET https://www.wrike.com/*', effect: { kind: 'status', status, retryAfterSeconds: 30 } });
    const { verdict, response } = await tested();
    expect(response?.status).toBe(status);
    expect(verdict).toMatchObject({ outcome, remedy, message: expect.stringMatching(message) });
  });

  it('no answer, and one that comes too late', async () => {
    await console.connect();
    await console.fault({ route: 'GET https://www.wrike.com/*', effect: { kind: 'network-error' } });
    expect(await tested()).toMatchObject({ response: null, verdict: { outcome: 'no_answer', message: expect.stringContaining('www.wrike.com could not be reached') } });
    await console.fault({ route: 'GET https://www.wrike.com/*', effect: { kind: 'hang' } });
    expect(await tested()).toMatchObject({ response: null, durationMs: 40_000, verdict: { outcome: 'no_answer', message: 'www.wrike.com did not answer within 40 seconds.' } });
  });

  it('a provider that cannot be asked for a token just now', async () => {
    await console.connect();
    await console.advance(2 * HOUR_MS);
    await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'status', status: 503 } });
    expect(await tested()).toMatchObject({ signature: null, verdict: { outcome: 'not_sent', remedy: 'send_again', message: expect.stringContaining('could not refresh') } });
  });

  it('a host that nobody plays, and one of another service', async () => {
    await console.connect();
    expect(await tested('https://api.nowhere.example/x')).toMatchObject({ verdict: { outcome: 'unknown_host', remedy: 'edit_call', message: expect.stringContaining('api.nowhere.example is not part of this simulation') } });
    expect(await tested('https://api.github.com/user/repos')).toMatchObject({ verdict: { outcome: 'not_allowed', remedy: 'edit_call', message: expect.stringContaining(`use an address of Wrike, such as ${FOLDERS}.`) } });
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });
});

describe('no call is made', () => {
  it('through a connection that is not connected', async () => {
    await console.create();
    expect(await refused()).toMatchObject({ code: 'conflict', message: expect.stringContaining('“authorization_test” cannot be used. Waiting for an answer') });
  });

  it('after a revocation', async () => {
    await console.connect();
    await console.revoke();
    expect(await refused()).toMatchObject({ code: 'conflict', message: expect.stringContaining('The authorization was revoked. Reconnect') });
    expect(await activity('tested')).toEqual([]);
  });

  it('with the credentials of somebody else, where everyone has their own', async () => {
    await console.connect('wrike', ['Default'], { usesLoginUserCredentials: true });
    expect(await refused(FOLDERS, {}, SECOND_USER_ID)).toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['to the console itself', `${ORIGIN}/__mock/export`, {}, 'url'],
    ['to no address', 'www.wrike.com', {}, 'url'],
    ['with a body that is not sent', FOLDERS, { body: 'x' }, 'body'],
  ])('%s', async (_, url, call, field) => {
    await console.connect();
    expect(await refused(url, call)).toMatchObject({ code: 'validation_failed', fields: [{ field }] });
  });
});
