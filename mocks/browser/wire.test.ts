import { expect, test } from 'vitest';
import { fromWireAnswer, fromWireRequest, toWireAnswer, toWireRequest } from './wire.ts';

test('a request comes out as it went in', async () => {
  const headers = { 'content-type': 'application/json', 'x-acting-user': '711770823' };
  const request = new Request('http://localhost:4173/api/v1/extensions?q=%C3%A9', { method: 'POST', headers, body: '{"name":"Zoë"}' });
  const crossed = fromWireRequest(structuredClone(await toWireRequest(request)));
  expect(crossed.url).toBe('http://localhost:4173/api/v1/extensions?q=%C3%A9');
  expect(crossed.method).toBe('POST');
  expect(Object.fromEntries(crossed.headers)).toEqual(headers);
  expect(await crossed.json()).toEqual({ name: 'Zoë' });
});

test('a request without a body has none afterwards', async () => {
  expect(fromWireRequest(await toWireRequest(new Request('http://localhost:4173/api/v1/workspace'))).body).toBeNull();
});

test('an answer comes out as it went in', async () => {
  const crossed = fromWireAnswer(structuredClone(await toWireAnswer(new Response('{"a":1}', { status: 429, headers: { 'retry-after': '7' } }))));
  expect([crossed.status, crossed.headers.get('retry-after'), await crossed.text()]).toEqual([429, '7', '{"a":1}']);
});

test('answers without a body and network errors stay what they are', async () => {
  expect(fromWireAnswer(await toWireAnswer(new Response(null, { status: 204 }))).status).toBe(204);
  expect(fromWireAnswer(await toWireAnswer(Response.error())).type).toBe('error');
});
