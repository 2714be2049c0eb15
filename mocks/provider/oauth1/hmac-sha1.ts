import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

/**
 * @param text what is signed
 * @param key the key, both as UTF-8
 * @returns the HMAC-SHA1 in base64 (RFC 5849 section 3.4.2)
 */
export function hmacSha1(text: string, key: string): string {
  return btoa(String.fromCodePoint(...hmac(sha1, utf8(key), utf8(text))));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
