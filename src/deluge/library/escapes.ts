import { DelugeError } from '../values/deluge-error.ts';

/** A text as it stands in a query string (application/x-www-form-urlencoded). Halves of surrogate pairs become U+FFFD. */
export function encodeUrl(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** The text that a query string stands for; throws for a % without two digits and for what is not UTF-8. */
export function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new DelugeError('bad-argument', 'The text is not URL encoded');
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

/** A text with entities for the signs that HTML and XML read. */
export function encodeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);
}

/** A text with the entities of XML, `&nbsp;` and those by number as what they stand for; others stay. */
export function decodeHtml(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,5}));/g, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      return NAMED.get(name) ?? entity;
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
