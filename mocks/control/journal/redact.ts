import { namedValueKey, SecretCollector } from './secret-collector.ts';
import { isSecretName, isSecretParameter, REDACTED } from './secret-names.ts';

export type Header = Readonly<{ name: string; value: string }>;

/** A request or an answer in text. */
export interface Message {
  readonly headers: readonly Header[];
  readonly body: string;
}

/** What of a call is shown. */
export interface CallTexts {
  readonly url: string;
  readonly request: Message;
  readonly response: Message;
}

/** Values known to be secret: texts are looked for anywhere, words where nothing of a word stands beside them. */
export interface KnownSecrets {
  readonly texts: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/**
 * Takes the secrets out of a call: what stands in a secret place (an `Authorization` header, a parameter or a JSON field with such a
 * name, the credentials in an address), the same values wherever else they appear in the call, and values known to be secret.
 * @param call the call as it was
 * @param known tokens, passwords and keys that the backend holds
 * @returns the call without them; where they were stands `[redacted]`
 */
export function redactCall(call: CallTexts, known: KnownSecrets): CallTexts {
  const found = new SecretCollector();
  collectUrl(found, call.url);
  for (const message of [call.request, call.response]) collectMessage(found, message);
  const values = found.values;
  const clean = (text: string): string => withoutKnown(withoutValues(text, values), known);
  const message = ({ headers, body }: Message): Message => ({
    headers: headers.map(({ name, value }) => ({ name, value: clean(redactHeader(name, value)) })),
    body: clean(redactBody(body, contentType(headers))),
  });
  return { url: clean(redactText(withoutUserInfo(call.url))), request: message(call.request), response: message(call.response) };
}

function collectUrl(found: SecretCollector, address: string): void {
  if (!URL.canParse(address)) return;
  const { searchParams, hash, password, username } = new URL(address);
  found.addParameters(searchParams);
  found.addParameters(new URLSearchParams(hash.slice(1)));
  for (const part of [password, username]) found.add(part);
}

function collectMessage(found: SecretCollector, { headers, body }: Message): void {
  for (const { name, value } of headers) {
    if (isSecretName(name)) found.addHeader(value);
    else if (URL.canParse(value)) collectUrl(found, value);
  }
  const parsed = parsedJson(body);
  if (parsed !== undefined) found.addJson(parsed);
  else if (contentType(headers).includes('form-urlencoded')) found.addParameters(new URLSearchParams(body));
}

function redactHeader(name: string, value: string): string {
  if (/authorization$/i.test(name)) {
    const [, scheme = ''] = /^(basic|bearer|digest|oauth|zoho-oauthtoken|token)\s/i.exec(value) ?? [];
    return `${scheme} ${REDACTED}`.trim();
  }
  return isSecretName(name) ? REDACTED : redactText(value);
}

function redactBody(body: string, type: string): string {
  if (body === '') return body;
  if (type.includes('multipart/')) return REDACTED;
  const parsed = parsedJson(body);
  if (parsed !== undefined && typeof parsed === 'object') return JSON.stringify(redactJson(parsed), null, /^[[{]\s*\n/.test(body) ? 2 : undefined);
  return redactText(redactBrokenJson(body));
}

function redactJson(value: unknown, isSecret = false): unknown {
  if (Array.isArray(value)) return value.map((item) => redactJson(item, isSecret));
  if (typeof value === 'object' && value !== null) {
    const named = namedValueKey(value);
    const entries = Object.entries(value).map(([key, inner]) => [key, redactJson(inner, isSecret || isSecretName(key) || key === named)] as const);
    return Object.fromEntries(entries);
  }
  if (isSecret) return value === null || typeof value === 'boolean' ? value : REDACTED;
  return typeof value === 'string' ? redactText(value) : value;
}

/** For JSON that was cut off or spoiled: values of secret fields, and all that follows where such a field holds more than a value. */
function redactBrokenJson(text: string): string {
  let redacted = '';
  let rest = text;
  for (;;) {
    const match = /"((?:[^"\\]|\\.)*)"\s*:\s*("(?:[^"\\]|\\.)*"?|[[{]|[^",\s}\]]+)/.exec(rest);
    if (match === null) return redacted + rest;
    const [whole, name = '', value = ''] = match;
    const end = match.index + whole.length;
    if (isSecretName(name)) {
      redacted += `${rest.slice(0, end - value.length)}"${REDACTED}"`;
      if (/^[[{]/.test(value)) return redacted;
    } else redacted += rest.slice(0, end);
    rest = rest.slice(end);
  }
}

/** For any text: parameters of queries and forms, also nested in one another, and credentials after the name of their scheme. */
function redactText(text: string): string {
  return text
    .replaceAll(/([\w.[\]-]+)(=|%3D)((?:(?!%26|%23)[^&\s"'<>#;,])*)/gi, (whole, name: string, sign: string, value: string) => {
      if (value !== '' && isSecretParameter(name.replace(/^(%26|%3F)/i, ''))) return `${name}${sign}${REDACTED}`;
      return value.includes('=') || /%3D/i.test(value) ? `${name}${sign}${redactText(value)}` : whole;
    })
    .replaceAll(/\b(Bearer|Basic|Zoho-oauthtoken)\s+[\w.~+/=-]{6,}/gi, `$1 ${REDACTED}`);
}

function withoutUserInfo(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/?#@]*@/, `$1${REDACTED}@`);
}

function withoutValues(text: string, values: readonly string[]): string {
  return values.reduce((clean, value) => clean.replaceAll(value, REDACTED), text);
}

function withoutKnown(text: string, { texts, words }: KnownSecrets): string {
  const clean = withoutValues(text, [...texts]);
  return words.size === 0 ? clean : clean.replaceAll(/[\w.~+/-]{8,}=*/g, (word) => (words.has(word) ? REDACTED : word));
}

function contentType(headers: readonly Header[]): string {
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value.toLowerCase() ?? '';
}

function parsedJson(body: string): unknown {
  if (!/^\s*[[{"]/.test(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
