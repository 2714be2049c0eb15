import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

/**
 * @param text what is signed
 * @param key the key, both as UTF-8
 * @returns the HMAC-SHA1 in base64 (RFC 5849 section 3.4.2)
 */
export function hmacSha1(text: string, key: string): string {
  const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
  return btoa(String.fromCodePoint(...hmac(sha1, bytes(key), bytes(text))));
}
