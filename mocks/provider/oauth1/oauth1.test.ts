import { beforeEach, describe, expect, it } from 'vitest';
import { revokeGrant } from '../grants.ts';
import { CALLBACK, ORIGIN, startOAuth1Provider, type KeyPair, type SignedSending, type TestOAuth1Provider } from './test-oauth1-provider.ts';
import { verifySignedRequest } from './verify-signed-request.ts';

const MINUTE_MS = 60_000;
const API = 'https://api.twitter.com/1.1/statuses/update.json?include_entities=true';

let provider: TestOAuth1Provider;
beforeEach(async () => {
  provider = await startOAuth1Provider();
});

/** Signs a call of the service's API and has it checked. @returns `allowed`, or the problem */
async function verdict(sending: Partial<SignedSending>): Promise<string> {
  const checked = await verifySignedRequest(provider.sign({ url: API, ...sending }), 'twitter', provider.backend);
  return checked.isAllowed ? 'allowed' : checked.problem;
}

const temporaryUrl = `${ORIGIN}/provider/twitter/oauth1/request-token`;
const problemOf = async (attempt: Promise<unknown>): Promise<string> =>
  await attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** Opens the provider's page. */
async function ask(query: string) {
  const body = JSON.stringify({ query });
  const request = new Request(`${ORIGIN}/provider/twitter/authorize/prompt`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await (await provider.backend.handle(request)).json()) as { error?: { code: string }; prompt?: object };
}

/** @returns temporary credentials that the person allowed something, and the verifier */
async function allowed(): Promise<[KeyPair, string]> {
  const temporary = await provider.requestToken();
  return [temporary, (await provider.decide(temporary.key)).get('oauth_verifier') ?? ''];
}

describe('three-legged OAuth 1.0a with a client that was not written here', () => {
  it('goes from temporary credentials to a signed call', async () => {
    const temporary = await provider.requestToken();
    const answer = await provider.decide(temporary.key);
    expect(answer.get('oauth_token')).toBe(temporary.key);
    const token = await provider.accessToken(temporary, answer.get('oauth_verifier') ?? '');
    const call = provider.sign({ url: API, token, form: { status: 'Hello Ladies + Gentlemen, a signed OAuth request!' } });
    expect(await verifySignedRequest(call, 'twitter', provider.backend)).toEqual({ isAllowed: true, accountId: '711770823', clientId: provider.consumer.key });
    expect(await call.text()).toContain('status=Hello');
  });

  it.each(['header', 'query', 'form'] as const)('takes the parameters from the %s', async (carriedBy) => {
    const temporary = await provider.requestToken({ carriedBy });
    const answer = await provider.decide(temporary.key);
    const token = await provider.accessToken(temporary, answer.get('oauth_verifier') ?? '', { carriedBy });
    expect(await verdict({ token, carriedBy, form: { 'a b': 'ü&=' } })).toBe('allowed');
    expect(await verdict({ token, carriedBy: carriedBy === 'form' ? 'query' : carriedBy, method: 'GET' })).toBe('allowed');
  });

  it('works at the service’s own addresses', async () => {
    const temporary = await provider.requestToken({ url: 'https://api.twitter.com/oauth/request_token' });
    const page = await provider.backend.handle(new Request(`https://api.twitter.com/oauth/authorize?oauth_token=${temporary.key}`));
    expect(page.headers.get('location')).toBe(`${ORIGIN}/authorize/twitter?oauth_token=${temporary.key}`);
    const verifier = (await provider.decide(temporary.key)).get('oauth_verifier') ?? '';
    expect((await provider.accessToken(temporary, verifier, { url: 'https://api.twitter.com/oauth/access_token' })).secret).not.toBe('');
  });

  it('answers with forms that no cache keeps, and says whose account it is', async () => {
    const temporary = await provider.requestToken();
    const verifier = (await provider.decide(temporary.key)).get('oauth_verifier') ?? '';
    const { form, headers } = await provider.send({ url: temporaryUrl.replace('request-', 'access-'), token: temporary, parameters: { oauth_verifier: verifier } });
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual(['application/x-www-form-urlencoded', 'no-store']);
    expect(Object.fromEntries(form)).toMatchObject({ user_id: '711770823', screen_name: 'patricia.boyle' });
  });
});

describe('the consent page', () => {
  it('shows who asks and where the answer goes; OAuth 1 has no scopes', async () => {
    const { key } = await provider.requestToken();
    expect((await ask(`oauth_token=${key}`)).prompt).toMatchObject({
      service: { name: 'Twitter', host: 'api.twitter.com' },
      client: { name: 'Zoho Sigma connections', redirectHost: 'deluge.zoho.com' },
      scopes: [],
    });
  });

  it.each([
    ['no token', async () => ''],
    ['a made-up token', async () => 'oauth_token=made-up'],
    ['two tokens', async () => `oauth_token=${(await provider.requestToken()).key}&oauth_token=x`],
    ['a token that was answered', async () => {
      const { key } = await provider.requestToken();
      await provider.decide(key);
      return `oauth_token=${key}`;
    }],
    ['a token that is too old', async () => {
      const { key } = await provider.requestToken();
      await provider.control('clock', { advanceMs: 10 * MINUTE_MS });
      return `oauth_token=${key}`;
    }],
  ])('tells the person, and redirects nowhere, for %s', async (_, query) => {
    expect((await ask(await query())).error?.code).toBe('invalid_authorization_request');
  });

  it('says that the person refused, and ends the request', async () => {
    const temporary = await provider.requestToken();
    expect(Object.fromEntries(await provider.decide(temporary.key, 'reject'))).toEqual({ oauth_token: temporary.key, oauth_problem: 'user_refused' });
    expect(await problemOf(provider.accessToken(temporary, 'x'))).toBe('token_used');
  });
});

describe('temporary credentials', () => {
  it.each(['https://evil.example/callback', `${CALLBACK}?a=b`, `${CALLBACK}/`, 'oob'])('are not given for the callback %s', async (callback) => {
    expect(await problemOf(provider.requestToken({ parameters: { oauth_callback: callback } }))).toBe('parameter_rejected');
  });

  it('are not given without a callback', async () => {
    expect(await problemOf(provider.requestToken({ parameters: {} }))).toBe('parameter_absent');
  });

  it('are exchanged once', async () => {
    const [temporary, verifier] = await allowed();
    await provider.accessToken(temporary, verifier);
    expect(await problemOf(provider.accessToken(temporary, verifier))).toBe('token_used');
  });

  it('are not exchanged before a person allowed it, with another verifier, or after ten minutes', async () => {
    expect(await problemOf(provider.accessToken(await provider.requestToken(), 'x'))).toBe('additional_authorization_required');
    const [temporary, verifier] = await allowed();
    expect(await problemOf(provider.accessToken(temporary, `${verifier}x`))).toBe('verifier_invalid');
    expect(await problemOf(provider.accessToken(temporary, ''))).toBe('parameter_absent');
    await provider.control('clock', { advanceMs: 10 * MINUTE_MS });
    expect(await problemOf(provider.accessToken(temporary, verifier))).toBe('token_expired');
  });

  it('are not exchanged with another secret, and are no token for calls', async () => {
    const [temporary, verifier] = await allowed();
    expect(await problemOf(provider.accessToken({ ...temporary, secret: 'x' }, verifier))).toBe('signature_invalid');
    expect(await verdict({ token: temporary })).toBe('token_rejected');
  });
});

describe('a signed call is refused', () => {
  it.each([
    ['signature_invalid', 'a signature of another secret', (token: KeyPair) => ({ token: { ...token, secret: 'x' } })],
    ['signature_invalid', 'a signature of another consumer secret', (token: KeyPair) => ({ token, consumer: { ...provider.consumer, secret: 'x' } })],
    ['signature_invalid', 'a changed nonce', (token: KeyPair) => ({ token, changes: { oauth_nonce: 'another' } })],
    ['signature_invalid', 'a parameter added', (token: KeyPair) => ({ token, changes: { oauth_body_hash: 'x' } })],
    ['signature_invalid', 'an empty-handed signature', (token: KeyPair) => ({ token, changes: { oauth_signature: 'AAAA' } })],
    ['consumer_key_unknown', 'an unknown consumer', (token: KeyPair) => ({ token, consumer: { key: 'nobody', secret: 'x' } })],
    ['token_rejected', 'a made-up token', () => ({ token: { key: 'made-up', secret: 'x' } })],
    ['token_rejected', 'no token', () => ({})],
    ['parameter_absent', 'no signature', (token: KeyPair) => ({ token, changes: { oauth_signature: null } })],
    ['parameter_absent', 'no nonce', (token: KeyPair) => ({ token, changes: { oauth_nonce: null } })],
    ['parameter_rejected', 'a timestamp that is no number', (token: KeyPair) => ({ token, changes: { oauth_timestamp: 'soon' } })],
    ['version_rejected', 'another version', (token: KeyPair) => ({ token, changes: { oauth_version: '2.0' } })],
    ['signature_method_rejected', 'a plaintext signature', (token: KeyPair) => ({ token, changes: { oauth_signature_method: 'PLAINTEXT' } })],
  ])('with %s for %s', async (problem, _, sending) => {
    expect(await verdict(sending(await provider.authorize()))).toBe(problem);
  });

  it('with signature_invalid when address, method or form were changed', async () => {
    const token = await provider.authorize();
    const signed = provider.sign({ url: API, token, form: { status: 'a' } });
    const authorization = signed.headers.get('authorization') ?? '';
    const changed = (url: string, method: string, body: string) =>
      new Request(url, { method, headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' }, body });
    for (const request of [changed(`${API}&x=y`, 'POST', 'status=a'), changed(API, 'PUT', 'status=a'), changed(API, 'POST', 'status=b')]) {
      expect(await verifySignedRequest(request, 'twitter', provider.backend)).toMatchObject({ isAllowed: false, problem: 'signature_invalid' });
    }
    expect(await verifySignedRequest(changed(API, 'POST', 'status=a'), 'twitter', provider.backend)).toMatchObject({ isAllowed: true });
  });

  it('with nonce_used when it is replayed; a refused one uses no nonce up', async () => {
    const token = await provider.authorize();
    const call = { token, nonce: 'once' };
    expect(await verdict({ ...call, changes: { oauth_signature: 'AAAA' } })).toBe('signature_invalid');
    expect(await verdict(call)).toBe('allowed');
    expect(await verdict(call)).toBe('nonce_used');
    await provider.control('clock', { advanceMs: 1000 });
    expect(await verdict(call)).toBe('allowed');
  });

  it('with timestamp_refused when its time is more than five minutes off', async () => {
    const token = await provider.authorize();
    const now = Math.floor(provider.backend.clock.now() / 1000);
    expect(await verdict({ token, timestamp: now - 300 })).toBe('allowed');
    expect(await verdict({ token, timestamp: now - 301 })).toBe('timestamp_refused');
    expect(await verdict({ token, timestamp: now + 301 })).toBe('timestamp_refused');
  });

  it('when it is replayed after its nonce was forgotten, because its timestamp is too old by then', async () => {
    const token = await provider.authorize();
    const old = { token, nonce: 'once', timestamp: Math.floor(provider.backend.clock.now() / 1000) };
    await verdict(old);
    await provider.control('clock', { advanceMs: 6 * MINUTE_MS });
    expect(await verdict({ token })).toBe('allowed');
    expect(await provider.backend.database.read((tx) => tx.all('providerNonces').length)).toBe(1);
    expect(await verdict(old)).toBe('timestamp_refused');
  });

  it('with token_revoked once the access was taken back', async () => {
    const token = await provider.authorize();
    await provider.backend.database.write((tx) => revokeGrant(tx, tx.get('providerTokens', token.key)?.grantId ?? '', 0));
    expect(await verdict({ token })).toBe('token_revoked');
  });

  it('at another service', async () => {
    const token = await provider.authorize();
    const checked = await verifySignedRequest(provider.sign({ url: API, token }), 'trello', provider.backend);
    expect(checked).toMatchObject({ isAllowed: false, problem: 'consumer_key_unknown' });
  });

  it('with a 401, a challenge and the problem in words', async () => {
    const token = await provider.authorize();
    const checked = await verifySignedRequest(provider.sign({ url: API, token, changes: { oauth_signature: 'AAAA' } }), 'twitter', provider.backend);
    if (checked.isAllowed) throw new Error('It was allowed.');
    expect([checked.response.status, checked.response.headers.get('www-authenticate')]).toEqual([401, 'OAuth realm="twitter", oauth_problem="signature_invalid"']);
    expect(Object.fromEntries(new URLSearchParams(await checked.response.text()))).toEqual({
      oauth_problem: 'signature_invalid',
      oauth_problem_advice: 'The signature does not match the request.',
    });
  });

  it('for a header that is not well formed or a parameter that is there twice', async () => {
    const problems = ['OAuth oauth_nonce', 'OAuth oauth_nonce="%"', 'OAuth oauth_nonce="a", oauth_nonce="b"', 'Bearer x'].map(async (authorization) => {
      const checked = await verifySignedRequest(new Request(API, { headers: { authorization } }), 'twitter', provider.backend);
      return checked.isAllowed ? 'allowed' : checked.problem;
    });
    expect(await Promise.all(problems)).toEqual(['parameter_rejected', 'parameter_rejected', 'parameter_rejected', 'parameter_absent']);
  });
});

describe('faults', () => {
  it('have either endpoint answer with any problem', async () => {
    await provider.control('faults', { route: 'POST /provider/twitter/oauth1/*', times: 1, effect: { kind: 'oauth-error', error: 'consumer_key_refused', description: 'Suspended.' } });
    const { status, form } = await provider.send({ url: temporaryUrl, parameters: { oauth_callback: CALLBACK } });
    expect([status, form.get('oauth_problem'), form.get('oauth_problem_advice')]).toEqual([401, 'consumer_key_refused', 'Suspended.']);
    expect(await problemOf(provider.requestToken())).toBe('none');
  });

  it('have the consent page answer with an error, or with another token', async () => {
    const decision = 'POST /provider/twitter/authorize/decision';
    await provider.control('faults', { route: decision, times: 1, effect: { kind: 'oauth-error', error: 'permission_denied' } });
    const { key } = await provider.requestToken();
    expect((await provider.decide(key)).get('oauth_problem')).toBe('permission_denied');
    await provider.control('faults', { route: decision, times: 1, effect: { kind: 'wrong-state' } });
    expect((await provider.decide(key)).get('oauth_token')).not.toBe(key);
  });
});
