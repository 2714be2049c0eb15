import { DelugeMap, settled } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { DelugeFile } from '../values/file.ts';
import { parseJson } from '../values/parse-json.ts';
import { toText } from '../values/text-form.ts';
import type { DelugeValue } from '../values/value.ts';
import { requestBody } from './request-body.ts';
import type { Runtime } from './runtime.ts';
import type { TraceEvent, TracePlace } from './trace-event.ts';

export type TaskValues = ReadonlyMap<string, DelugeValue>;

type WithoutPlace<Event> = Event extends TracePlace ? Omit<Event, keyof TracePlace> : never;

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);
/** The largest answer, in bytes: 15 MB from Zoho's own addresses, 5 MB from others. */
const MAX_ANSWER = 5 * 1024 * 1024;
const MAX_ZOHO_ANSWER = 15 * 1024 * 1024;
const ZOHO_HOST = /(^|\.)zoho(apis)?\.[a-z.]+$/;
const BINARY = /^(image|audio|video|font)\/|^application\/(pdf|zip|octet-stream|x-|vnd\.(openxml|ms-))/;

/**
 * Sends what the entries of `invokeurl` describe and gives the answer: JSON as map or list, other text as TEXT, anything
 * else as FILE; with `detailed` a map of `responseText`, `responseHeader` and `responseCode`. An HTTP error status is an
 * answer like any other. Throws a DelugeError when no answer came.
 */
export async function invokeUrl(
  values: TaskValues,
  runtime: Runtime,
  tell: (event: WithoutPlace<Extract<TraceEvent, { kind: 'request' | 'response' }>>) => void,
): Promise<DelugeValue> {
  const { settings } = runtime.host;
  const connectionValue = values.get('connection') ?? null;
  const connection = connectionValue === null ? null : toText(connectionValue, settings);
  const abort = new AbortController();
  const request = requestOf(values, abort.signal, runtime);
  tell({ kind: 'request', method: request.method, url: request.url, connection });
  const { url } = request;
  const { response, bytes } = await runtime.callOut(() => exchange(request, connection, abort, runtime));
  tell({ kind: 'response', status: response.status, url });
  runtime.charge(bytes.length);
  const content = contentOf(bytes, response, toText(values.get('response-format') ?? '', settings).toLowerCase(), url);
  return settled(values.get('detailed') ?? null) === true ? detailed(content, response) : content;
}

interface Answer {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

/** Sends a request and waits for the whole answer, but no longer than the limit. */
async function exchange(request: Request, connection: string | null, abort: AbortController, { host }: Runtime): Promise<Answer> {
  const { url } = request;
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const reason = new DOMException('No answer in time', 'TimeoutError');
    reject(reason);
    abort.abort(reason);
  }, host.limits.answer);
  const answer = async (): Promise<Answer> => {
    const response = await host.fetch(request, connection);
    return { response, bytes: await bytesOf(response, ZOHO_HOST.test(new URL(url).hostname) ? MAX_ZOHO_ANSWER : MAX_ANSWER) };
  };
  try {
    return await sent(Promise.race([answer(), late]));
  } finally {
    clearTimeout(timer);
  }
}

/** The content of an answer; one that is larger than the limit is not read to its end. */
async function bytesOf({ body }: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new DelugeError('call-out', 'The size of the response exceeds the limit');
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** An answer that never came is an error of the script's own, with the original's wording for a timeout. */
async function sent<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DelugeError) {
      throw error;
    }
    const name = error instanceof Error ? error.name : '';
    const reason = error instanceof Error ? error.message : String(error);
    throw new DelugeError('call-out', name === 'TimeoutError' || name === 'AbortError' ? 'socket timeout error' : reason);
  }
}

function requestOf(values: TaskValues, signal: AbortSignal, runtime: Runtime): Request {
  const { settings } = runtime.host;
  const written = toText(values.get('type') ?? 'GET', settings).toUpperCase();
  const address = toText(values.get('url') ?? '', settings);
  if (!METHODS.has(written)) {
    throw new DelugeError('bad-argument', `'${written}' is no request method`);
  }
  if (!URL.canParse(address) || !/^https?:/i.test(address)) {
    throw new DelugeError('call-out', `'${address}' is no http or https address`);
  }
  const { url, body, contentType } = requestBody(written, new URL(address), values, runtime);
  const headers = headersOf(values, runtime);
  if (contentType !== null && !headers.has('content-type')) {
    headers.set('content-type', contentType);
  }
  return new Request(url, { method: written, headers, signal, ...(body === null ? {} : { body }) });
}

function headersOf(values: TaskValues, { host }: Runtime): Headers {
  const given = settled(values.get('headers') ?? null);
  const headers = new Headers();
  if (given instanceof DelugeMap) {
    for (const [name, value] of given.entries) {
      setHeader(headers, name, toText(value, host.settings));
    }
  }
  const contentType = values.get('content-type');
  if (contentType !== undefined && contentType !== null && !headers.has('content-type')) {
    setHeader(headers, 'content-type', toText(contentType, host.settings));
  }
  return headers;
}

function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new DelugeError('bad-argument', `'${name}' is no valid header`);
  }
}

function contentOf(bytes: Uint8Array, response: Response, format: string, url: string): DelugeValue {
  const mediaType = response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '';
  if (format === 'file' || (format === '' && BINARY.test(mediaType))) {
    const name = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? 'file';
    return new DelugeFile(decoded(name), bytes, mediaType);
  }
  const text = new TextDecoder().decode(bytes);
  return format === 'string' ? text : jsonOrText(text);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function jsonOrText(text: string): DelugeValue {
  if (!/^\s*[{[]/.test(text)) {
    return text;
  }
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof DelugeError) {
      return text;
    }
    throw error;
  }
}

function detailed(content: DelugeValue, response: Response): DelugeMap {
  return new DelugeMap([
    ['responseText', content],
    ['responseHeader', new DelugeMap([...response.headers])],
    ['responseCode', response.status],
  ]);
}
