import { describe, expect, test } from 'vitest';
import { TEST_OUTCOMES } from '#src/contract/connection-test-terms.ts';
import type { TestSignature } from '#src/contract/connection-tests.ts';
import { isBrokenJson, isJson, requestAsText, signatureInWords, statusInWords, VERDICT_WORDS } from './test-words.ts';

const signature = (authType: TestSignature['authType'], places: TestSignature['places'], wasRefreshed = false): TestSignature => ({ authType, places, wasRefreshed, account: null });
const AUTHORIZATION = { placement: 'header', name: 'Authorization' } as const;

test('each outcome has words of its own, and only one is a success', () => {
  const words = TEST_OUTCOMES.map((outcome) => VERDICT_WORDS[outcome]);
  expect(new Set(words.map(({ title }) => title)).size).toBe(TEST_OUTCOMES.length);
  expect(words.filter(({ tone }) => tone === 'success')).toEqual([VERDICT_WORDS.works]);
});

describe('how a call was signed', () => {
  test.each([
    [signature('oauth2', [AUTHORIZATION]), 'Access token in the header Authorization'],
    [signature('oauth2', [{ placement: 'query', name: 'access_token' }], true), 'Access token in the query parameter access_token, refreshed on the way'],
    [signature('apikey', [{ placement: 'header', name: 'X-Key' }, { placement: 'form', name: 'depot' }]), 'API key in the header X-Key and the form field depot'],
    [signature('apikey', [{ placement: 'path', name: 'apiKey' }]), 'API key in the address'],
    [signature('basic', [AUTHORIZATION]), 'User name and password in the header Authorization'],
    [signature('oauth1', [AUTHORIZATION]), 'OAuth 1.0a signature in the header Authorization'],
    [signature('apikey', []), 'API key'],
  ])('%o', (given, words) => {
    expect(signatureInWords(given)).toBe(words);
  });
});

test('statuses have their reason', () => {
  expect([statusInWords(200), statusInWords(429), statusInWords(599)]).toEqual(['200 OK', '429 Too Many Requests', '599']);
});

test('a request is written as it is sent', () => {
  const request = { method: 'GET', url: 'https://x.example/y', headers: [], body: null, isTruncated: false };
  expect(requestAsText(request)).toBe('GET https://x.example/y');
  expect(requestAsText({ ...request, method: 'POST', headers: [{ name: 'a', value: 'b' }, { name: 'c', value: 'd' }], body: 'e=f' })).toBe('POST https://x.example/y\na: b\nc: d\n\ne=f');
});

function response(type: string, body: string | null) {
  return { status: 200, headers: [{ name: 'Content-Type', value: type }], body, isTruncated: false };
}

test('JSON is what says so and looks like it', () => {
  expect([response('application/json; charset=utf-8', '{"a":'), response('application/problem+json', '[]')].map(isJson)).toEqual([true, true]);
  expect(['{"a":1}', '{"a":', '[1,]'].map((body) => isBrokenJson(response('application/json', body)))).toEqual([false, true, true]);
  expect(isBrokenJson({ ...response('application/json', '{"a":'), isTruncated: true })).toBe(false);
  expect([response('text/html', '{}'), response('application/json', 'oops'), response('application/json', null)].map(isJson)).toEqual([false, false, false]);
});
