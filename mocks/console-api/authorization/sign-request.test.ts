import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomServiceRow } from '../../db/tables.ts';
import { FIRST_USER_ID, SECOND_USER_ID } from '../../seed/ids.ts';
import { signRequest } from './sign-request.ts';
import { startConsole, type TestConsole } from './test-console.ts';

const HOUR_MS = 3_600_000;

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

async function signed(request: Request, actingUserId = FIRST_USER_ID) {
  const { id } = await console.connection();
  return await signRequest(console.call(), { connectionId: id, actingUserId }, request);
}

function post(body: BodyInit | null, type?: string): Request {
  return new Request('https://api.zylker.example/x?p=1', { method: 'POST', body, ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
}

const OAUTH2 = {
  type: 'oauth2',
  grantType: 'authorization_code',
  clientId: 'zylker-app',
  clientSecret: 'zylker secret',
  authorizeUrl: 'https://zylker.example/authorize',
  accessTokenUrl: 'https://zylker.example/token',
  refreshTokenUrl: '',
  scopeDelimiter: 'comma',
  scopes: ['all'],
} as const;

describe('a signed call carries', () => {
  it('an access token in the header, whatever the script put there', async () => {
    await console.connect();
    const { accessToken } = await console.authorization();
    const { request, note } = await signed(new Request('https://www.wrike.com/api/v4/folders', { headers: { authorization: 'Basic own', 'x-own': '1' } }));
    expect([request.headers.get('authorization'), request.headers.get('x-own')]).toEqual([`Bearer ${accessToken}`, '1']);
    expect(note).toMatchObject({ authType: 'oauth2', places: [{ placement: 'header', name: 'Authorization' }], wasRefreshed: false });
  });

  it('an access token in the query, the rest of it as it was', async () => {
    await console.describe('zylker', { ...OAUTH2, scopes: ['all'], paramType: 'query' });
    await console.connect('zylker', ['all'], { serviceKind: 'custom' });
    const { accessToken } = await console.authorization();
    const { request } = await signed(new Request('https://api.zylker.example/x?a=%20b&c=d+e&access_token=own'));
    expect(request.url).toBe(`https://api.zylker.example/x?a=%20b&c=d+e&access_token=${accessToken}`);
  });

  it.each([
    ['sendgrid', { apiKey: 'SG.1' }, 'authorization', 'Bearer SG.1'],
    ['jotform', { apiKey: 'jf-1' }, 'apikey', 'jf-1'],
    ['shippo', { apiKey: 'sh-1' }, 'authorization', 'ShippoToken sh-1'],
    ['twilio', { username: 'AC1', password: 'tökén:x' }, 'authorization', `Basic ${Buffer.from('AC1:tökén:x').toString('base64')}`],
    ['easypost', { username: 'EZ1' }, 'authorization', `Basic ${btoa('EZ1:')}`],
  ])('what %s wants: %o', async (service, credentials, header, value) => {
    await console.createAtOnce(service, { credentials });
    const { request, accessToken } = await signed(new Request('https://api.service.example/v1/things'));
    expect([request.headers.get(header), accessToken]).toEqual([value, null]);
  });

  it('connection parameters, where a header is made of them too', async () => {
    await console.createAtOnce('algolia', { parameters: { APP_ID: 'B1G2' }, credentials: { apiKey: 'key' } });
    const { request } = await signed(new Request('https://B1G2.algolia.net/1/indexes'));
    expect([request.headers.get('x-algolia-application-id'), request.headers.get('x-algolia-api-key')]).toEqual(['B1G2', 'key']);
  });

  it('a key in the address, in the place of what stood there', async () => {
    await console.createAtOnce('telegram', { credentials: { apiKey: '123:secret' } });
    const { request, note } = await signed(new Request('https://api.telegram.org/bot123456:your-bot-token/getMe?x=1'));
    expect(request.url).toBe('https://api.telegram.org/bot123:secret/getMe?x=1');
    expect(note.redact(request.url)).toBe('https://api.telegram.org/bot••••/getMe?x=1');
  });
});

describe('a custom service with an API key', () => {
  const AUTH: CustomServiceRow['auth'] = {
    type: 'apikey',
    parameters: [
      { paramType: 'header', key: 'X-Key', displayName: 'Key' },
      { paramType: 'query', key: 'account id', displayName: 'Account' },
      { paramType: 'form', key: 'token', displayName: 'Token' },
    ],
  };
  const credentials = { parameter1: 'k-1', parameter2: 'a&1', parameter3: 't 1' };
  beforeEach(async () => {
    await console.describe('zylker', AUTH);
    await console.createAtOnce('zylker', { serviceKind: 'custom', credentials });
  });

  it('gets each parameter in its place', async () => {
    const { request, note } = await signed(post(new URLSearchParams({ a: 'b', token: 'own' })));
    expect([request.headers.get('x-key'), new URL(request.url).search, await request.text()]).toEqual(['k-1', '?p=1&account%20id=a%261', 'a=b&token=t+1']);
    expect(note.places).toEqual([
      { placement: 'header', name: 'X-Key' },
      { placement: 'query', name: 'account id' },
      { placement: 'form', name: 'token' },
    ]);
    expect(note.redact(`${request.url} k-1 t%201`)).toBe('https://api.zylker.example/x?p=1&account%20id=•••• •••• ••••');
  });

  it('gets a form where there was no body, and files stay where there is one of several parts', async () => {
    expect(await (await signed(post(null))).request.text()).toBe('token=t+1');
    const parts = new FormData();
    parts.set('file', new File(['content'], 'a.txt'));
    const form = await (await signed(post(parts))).request.formData();
    expect([form.get('token'), (form.get('file') as File).name]).toEqual(['t 1', 'a.txt']);
  });

  it.each([
    ['GET requests have no body', () => new Request('https://api.zylker.example/x')],
    ['the body of this request is none', () => post('{}', 'application/json')],
  ])('says that there is no form when %s', async (why, request) => {
    await expect(signed(request())).rejects.toMatchObject({ problem: { code: 'conflict', message: expect.stringContaining(why) } });
  });
});

describe('a call is not signed', () => {
  it('before the first consent, and the message says why', async () => {
    await console.create();
    await expect(signed(new Request('https://www.wrike.com/api/v4/folders'))).rejects.toMatchObject({ problem: { code: 'conflict', message: expect.stringContaining('“authorization_test” cannot be used. Waiting for an answer') } });
  });

  it('for a user who has to connect their own account', async () => {
    await console.connect('wrike', ['Default'], { usesLoginUserCredentials: true });
    await expect(signed(new Request('https://www.wrike.com/'), SECOND_USER_ID)).rejects.toMatchObject({ problem: { code: 'conflict' } });
    await expect(signed(new Request('https://www.wrike.com/'))).resolves.toMatchObject({ note: { authType: 'oauth2' } });
  });

  it('after a revocation, with tokens or with a key', async () => {
    await console.createAtOnce('sendgrid', { credentials: { apiKey: 'SG.1' } });
    await console.revoke();
    await expect(signed(new Request('https://api.sendgrid.com/v3/templates'))).rejects.toMatchObject({ problem: { code: 'conflict' } });
    await console.reconnectAtOnce({ apiKey: 'SG.2' });
    const { request } = await signed(new Request('https://api.sendgrid.com/v3/templates'));
    expect(request.headers.get('authorization')).toBe('Bearer SG.2');
  });

  it('with a token that is over and cannot be refreshed', async () => {
    await console.connect('zoho_books', ['ZohoBooks.projects.READ']);
    const { id } = await console.authorization();
    await console.backend.database.write((tx) => {
      const row = tx.get('authorizations', id);
      if (row !== undefined) tx.put('authorizations', { ...row, refreshToken: null });
    });
    await console.advance(HOUR_MS);
    await expect(signed(new Request('https://www.zohoapis.com/books/v3/projects'))).rejects.toMatchObject({ problem: { code: 'conflict', message: expect.stringContaining('gave no refresh token') } });
  });
});

describe('while a reconnection is under way', () => {
  it('what was there still works', async () => {
    await console.connect();
    await console.reconnect();
    const { accessToken } = await console.authorization();
    expect((await signed(new Request('https://www.wrike.com/api/v4/folders'))).accessToken).toBe(accessToken);
  });
});
