import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactCall, type CallTexts, type KnownSecrets } from './redact.ts';

const NOTHING_KNOWN: KnownSecrets = { texts: new Set(), words: new Set() };
const JSON_TYPE = { name: 'content-type', value: 'application/json' };
const FORM_TYPE = { name: 'content-type', value: 'application/x-www-form-urlencoded' };

const empty: CallTexts = { url: 'https://www.wrike.com/api/v4/folders', request: { headers: [], body: '' }, response: { headers: [], body: '' } };

/** Passwords of any characters and tokens; the marks keep them from being a word that stands there anyway. */
const password = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `s3${text.trim()}cr3t§`);
const token = fc.string({ unit: fc.constantFrom(...'abcdefghijABCDEFGHIJ0123456789-_.~'.split('')), minLength: 16, maxLength: 48 }).map((text) => `tk0${text}9z`);
const secret = fc.oneof(password, token);

const secretName = fc.constantFrom('access_token', 'refreshToken', 'client_secret', 'password', 'apiKey', 'X-API-Key', 'codeVerifier', 'clientSecret', 'credentials', 'signature');
const secretParameter = fc.oneof(secretName, fc.constantFrom('code', 'oauth_token', 'oauth_verifier', 'oauth_signature', 'key', 'sig'));

/** JSON with the value under a secret name at any depth. */
const hiding = (name: string, value: unknown): fc.Arbitrary<unknown> =>
  fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constant<unknown>({ [name]: value }),
      fc.tuple(fc.constantFrom('data', 'list', 'state', 'x'), tie('tree')).map(([key, inner]) => ({ ok: 1, [key]: inner })),
      tie('tree').map((inner) => ['a', inner, null]),
    ),
  })).tree;

function formsOf(value: string): string[] {
  return [value, encodeURIComponent(value), new URLSearchParams([['', value]]).toString().slice(1), JSON.stringify(value).slice(1, -1), Buffer.from(value).toString('base64')];
}

/** The forms of a value that are to be seen somewhere in a call. */
function leaks(value: string, call: CallTexts): string[] {
  const text = [call.url, ...[call.request, call.response].flatMap(({ headers, body }) => [body, ...headers.map((header) => header.value)])].join('\n');
  return formsOf(value).filter((form) => text.includes(form));
}

describe('a secret does not come out again', () => {
  test('from a header', () => {
    const names = fc.constantFrom('Authorization', 'x-api-key', 'Cookie', 'X-Auth-Token', 'proxy-authorization', 'Set-Cookie', 'x-session-token');
    fc.assert(
      fc.property(secret, names, fc.constantFrom('', 'Bearer ', 'Zoho-oauthtoken '), (value, name, scheme) => {
        const headers = [{ name, value: scheme + value }, { name: 'x-note', value: `sent ${value}.` }];
        expect(leaks(value, redactCall({ ...empty, request: { headers, body: '' }, response: { headers, body: `echo: ${value}` } }, NOTHING_KNOWN))).toEqual([]);
      }),
    );
  });

  test('from Basic authentication, neither in Base64 nor on its own', () => {
    fc.assert(
      fc.property(secret, secret, (user, pass) => {
        const encoded = Buffer.from(`${user}:${pass}`).toString('base64');
        const call = redactCall({ ...empty, request: { headers: [{ name: 'authorization', value: `Basic ${encoded}` }], body: '' }, response: { headers: [], body: `no user with ${pass}` } }, NOTHING_KNOWN);
        expect(leaks(pass, call)).toEqual([]);
        expect(JSON.stringify(call)).not.toContain(encoded);
      }),
    );
  });

  test('from a signed OAuth 1 header', () => {
    fc.assert(
      fc.property(token, token, (accessToken, signature) => {
        const value = `OAuth oauth_consumer_key="zylker", oauth_token="${encodeURIComponent(accessToken)}", oauth_signature="${encodeURIComponent(signature)}"`;
        const call = redactCall({ ...empty, request: { headers: [{ name: 'authorization', value }], body: '' }, response: { headers: [], body: `{"message":"bad ${accessToken}"}` } }, NOTHING_KNOWN);
        for (const each of [accessToken, signature]) expect(leaks(each, call)).toEqual([]);
      }),
    );
  });

  test('from a query, a fragment, or the credentials in an address', () => {
    fc.assert(
      fc.property(secret, secretParameter, fc.constantFrom('?', '#'), (value, name, mark) => {
        const query = new URLSearchParams([['ok', '1'], [name, value]]);
        const url = `https://api.example.com/things${mark}${query}`;
        expect(leaks(value, redactCall({ ...empty, url, response: { headers: [{ name: 'location', value: url }], body: '' } }, NOTHING_KNOWN))).toEqual([]);
        expect(leaks(value, redactCall({ ...empty, response: { headers: [JSON_TYPE], body: JSON.stringify({ redirectTo: url, query: String(query) }) } }, NOTHING_KNOWN))).toEqual([]);
      }),
    );
    expect(leaks('hunter2!x', redactCall({ ...empty, url: 'https://me:hunter2!x@api.example.com/' }, NOTHING_KNOWN))).toEqual([]);
  });

  test('from a form, nor from an answer that repeats it', () => {
    fc.assert(
      fc.property(secret, secretParameter, (value, name) => {
        const body = String(new URLSearchParams([['grant_type', 'refresh_token'], [name, value]]));
        const response = { headers: [JSON_TYPE], body: JSON.stringify({ error: 'invalid_grant', error_description: `The value ${value} is unknown.` }) };
        expect(leaks(value, redactCall({ ...empty, request: { headers: [FORM_TYPE], body }, response }, NOTHING_KNOWN))).toEqual([]);
      }),
    );
  });

  test('from JSON at any depth, also when nobody said that it is JSON', () => {
    const sample = fc.tuple(secret, secretName).chain(([value, name]) => fc.tuple(fc.constant(value), hiding(name, value), fc.boolean()));
    fc.assert(
      fc.property(sample, ([value, json, isSaid]) => {
        const message = { headers: isSaid ? [JSON_TYPE] : [], body: JSON.stringify(json) };
        expect(leaks(value, redactCall({ ...empty, request: message, response: message }, NOTHING_KNOWN))).toEqual([]);
      }),
    );
  });

  test('from everything below a secret name', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const body = JSON.stringify({ credentials: { 'Any name': value, list: [{ deep: value }] } });
        expect(leaks(value, redactCall({ ...empty, request: { headers: [JSON_TYPE], body } }, NOTHING_KNOWN))).toEqual([]);
      }),
    );
  });

  test('from JSON that was cut off anywhere, or spoiled', () => {
    const sample = fc.tuple(token, secretName).chain(([value, name]) => fc.tuple(fc.constant(value), hiding(name, fc.sample(fc.constant(value), 1)[0]), fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(sample, ([value, json, share]) => {
        const whole = JSON.stringify(json);
        const spoiled = { headers: [JSON_TYPE], body: `<!doctype html>${whole}` };
        const cut = { headers: [JSON_TYPE], body: whole.slice(0, Math.floor(whole.length * share)) };
        const call = redactCall({ ...empty, request: spoiled, response: cut }, NOTHING_KNOWN);
        expect(leaks(value, call)).toEqual([]);
        // What is left of a token that was cut in two is none of anybody's business either.
        expect(call.response.body).not.toContain(value.slice(0, 8));
      }),
    );
  });

  test('from a pair of a name and a value', () => {
    const body = JSON.stringify([{ name: 'password', value: 'hunter2!' }, { key: 'api_key', value: 'k-123456' }, { name: 'colour', value: 'blue' }]);
    const { body: shown } = redactCall({ ...empty, request: { headers: [], body } }, NOTHING_KNOWN).request;
    expect(shown).toBe('[{"name":"password","value":"[redacted]"},{"key":"api_key","value":"[redacted]"},{"name":"colour","value":"blue"}]');
  });

  test('from any place, when it is known', () => {
    fc.assert(
      fc.property(password, token, (text, word) => {
        const known = { texts: new Set(formsOf(text)), words: new Set([word]) };
        const body = JSON.stringify({ 'My own header': text, note: `a ${word}, b` });
        const call = redactCall({ ...empty, url: `https://x.example/${encodeURIComponent(text)}?x=${word}`, request: { headers: [{ name: 'x-mine', value: word }], body } }, known);
        for (const each of [text, word]) expect(leaks(each, call)).toEqual([]);
      }),
    );
  });
});

describe('what is public stays', () => {
  test.each([
    '{"error":{"code":"validation_failed","message":"Choose at least one scope."}}',
    '{"code":0,"message":"The project has been created.","project":{"project_id":"460000000042"}}',
    '{"token_type":"Bearer","expires_in":3600,"scope":"Default"}',
    '{"state":{"status":"connected","reason":"authorized"},"authType":"oauth2","accessTokenUrl":"https://login.wrike.com/oauth2/token"}',
    '{"issuer":"http://localhost/wrike","token_endpoint":"http://localhost/provider/wrike/token","token_endpoint_auth_methods_supported":["none"]}',
  ])('%s', (body) => {
    expect(redactCall({ ...empty, response: { headers: [JSON_TYPE], body } }, NOTHING_KNOWN).response.body).toBe(body);
  });

  test('in forms and headers', () => {
    const body = 'grant_type=authorization_code&client_id=patchbay-wrike&redirect_uri=https%3A%2F%2Fdeluge.zoho.com%2Fdelugeauth%2Fcallback';
    const headers = [FORM_TYPE, { name: 'accept', value: 'application/json' }];
    expect(redactCall({ ...empty, request: { headers, body } }, NOTHING_KNOWN).request).toEqual({ headers, body });
  });
});
