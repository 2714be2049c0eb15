import { describe, expect, it } from 'vitest';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import type { CustomServiceRow } from '../../db/tables.ts';
import { seedGrant } from '../../provider/seed-grant.ts';
import { createRandom } from '../../random.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { createTestClient, TEST_NOW, type TestClient } from '../../test-client.ts';
import { startVendor, type TestVendor, type VendorBody } from '../test-vendor.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | URLSearchParams;
}

async function send({ backend }: TestClient, url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<{ status: number; headers: Headers; body: VendorBody }> {
  const response = await backend.handle(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as VendorBody) : { text } };
}

const basic = (user: string, password: string): { authorization: string } => ({
  authorization: `Basic ${btoa(String.fromCodePoint(...new TextEncoder().encode(`${user}:${password}`)))}`,
});

async function addCustomService(client: TestClient, auth: CustomServiceRow['auth'], linkName = 'acme'): Promise<void> {
  await client.backend.database.write((tx) =>
    tx.put('customServices', { id: `custom-${linkName}`, linkName, name: 'Acme “API”', auth, createdAt: TEST_NOW, createdBy: FIRST_USER_ID, updatedAt: TEST_NOW }),
  );
}

async function customToken(client: TestClient, linkName: string, issuedAt = Date.parse(TEST_NOW)): Promise<string> {
  const serviceLinkName = serviceKeyOf({ kind: 'custom', linkName });
  const seed = { serviceLinkName, accountId: FIRST_USER_ID, scopes: [], isOffline: false, issuedAt };
  return await client.backend.database.write((tx) => seedGrant(tx, createRandom(1, linkName), seed).accessToken);
}

const OAUTH2: Extract<CustomServiceRow['auth'], { type: 'oauth2' }> = {
  type: 'oauth2',
  grantType: 'authorization_code',
  clientId: 'id',
  clientSecret: 'secret',
  authorizeUrl: 'https://login.acme.test/authorize',
  accessTokenUrl: 'https://login.acme.test/token',
  refreshTokenUrl: '',
  paramType: 'header',
  scopeDelimiter: 'comma',
  scopes: [],
};

async function startAsana(): Promise<TestVendor> {
  return await startVendor('asana', ['default']);
}

describe('What is stored', () => {
  const url = 'https://app.asana.com/api/1.0/projects';

  it('is had again: POST makes it, GET reads and lists it', async () => {
    const asana = await startAsana();
    const made = await asana.call('POST', url, { json: { name: 'Launch', id: 'mine' } });
    expect([made.status, made.body]).toEqual([201, { id: '1001', name: 'Launch', created_at: '2026-03-16T09:30:00.000Z', updated_at: '2026-03-16T09:30:00.000Z' }]);
    expect(made.headers.get('location')).toBe(`${url}/1001`);
    expect((await asana.call('GET', `${url}/1001`)).body).toEqual(made.body);
    expect((await asana.call('GET', url)).body).toEqual({ data: [made.body], total: 1, page: 1, per_page: 100 });
    expect((await asana.call('GET', 'https://app.asana.com/api/1.0/nothing')).body).toMatchObject({ data: [], total: 0 });
  });

  it('is replaced by PUT, changed by PATCH, and gone after DELETE', async () => {
    const asana = await startAsana();
    await asana.call('POST', url, { json: { name: 'Launch', colour: 'red' } });
    expect((await asana.call('PATCH', `${url}/1001`, { json: { colour: 'blue' } })).body).toMatchObject({ name: 'Launch', colour: 'blue' });
    const replaced = await asana.call('PUT', `${url}/1001`, { json: { name: 'Other' } });
    expect([replaced.status, replaced.body]).toEqual([200, expect.not.objectContaining({ colour: 'blue' })]);
    expect((await asana.call('PUT', `${url}/mine`, { json: { name: 'Mine' } })).status).toBe(201);
    expect((await asana.call('DELETE', `${url}/1001`)).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const gone = await asana.call(method, `${url}/1001`, method === 'PATCH' ? { json: {} } : {});
      expect([gone.status, gone.body]).toEqual([404, { error: 'not_found', error_description: 'There is nothing at /api/1.0/projects/1001.' }]);
    }
    expect((await asana.call('GET', `${url}/nobody`)).status).toBe(404);
    expect((await asana.call('GET', url)).body).toMatchObject({ data: [{ id: 'mine' }] });
  });

  it('may be a form, a list or a text, and comes in pages', async () => {
    const asana = await startAsana();
    await asana.call('POST', url, { form: { name: 'By form' } });
    await asana.call('POST', url, { json: [1, 2] });
    await asana.call('POST', url, { json: 'plain', headers: { 'content-type': 'text/plain' } });
    expect((await asana.call('GET', `${url}?per_page=2&page=2`)).body).toMatchObject({ data: [{ content: 'plain' }], total: 3 });
    expect((await asana.call('GET', `${url}?per_page=2`)).body).toMatchObject({ data: [{ name: 'By form' }, { items: [1, 2] }] });
  });

  it('is 400 when its JSON can not be read, 405 for a method that no service has', async () => {
    const asana = await startAsana();
    expect((await asana.call('POST', url, { json: '{' })).status).toBe(400);
    expect((await asana.call('PROPFIND', url)).status).toBe(405);
    expect((await asana.call('OPTIONS', url)).headers.get('allow')).toContain('PATCH');
  });

  it("is each service's own", async () => {
    const { provider, call } = await startAsana();
    await call('POST', url, { json: { name: 'Launch' } });
    const stored = await provider.backend.database.read((tx) => tx.all('vendorRecords').map(({ vendor, collection, recordId }) => [vendor, collection, recordId]));
    expect(stored).toEqual([['generic', 'asana', 'api/1.0/projects/1001']]);
  });
});

describe('OAuth 2 (RFC 6750)', () => {
  const url = 'https://app.asana.com/api/1.0/projects';

  it('without a token the challenge has no error', async () => {
    const { call } = await startVendor('asana', ['default']);
    const refused = await call('GET', url, { authorization: null });
    expect([refused.status, refused.headers.get('www-authenticate'), refused.body]).toEqual([401, 'Bearer realm="Asana"', { error: 'missing_token', error_description: 'The request has no access token.' }]);
  });

  it('an unknown token is refused with the error in the challenge', async () => {
    const { call } = await startAsana();
    const refused = await call('GET', url, { authorization: 'Bearer not-issued' });
    expect([refused.status, refused.body]).toMatchObject([401, { error: 'invalid_token' }]);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="Asana", error="invalid_token", error_description="The access token is not valid"');
  });

  it('a token in the query is none, where the service wants a header', async () => {
    const { call, accessToken } = await startAsana();
    expect((await call('GET', `${url}?access_token=${accessToken}`, { authorization: null })).body).toMatchObject({ error: 'missing_token' });
  });

  it('says that a token expired', async () => {
    const { call, provider } = await startVendor('asana', ['default']);
    await provider.control('clock', { advanceMs: 3_600_000 });
    expect((await call('GET', url)).body).toEqual({ error: 'token_expired', error_description: 'The access token expired.' });
  });

  it("refuses another service's token, but takes one of the same family", async () => {
    const asana = await startVendor('asana', ['default']);
    expect((await asana.call('GET', 'https://api.github.com/user/repos')).body).toMatchObject({ message: 'Bad credentials', status: '401' });
    const drive = await startVendor('google_drive', ['https://www.googleapis.com/auth/drive']);
    expect((await drive.call('GET', 'https://sheets.googleapis.com/v4/spreadsheets')).status).toBe(200);
    expect((await asana.call('GET', 'https://sheets.googleapis.com/v4/spreadsheets')).body).toMatchObject({ error: { code: 401, status: 'UNAUTHENTICATED' } });
  });

  it('Slack answers 200 and says in the body what is wrong', async () => {
    const slack = await startVendor('slack', ['chat:write'], { separator: ',' });
    const url = 'https://slack.com/api/chat.postMessage';
    expect((await slack.call('POST', url, { json: { channel: 'C1', text: 'Hi' } })).body).toMatchObject({ ok: true, channel: 'C1' });
    const refused = await slack.call('POST', url, { authorization: 'Bearer xoxb-nothing' });
    expect([refused.status, refused.body]).toEqual([200, { ok: false, error: 'invalid_auth' }]);
    expect((await slack.call('POST', url, { authorization: null })).body).toEqual({ ok: false, error: 'not_authed' });
  });
});

describe('API key', () => {
  it('in a header: the right one is taken, a wrong or missing one refused', async () => {
    const client = await createTestClient();
    const url = 'https://api.openai.com/v1/models';
    expect((await send(client, url, { headers: { authorization: 'Bearer sk-123' } })).status).toBe(200);
    const wrong = await send(client, url, { headers: { authorization: 'Bearer wrong-key' } });
    expect([wrong.status, wrong.body]).toEqual([401, { error: 'invalid_api_key', error_description: 'The value of "authorization" is not a valid key.' }]);
    expect(wrong.headers.get('www-authenticate')).toBe('ApiKey realm="OpenAI"');
    expect((await send(client, url, { headers: { authorization: 'sk-123' } })).body).toMatchObject({ error: 'invalid_api_key' });
    expect((await send(client, url)).body).toMatchObject({ error: 'missing_api_key' });
  });

  it('of several headers each is checked', async () => {
    const client = await createTestClient();
    const url = 'https://api.datadoghq.eu/api/v1/events';
    expect((await send(client, url, { headers: { 'dd-api-key': 'k', 'dd-application-key': 'a' } })).status).toBe(200);
    expect((await send(client, url, { headers: { 'dd-api-key': 'k' } })).body).toMatchObject({ error_description: 'The request has no "dd-application-key".' });
    expect((await send(client, url, { headers: { 'dd-api-key': 'k', 'dd-application-key': 'invalid' } })).status).toBe(401);
  });

  it('in the path', async () => {
    const client = await createTestClient();
    expect((await send(client, 'https://api.telegram.org/bot123:abc/getMe')).status).toBe(200);
    expect((await send(client, 'https://api.telegram.org/botwrong:abc/getMe')).status).toBe(401);
  });

  it.each(['query', 'form', 'header'] as const)('of a custom service as %s, and never part of what is stored', async (paramType) => {
    const client = await createTestClient();
    await addCustomService(client, { type: 'apikey', parameters: [{ paramType, key: 'x-key', displayName: 'Key' }] });
    const call = async (value: string | null) => {
      const named = value === null ? '' : new URLSearchParams({ 'x-key': value }).toString();
      return await send(client, `https://api.acme.test/things${paramType === 'query' ? `?${named}` : ''}`, {
        method: 'POST',
        headers: value !== null && paramType === 'header' ? { 'x-key': value } : {},
        body: new URLSearchParams(`name=Chair&${paramType === 'form' ? named : ''}`),
      });
    };
    expect(await call('s3cret')).toMatchObject({ status: 201, body: { name: 'Chair' } });
    expect(JSON.stringify(await client.backend.database.read((tx) => tx.all('vendorRecords')))).not.toContain('s3cret');
    // Nobody knows where its API is, so a call that proves nothing is for an unknown host.
    expect((await call('wrong')).status).toBe(502);
    const atStandIn = await send(client, 'https://acme.example/api/v1/records');
    expect([atStandIn.status, atStandIn.headers.get('www-authenticate')]).toEqual([401, 'ApiKey realm="Acme API"']);
  });
});

describe('Basic (RFC 7617)', () => {
  it('takes user name and password in UTF-8, and refuses wrong and missing ones', async () => {
    const client = await createTestClient();
    const url = 'https://api.twilio.com/2010-04-01/Accounts.json';
    expect((await send(client, url, { headers: basic('AC1', 'pä:ss') })).status).toBe(200);
    const wrong = await send(client, url, { headers: basic('AC1', 'wrong') });
    expect([wrong.status, wrong.headers.get('www-authenticate'), wrong.body]).toEqual([
      401,
      'Basic realm="Twilio", charset="UTF-8"',
      { error: 'invalid_credentials', error_description: 'The user name or the password is not correct.' },
    ]);
    expect((await send(client, url)).body).toMatchObject({ error: 'authentication_required' });
    for (const authorization of ['Basic ###', 'Basic', `Basic ${btoa('nocolon')}`, `Basic ${btoa('\u00ff:x')}`, basic('', 'x').authorization, basic('AC1', '').authorization]) {
      expect((await send(client, url, { headers: { authorization } })).status, authorization).toBe(401);
    }
  });

  it('takes a key as user name without a password, and a user name that is always the same', async () => {
    const client = await createTestClient();
    expect((await send(client, 'https://zylker.freshdesk.com/api/v2/tickets', { headers: basic('key', 'X') })).status).toBe(200);
    expect((await send(client, 'https://zylker.freshdesk.com/api/v2/tickets', { headers: basic('invalid', '') })).status).toBe(401);
    expect((await send(client, 'https://api.mailgun.net/v3/domains', { headers: basic('api', 'key') })).status).toBe(200);
    expect((await send(client, 'https://api.mailgun.net/v3/domains', { headers: basic('me', 'key') })).status).toBe(401);
  });
});

describe('OAuth 1 (RFC 5849)', () => {
  it('an unsigned call is refused in the words of the protocol', async () => {
    const client = await createTestClient();
    const refused = await send(client, 'https://api.trello.com/1/members/me/boards');
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ text: expect.stringContaining('oauth_problem=parameter_absent') });
    const headers = {
      authorization:
        'OAuth oauth_consumer_key="nobody", oauth_token="t", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1772443800", oauth_nonce="n", oauth_version="1.0", oauth_signature="x"',
    };
    const unknown = await send(client, 'https://api.trello.com/1/members/me/boards', { headers });
    expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('oauth_problem="consumer_key_unknown"')]);
  });
});

const TRELLO = 'https://api.trello.com/1/members/me/boards';

/** Signs with a library that was not written here. */
async function signedHeaders(client: TestClient, method: string, { secret = 'token-secret' } = {}): Promise<Record<string, string>> {
  const [{ default: OAuth }, { createHmac }] = await Promise.all([import('oauth-1.0a'), import('node:crypto')]);
  const consumer = { key: 'patchbay-trello', secret: 'consumer-secret' };
  await client.backend.database.write((tx) => {
    tx.put('providerClients', { id: consumer.key, serviceLinkName: 'trello', name: 'Test', secret: consumer.secret, redirectUris: [] });
    const grant = { serviceLinkName: 'trello', clientId: consumer.key, accountId: FIRST_USER_ID, scopes: [], isOffline: false, createdAt: TEST_NOW, revokedAt: null };
    tx.put('providerGrants', { ...grant, id: 'grant-trello' });
    const life = { expiresAt: null, revokedAt: null, rotatedAt: null };
    tx.put('providerTokens', { ...life, id: 'trello-token', kind: 'oauth1', secret: 'token-secret', grantId: 'grant-trello', clientId: consumer.key, scopes: [] });
  });
  const signer = new OAuth({ consumer, signature_method: 'HMAC-SHA1', hash_function: (base, key) => createHmac('sha1', key).update(base).digest('base64') });
  signer.getTimeStamp = () => Date.parse(TEST_NOW) / 1000;
  const header = signer.toHeader(signer.authorize({ url: TRELLO, method }, { key: 'trello-token', secret }));
  return { authorization: header.Authorization };
}

describe('Calls signed by OAuth 1', () => {
  it('are answered, once for a nonce', async () => {
    const client = await createTestClient();
    const headers = await signedHeaders(client, 'GET');
    expect((await send(client, TRELLO, { headers })).status).toBe(200);
    const replayed = await send(client, TRELLO, { headers });
    expect([replayed.status, replayed.body]).toEqual([401, { text: expect.stringContaining('oauth_problem=nonce_used') }]);
  });

  it('are refused when the signature is of another secret or another method', async () => {
    const client = await createTestClient();
    const wrong = await send(client, TRELLO, { headers: await signedHeaders(client, 'GET', { secret: 'another' }) });
    expect([wrong.status, wrong.body]).toEqual([401, { text: expect.stringContaining('oauth_problem=signature_invalid') }]);
    expect((await send(client, TRELLO, { method: 'DELETE', headers: await signedHeaders(client, 'GET') })).status).toBe(401);
  });
});

describe('Custom services with OAuth 2', () => {
  it.each(['https://login.acme.test/me', 'https://api.acme.test/me', 'https://elsewhere.test/me'])('%s takes the token of the service', async (url) => {
    const client = await createTestClient();
    await addCustomService(client, OAUTH2);
    const token = await customToken(client, 'acme');
    expect((await send(client, url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  it('refuse no token at hosts that their addresses name; others stay unknown', async () => {
    const client = await createTestClient();
    await addCustomService(client, OAUTH2);
    expect((await send(client, 'https://api.acme.test/me')).status).toBe(401);
    expect((await send(client, 'https://elsewhere.test/me')).status).toBe(502);
  });

  it.each([
    ['query', 200],
    ['header', 401],
  ] as const)('with the param type %s, a token in the query is %i', async (paramType, status) => {
    const client = await createTestClient();
    await addCustomService(client, { ...OAUTH2, paramType });
    const token = await customToken(client, 'acme');
    expect((await send(client, `https://api.acme.test/me?access_token=${token}`)).status).toBe(status);
  });

  it("for Wrike's addresses are as good as the default service there", async () => {
    const client = await createTestClient();
    await addCustomService(client, { ...OAUTH2, accessTokenUrl: 'https://login.wrike.com/oauth2/token' }, 'my_wrike');
    await addCustomService(client, OAUTH2, 'acme');
    const call = async (linkName: string) => await send(client, 'https://www.wrike.com/api/v4/account', { headers: { authorization: `Bearer ${await customToken(client, linkName)}` } });
    // Its grant has no scopes, so what is refused is the scope, not the token.
    expect((await call('my_wrike')).body).toMatchObject({ error: 'access_forbidden' });
    expect((await call('acme')).body).toMatchObject({ error: 'not_authorized' });
  });
});

it('a host that nobody simulates is told apart from a refusal', async () => {
  const client = await createTestClient();
  const answer = await send(client, 'https://unknown.example/x', { headers: { ...JSON_TYPE } });
  expect([answer.status, answer.body]).toMatchObject([502, { error: { code: 'provider_unavailable', message: expect.stringContaining('unknown.example') } }]);
});
