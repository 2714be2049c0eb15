import { describe, expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { invokeUrlSample } from '../samples/invoke-url-sample.ts';
import { DEFAULT_LIMITS, type RunLimits } from './run-host.ts';
import { runDeluge } from './run-deluge.ts';
import { testHost } from './test-host.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connection: string | null;
}

/** Runs a script against a server with one answer; gives what the server saw and what the script wrote. */
async function exchange(code: string, answer: () => Response | Promise<Response> = () => Response.json({ ok: true }), limits: Partial<RunLimits> = {}) {
  const seen: Seen[] = [];
  const result = await runDeluge(
    parseDeluge(code),
    testHost({
      limits: { ...DEFAULT_LIMITS, ...limits },
      fetch: async (request, connection) => {
        const { method, url } = request;
        seen.push({ method, url, headers: Object.fromEntries(request.headers), body: await request.text(), connection });
        return answer();
      },
    }),
  );
  return { seen, first: seen[0], lines: result.log.map(({ text }) => text), message: result.error?.message ?? null };
}

describe('7. the request', () => {
  test('the sample of a connection runs', async () => {
    const { first, lines } = await exchange(invokeUrlSample({ url: 'https://www.wrike.com/api/v4/folders', connectionLinkName: 'wrike_zylker' }));
    expect(first).toMatchObject({ method: 'GET', url: 'https://www.wrike.com/api/v4/folders', connection: 'wrike_zylker', body: '' });
    expect(lines).toEqual(['{"ok":true}']);
  });

  test('type is GET unless given, in any case, quoted or not', async () => {
    expect((await exchange('r = invokeurl [ url:"https://a.example/" ];')).first?.method).toBe('GET');
    expect((await exchange('r = invokeurl [ url:"https://a.example/" type:post ];')).first?.method).toBe('POST');
    expect((await exchange('r = invokeurl [ url:"https://a.example/" type:"PUT" ];')).first?.method).toBe('PUT');
  });

  test('parameters of GET join the address', async () => {
    const { first } = await exchange('r = invokeurl [ url:"https://a.example/?x=1" parameters:{"q":"a b&c","n":2} ];');
    expect(first?.url).toBe('https://a.example/?x=1&q=a+b%26c&n=2');
  });

  test('a map as parameters of POST is form fields', async () => {
    const { first } = await exchange('r = invokeurl [ url:"https://a.example/" type:POST parameters:{"a":"b c","d":{"e":1}} ];');
    expect(first).toMatchObject({ body: 'a=b+c&d=%7B%22e%22%3A1%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  });

  test('text as parameters of POST is the raw body', async () => {
    const { first } = await exchange('m = {"a":1}; r = invokeurl [ url:"https://a.example/" type:POST parameters:m.toString() headers:{"Content-Type":"application/json"} ];');
    expect(first).toMatchObject({ body: '{"a":1}', headers: { 'content-type': 'application/json' } });
  });

  test('body: text is text/plain, the header wins', async () => {
    expect((await exchange('r = invokeurl [ url:"https://a.example/" type:POST body:"x" ];')).first?.headers['content-type']).toMatch(/^text\/plain/);
    expect((await exchange('r = invokeurl [ url:"https://a.example/" type:POST body:"x" content-type:"text/csv" ];')).first?.headers['content-type']).toBe('text/csv');
  });

  test('files are parts', async () => {
    const { first } = await exchange('f = "a,b".toFile("x.csv"); f.setParamName("content"); r = invokeurl [ url:"https://a.example/" type:POST files:f ];');
    expect(first?.headers['content-type']).toMatch(/^multipart\/form-data/);
    expect(first?.body).toContain('name="content"; filename="x.csv"');
  });

  test('body and parameters exclude each other, an address needs http', async () => {
    expect((await exchange('r = invokeurl [ url:"https://a.example/" type:POST body:"x" parameters:"y" ];')).message).toBe('`body` and `parameters` exclude each other');
    expect((await exchange('r = invokeurl [ url:"file:///etc/passwd" ];')).message).toContain('is no http or https address');
  });

  test('invokeapi names service and path', async () => {
    const { first } = await exchange('r = invokeapi [ service:ZohoBooks path:"/books/v3/invoices" type:GET connection:"books" ];');
    expect(first).toMatchObject({ url: 'https://www.zohoapis.com/books/v3/invoices', connection: 'books' });
  });
});

describe('7. the functions before invokeurl', () => {
  test('getUrl with headers, postUrl with parameters, invokeUrl with a method', async () => {
    expect((await exchange('info getUrl("https://a.example/",{"x-a":"1"},false).toMap().get("ok");')).first).toMatchObject({ method: 'GET', headers: { 'x-a': '1' } });
    expect((await exchange('info postUrl("https://a.example/",{"a":"b"},false);')).first).toMatchObject({ method: 'POST', body: 'a=b' });
    expect((await exchange('info invokeUrl("https://a.example/","PUT",{"a":"b"});')).first).toMatchObject({ method: 'PUT', body: 'a=b' });
  });

  test('their answer is TEXT, also inside a function', async () => {
    const { lines } = await exchange('string f() { return getUrl("https://a.example/"); }\ninfo f().length(); info f().getJSON("ok");');
    expect(lines).toEqual(['11', 'true']);
  });
});

describe('7. the answer', () => {
  test('a JSON object is a map, an array a list, other text TEXT', async () => {
    const read = 'r = invokeurl [ url:"https://a.example/" ]; info ';
    expect((await exchange(`${read} r.get("ok");`)).lines).toEqual(['true']);
    expect((await exchange(`${read} r.size();`, () => Response.json([1, 2, 3]))).lines).toEqual(['3']);
    expect((await exchange(`${read} r.length();`, () => new Response('hello'))).lines).toEqual(['5']);
    expect((await exchange(`${read} r.toMap().get("ok");`)).lines).toEqual(['true']);
  });

  test('an error status is an answer, not an error', async () => {
    const { lines, message } = await exchange('r = invokeurl [ url:"https://a.example/" ]; info r.get("code");', () => Response.json({ code: 6041 }, { status: 401 }));
    expect({ lines, message }).toEqual({ lines: ['6041'], message: null });
  });

  test('detailed gives text, headers and code', async () => {
    const { lines } = await exchange(
      'r = invokeurl [ url:"https://a.example/" detailed:true ]; info r.get("responseCode"); info r.get("responseText").get("a"); info r.get("responseHeader").get("x-id");',
      () => Response.json({ a: 1 }, { status: 404, headers: { 'x-id': '7' } }),
    );
    expect(lines).toEqual(['404', '1', '7']);
  });

  test('something binary is a file', async () => {
    const { lines } = await exchange('r = invokeurl [ url:"https://a.example/b%20c.pdf" ]; info r;', () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
    expect(lines).toEqual(['b c.pdf']);
  });

  test('no answer is an error that try catches', async () => {
    const code = 'try { r = invokeurl [ url:"https://a.example/" ]; } catch (e) { info e.message; }';
    expect((await exchange(code, () => Promise.reject(new DOMException('late', 'TimeoutError')))).lines).toEqual(['socket timeout error']);
    expect((await exchange(code, () => Promise.reject(new TypeError('getaddrinfo ENOTFOUND')))).lines).toEqual(['getaddrinfo ENOTFOUND']);
  });

  test.each<readonly [string, () => Response | Promise<Response>]>([
    ['never comes', () => new Promise<Response>(() => {})],
    ['never ends', () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }))],
  ])('an answer that %s is a timeout', async (_, answer) => {
    const code = 'try { r = invokeurl [ url:"https://a.example/" ]; } catch (e) { info e.message; }';
    expect((await exchange(code, answer, { answer: 1 })).lines).toEqual(['socket timeout error']);
  });

  test('each request counts once', async () => {
    const code = 'for each x in {1,2} { r = invokeurl [ url:"https://a.example/" ]; } info r;';
    expect((await exchange(code, undefined, { callOuts: 2 })).lines).toEqual(['{"ok":true}']);
    expect((await exchange(code, undefined, { callOuts: 1 })).message).toBe('Total number of Webhook call exceeded');
  });

  test('an answer that is too large is an error', async () => {
    const { message } = await exchange('r = invokeurl [ url:"https://a.example/" ];', () => new Response('x'.repeat(5 * 1024 * 1024 + 1)));
    expect(message).toBe('The size of the response exceeds the limit');
  });
});
