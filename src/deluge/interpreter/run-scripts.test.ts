import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { Decimal } from '../values/decimal.ts';
import { fromPlain, type PlainValue } from '../values/plain.ts';
import { runDeluge } from './run-deluge.ts';
import type { RunHost } from './run-host.ts';
import { testHost } from './test-host.ts';

async function run(name: string, input: Readonly<Record<string, PlainValue>> = {}, changes: Partial<RunHost> = {}) {
  const code = readFileSync(`${import.meta.dirname}/../scripts/${name}.deluge`, 'utf8');
  const variables = new Map(Object.entries(input).map(([key, value]) => [key, fromPlain(value)]));
  const { value, log, error } = await runDeluge(parseDeluge(code), testHost(changes), variables);
  return { value, error, log: log.map(({ text }) => text) };
}

/** A network in which each address has its answer; the first whose beginning fits counts. */
function network(answers: Readonly<Record<string, unknown>>): Partial<RunHost> {
  return {
    fetch: (request) => {
      const answer = Object.entries(answers).find(([start]) => `${request.method} ${request.url}`.startsWith(start));
      return answer === undefined ? Promise.reject(new Error(`nothing at ${request.url}`)) : Promise.resolve(Response.json(answer[1]));
    },
  };
}

test('date-arithmetic', async () => {
  expect((await run('date-arithmetic')).log).toEqual([
    'Quarter 1 of 2024 ends on Sunday, 31 March 2024',
    '22-Mar-2024 15:00:00',
    '90 days',
    '2024-03-15T13:30:00 weekday 1710534600',
  ]);
});

test('text-cleaning', async () => {
  const { log, error } = await run('text-cleaning');
  expect(error).toBeNull();
  expect(JSON.parse(log[0] ?? '')).toEqual({
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    phone: '+4402079460000',
    price: 1299,
    quoted: 'He said "stop" and wrote C:\\temp\tand left',
  });
});

test('nested-json', async () => {
  expect((await run('nested-json')).log).toEqual([
    'A-1 is new',
    'A-1 is sale',
    '{"skus":["A-1","B-2"],"quantity":3,"keys":["customer","id","lines"],"vip":true}',
  ]);
});

test('recursion-and-helpers', async () => {
  expect((await run('recursion-and-helpers')).log).toEqual(['  1! = 1', '  2! = 2', '  3! = 6', '  5! = 120', '  8! = 40320', ' 13! = 6227020800']);
});

test('one-liners', async () => {
  expect((await run('one-liners')).log.filter((line) => !line.startsWith('{'))).toEqual(['three', 'p', 'q', '2', '2', 'true', 'xy6', 'less!']);
});

test('reserved-words-as-names', async () => {
  const { log } = await run('reserved-words-as-names', {}, network({ 'GET https://example.com/': { ok: 1 } }));
  expect(log).toEqual(['{"k1":1,"k2":2,"k3":3,"p0":0,"p1":1,"p2":2}', '{"ok":1}', 'a texts["a"]1']);
});

test('pasted-from-a-page', async () => {
  expect((await run('pasted-from-a-page')).log).toEqual(['big', 'a']);
});

test('collection-of-agents', async () => {
  expect((await run('collection-of-agents')).log).toEqual(['south takes it; 3 regions, [1,2,3]']);
});

test('crm-standalone-total is called with its arguments by name', async () => {
  const order = { lines: [{ quantity: 2, rate: '10.50' }, { rate: 4 }] };
  expect((await run('crm-standalone-total', { order, currency: 'EUR', discount: 10 })).value).toBe('22.5 EUR');
  expect((await run('crm-standalone-total', { order: {}, currency: 'EUR' })).value).toBe('0.00 EUR');
});

test('flow-enrich-order', async () => {
  const { value, error } = await run('flow-enrich-order', { order: { customer_name: ' Ada King Lovelace ', shipping_address: null }, fallbackCountry: 'de' });
  expect(error).toBeNull();
  expect(value).toEqual(fromPlain({ customer_name: ' Ada King Lovelace ', shipping_address: null, country: 'DE', is_eu: true, first_name: 'Ada', last_name: 'Lovelace' }));
});

test('books-wrike-project makes a folder, and a task in it for each task of the project', async () => {
  const sent: string[] = [];
  const { log, error } = await run(
    'books-wrike-project',
    { project: { project_name: 'Site', project_id: '11' }, organization: { organization_id: '99' } },
    {
      fetch: async (request, connection) => {
        sent.push(`${connection} ${request.method} ${new URL(request.url).pathname} ${await request.text()}`);
        return Response.json({ data: [{ id: 'F1' }] });
      },
      tasks: new Map([['zoho.books.getrecords', () => fromPlain({ task: [{ task_name: 'Draft', status: 'open' }, { task_name: 'Ship', status: 'closed' }] })]]),
    },
  );
  expect(error).toBeNull();
  expect(sent).toEqual([
    'wrike_zylker POST /api/v4/folders/IEABC123/folders title=Site&description=Made+from+Zoho+Books+project+11',
    'wrike_zylker POST /api/v4/folders/F1/tasks title=Draft&status=Active',
    'wrike_zylker POST /api/v4/folders/F1/tasks title=Ship&status=Completed',
  ]);
  expect(log.at(-1)).toBe('1 task(s) made for Ship');
});

test('crm-button-quote tells what went wrong, with the line', async () => {
  const { value, log } = await run('crm-button-quote', { quoteId: '5' });
  expect(value).toBe('Something went wrong');
  expect(log).toEqual(["line 6: Not able to find 'zoho.crm.getRecordById' function"]);
});

test('currency-conversion throws what it has no rate for', async () => {
  const rates = network({ 'GET https://rates.example.com/latest': { rates: { USD: 1.1 } } });
  const { value } = await run('currency-conversion', { amount: 10, source: 'EUR', target: 'USD' }, rates);
  expect(value instanceof Decimal && value.toDouble()).toBe(11);
  expect((await run('currency-conversion', { amount: 10, source: 'EUR', target: 'XXX' }, rates)).error).toMatchObject({ message: 'No rate for XXX', place: { line: 8 } });
});

test('signature-check', async () => {
  const digest = await crypto.subtle.importKey('raw', new TextEncoder().encode('key'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', digest, new TextEncoder().encode('body')));
  const mac = Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
  expect((await run('signature-check', { body: 'body', signature: `sha256=${mac}`, secret: 'key' })).value).toBe(true);
  expect((await run('signature-check', { body: 'body', signature: 'sha256=00', secret: 'key' })).value).toBe(false);
});
