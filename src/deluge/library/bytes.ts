const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A text in UTF-8. */
export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-8 as text; what is not valid becomes U+FFFD. */
export function fromBytes(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Bytes as hexadecimal digits in lower case. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += HEX[byte] ?? '';
  }
  return text;
}

/** The bytes that hexadecimal digits stand for; null when the text is something else. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[\dA-Fa-f]*$/.test(text)) {
    return null;
  }
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16));
}

/** Writes bytes with an alphabet of 2 ** `width` signs (RFC 4648), padded to groups of `group` signs. */
function encode(bytes: Uint8Array, alphabet: string, width: number, group: number): string {
  let text = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= width) {
      bits -= width;
      text += alphabet.charAt((buffer >> bits) & (2 ** width - 1));
    }
  }
  if (bits > 0) {
    text += alphabet.charAt((buffer << (width - bits)) & (2 ** width - 1));
  }
  return text.padEnd(Math.ceil(text.length / group) * group, '=');
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '=') {
    end -= 1;
  }
  return text.slice(0, end);
}

function decode(text: string, alphabet: string, width: number): Uint8Array | null {
  const signs = withoutPadding(text);
  const bytes = new Uint8Array(Math.floor((signs.length * width) / 8));
  let bits = 0;
  let buffer = 0;
  let length = 0;
  for (const sign of signs) {
    const value = alphabet.indexOf(sign);
    if (value < 0) {
      return null;
    }
    buffer = ((buffer << width) | value) & 0xffff;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = (buffer >> bits) & 0xff;
      length += 1;
    }
  }
  return bytes;
}

/** Bytes in base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return encode(bytes, BASE64, 6, 4);
}

/** The bytes of base64, also in its alphabet for addresses; null when the text is something else. */
export function fromBase64(text: string): Uint8Array | null {
  return decode(text.replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/'), BASE64, 6);
}

/** Bytes in base32 (RFC 4648, section 6). */
export function toBase32(bytes: Uint8Array): string {
  return encode(bytes, BASE32, 5, 8);
}

/** The bytes of base32; null when the text is something else. */
export function fromBase32(text: string): Uint8Array | null {
  return decode(text.replaceAll(/\s/g, '').toUpperCase(), BASE32, 5);
}
