import type { ConnectionTest, TestSignature, TestVerdict } from '#src/contract/connection-tests.ts';
import type { Tone } from '#src/ui/tone-icons.ts';

/** What a test says, in a few words, and how good that is. */
export interface VerdictWords {
  readonly title: string;
  readonly tone: Tone;
}

/** What each outcome is called. */
export const VERDICT_WORDS: Readonly<Record<TestVerdict['outcome'], VerdictWords>> = {
  works: { title: 'The connection works', tone: 'success' },
  missing_scope: { title: 'A scope is missing', tone: 'danger' },
  reconnect: { title: 'The authorization is over', tone: 'danger' },
  wrong_credentials: { title: 'The credentials are not accepted', tone: 'danger' },
  not_allowed: { title: 'The call is not allowed', tone: 'danger' },
  rate_limited: { title: 'Too many requests', tone: 'warning' },
  service_failed: { title: 'The service failed', tone: 'warning' },
  bad_request: { title: 'The connection works, this call does not', tone: 'warning' },
  unknown_host: { title: 'Nobody answers at this address', tone: 'warning' },
  no_answer: { title: 'No answer came', tone: 'warning' },
  not_sent: { title: 'The call was not sent', tone: 'danger' },
};

const CREDENTIALS: Readonly<Record<TestSignature['authType'], string>> = {
  oauth2: 'Access token',
  oauth1: 'OAuth 1.0a signature',
  apikey: 'API key',
  basic: 'User name and password',
};

const PLACES: Readonly<Record<TestSignature['places'][number]['placement'], (name: string) => string>> = {
  header: (name) => `the header ${name}`,
  query: (name) => `the query parameter ${name}`,
  form: (name) => `the form field ${name}`,
  path: () => 'the address',
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * @param signature how a call was signed
 * @returns "Access token in the header Authorization, refreshed on the way"
 */
export function signatureInWords({ authType, places, wasRefreshed }: TestSignature): string {
  const where = places.length === 0 ? '' : ` in ${list.format(places.map(({ placement, name }) => PLACES[placement](name)))}`;
  return `${CREDENTIALS[authType]}${where}${wasRefreshed ? ', refreshed on the way' : ''}`;
}

/** Reason phrases (RFC 9110 section 15), which HTTP/2 does not send any more. */
const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** @param status HTTP status @returns "404 Not Found" */
export function statusInWords(status: number): string {
  const reason = REASONS[status];
  return reason === undefined ? String(status) : `${status} ${reason}`;
}

/** @returns headers as they are written in a message, a line for each */
export function headersAsText(headers: ConnectionTest['request']['headers']): string {
  return headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
}

/** @returns the request as it is written: method and address, headers, an empty line and the body */
export function requestAsText({ method, url, headers, body }: ConnectionTest['request']): string {
  const head = [`${method} ${url}`, headersAsText(headers)].filter((part) => part !== '').join('\n');
  return body === null ? head : `${head}\n\n${body}`;
}

/** @returns whether a body of which nothing is left out says that it is JSON and is none: a script gets it as text */
export function isBrokenJson(response: NonNullable<ConnectionTest['response']>): boolean {
  if (!isJson(response) || response.isTruncated) return false;
  try {
    JSON.parse(response.body ?? '');
    return false;
  } catch {
    return true;
  }
}

/** @returns whether a body is to be read as JSON, cut or not */
export function isJson({ headers, body }: NonNullable<ConnectionTest['response']>): boolean {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return body !== null && /\bjson\b/i.test(type) && /^\s*[[{]/.test(body);
}
