import { DelugeList, DelugeMap, settled } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { DelugeFile } from '../values/file.ts';
import { toText } from '../values/text-form.ts';
import type { DelugeSettings } from '../values/settings.ts';
import type { DelugeValue } from '../values/value.ts';
import type { TaskValues } from './invoke-url.ts';
import type { Runtime } from './runtime.ts';

export interface RequestBody {
  readonly url: URL;
  readonly body: BodyInit | null;
  /** What the content type is when the headers don't say; null where the platform sets it. */
  readonly contentType: string | null;
}

/** Methods whose parameters become the query of the address. */
const IN_QUERY = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What `parameters`, `body` and `files` make of a request. Parameters of GET join the address. Those of other methods are
 * form fields when they are a map (parts, if a FILE is among them) and the raw body when they are TEXT, which is how
 * JSON is sent. A `body` is plain text, parts or the file itself.
 */
export function requestBody(method: string, url: URL, values: TaskValues, { host }: Runtime): RequestBody {
  const { settings } = host;
  const parameters = settled(values.get('parameters') ?? null);
  const body = settled(values.get('body') ?? null);
  const files = settled(values.get('files') ?? null);
  if (parameters !== null && body !== null) {
    throw new DelugeError('bad-argument', '`body` and `parameters` exclude each other');
  }
  if (IN_QUERY.has(method)) {
    return { url: withQuery(url, parameters, settings), body: null, contentType: null };
  }
  if (files !== null) {
    return { url, body: multipart(parameters, files, settings), contentType: null };
  }
  if (body !== null) {
    return { url, ...plainBody(body, settings) };
  }
  return { url, ...parameterBody(parameters, settings) };
}

function withQuery(url: URL, parameters: DelugeValue, settings: DelugeSettings): URL {
  const joined = new URL(url);
  if (parameters instanceof DelugeMap) {
    for (const [name, value] of parameters.entries) {
      joined.searchParams.append(name, toText(value, settings));
    }
  } else if (typeof parameters === 'string' && parameters !== '') {
    joined.search += `${joined.search === '' ? '?' : '&'}${parameters}`;
  }
  return joined;
}

function parameterBody(parameters: DelugeValue, settings: DelugeSettings): Omit<RequestBody, 'url'> {
  if (parameters === null) {
    return { body: null, contentType: null };
  }
  if (!(parameters instanceof DelugeMap)) {
    return { body: toText(parameters, settings), contentType: 'text/plain;charset=UTF-8' };
  }
  if ([...parameters.entries.values()].some((value) => value instanceof DelugeFile)) {
    return { body: multipart(parameters, null, settings), contentType: null };
  }
  const fields = new URLSearchParams([...parameters.entries].map(([name, value]) => [name, toText(value, settings)]));
  return { body: fields.toString(), contentType: 'application/x-www-form-urlencoded' };
}

function plainBody(body: DelugeValue, settings: DelugeSettings): Omit<RequestBody, 'url'> {
  if (body instanceof DelugeFile) {
    return { body: new Uint8Array(body.bytes), contentType: 'application/octet-stream' };
  }
  return body instanceof DelugeMap
    ? { body: multipart(body, null, settings), contentType: null }
    : { body: toText(body, settings), contentType: 'text/plain' };
}

function multipart(fields: DelugeValue, files: DelugeValue, settings: DelugeSettings): FormData {
  const form = new FormData();
  if (fields instanceof DelugeMap) {
    fields.entries.forEach((value, name) => addPart(form, name, settled(value), settings));
  }
  const parts = files instanceof DelugeList ? files.items : files === null ? [] : [files];
  for (const part of parts) {
    addFile(form, settled(part), settings);
  }
  return form;
}

/** A file, or a map of `paramName`, `content` and, for parts that are text, `stringPart`. */
function addFile(form: FormData, part: DelugeValue, settings: DelugeSettings): void {
  if (part instanceof DelugeFile) {
    addPart(form, part.parameterName ?? 'file', part, settings);
  } else if (part instanceof DelugeMap) {
    addPart(form, toText(part.entries.get('paramName') ?? 'file', settings), settled(part.entries.get('content') ?? null), settings);
  } else {
    throw new DelugeError('bad-argument', '`files` takes a FILE, or a list of maps with paramName and content');
  }
}

function addPart(form: FormData, name: string, value: DelugeValue, settings: DelugeSettings): void {
  if (value instanceof DelugeFile) {
    form.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.mediaType }), value.name);
  } else {
    form.append(name, toText(value, settings));
  }
}
