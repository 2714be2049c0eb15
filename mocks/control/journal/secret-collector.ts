import { isSecretName, isSecretParameter } from './secret-names.ts';

/** Shorter values are replaced where they stand, but are not looked for elsewhere: they would hit ordinary words. */
const MIN_SEARCHED_LENGTH = 6;

/** Gathers the values that stand at secret places of one call, to be taken out wherever else they appear. */
export class SecretCollector {
  readonly #values = new Set<string>();

  /** @returns the values, the longest first, in every form in which they may be written */
  get values(): string[] {
    const forms = [...this.#values].flatMap((value) => [
      value,
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value),
      formEncoded(value),
      ...[base64(value)].flatMap((encoded) => [encoded, encoded.replaceAll('=', '')]),
    ]);
    return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  }

  /** The values as they are. */
  get plainValues(): Iterable<string> {
    return this.#values;
  }

  add(value: string): void {
    const text = value.trim();
    if (text.length >= MIN_SEARCHED_LENGTH) this.#values.add(text);
  }

  /** Takes the value of a header that authenticates: all of it, what follows the scheme, and the parts where the scheme has parts. */
  addHeader(value: string): void {
    this.add(value);
    const [, scheme = '', credentials = value] = /^(basic|bearer|digest|oauth|token|[\w-]+token)\s+(.*)$/is.exec(value) ?? [];
    this.add(credentials);
    if (/^basic$/i.test(scheme)) for (const part of basicParts(credentials)) this.add(part);
    for (const [, name = '', quoted = ''] of credentials.matchAll(/([\w-]+)="([^"]*)"/g)) {
      if (isSecretParameter(name)) this.add(decoded(quoted));
    }
    for (const [, cookie = ''] of credentials.matchAll(/=([^;]*)/g)) this.add(cookie);
  }

  addParameters(parameters: Iterable<readonly [string, string]>): void {
    for (const [name, value] of parameters) {
      if (isSecretParameter(name)) this.add(value);
      else if (value.includes('=')) this.addParameters(queryOf(value));
    }
  }

  /** @param value parsed JSON @param isSecret whether it stands under a secret name */
  addJson(value: unknown, isSecret = false): void {
    if (typeof value === 'string') {
      if (isSecret) this.add(value);
      else if (value.includes('=')) this.addParameters(queryOf(value));
      return;
    }
    if (isSecret && (typeof value === 'number' || typeof value === 'bigint')) this.add(String(value));
    if (typeof value !== 'object' || value === null) return;
    const named = namedValueKey(value);
    for (const [key, inner] of Object.entries(value)) this.addJson(inner, isSecret || isSecretName(key) || key === named);
  }
}

/** Where an object is a pair of a name and a value (`{"name":"password","value":"…"}`), the key under which a secret is. */
export function namedValueKey(pair: object): 'value' | null {
  const name: unknown = Reflect.get(pair, 'name') ?? Reflect.get(pair, 'key');
  return typeof name === 'string' && isSecretParameter(name) && 'value' in pair ? 'value' : null;
}

/** The parameters of an address or of a bare query. */
export function queryOf(text: string): URLSearchParams {
  const start = text.search(/[?#]/);
  return new URLSearchParams((start === -1 ? text : text.slice(start + 1)).replaceAll(/[?#]/g, '&'));
}

function basicParts(credentials: string): string[] {
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(credentials), (character) => character.codePointAt(0) ?? 0));
    const colon = text.indexOf(':');
    return colon === -1 ? [text] : [decoded(text.slice(colon + 1)), text.slice(colon + 1)];
  } catch {
    return [];
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function formEncoded(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1);
}

function base64(value: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(value)));
}
