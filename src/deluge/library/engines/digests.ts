import { cbc, ecb } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { AesVector, DigestAlgorithm } from '../call-context.ts';

const ALGORITHMS = { md5, sha1, sha256, sha512 } as const;

/** The digest of a message. */
export function digest(algorithm: DigestAlgorithm, message: Uint8Array): Uint8Array {
  return ALGORITHMS[algorithm](message);
}

/** The keyed digest of a message (RFC 2104). */
export function keyedDigest(algorithm: DigestAlgorithm, key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(ALGORITHMS[algorithm], key, message);
}

/** AES with PKCS#7 padding: CBC with a vector of 16 bytes, ECB without. Throws when a length is wrong. */
export function encryptAes(key: Uint8Array, vector: AesVector, message: Uint8Array): Uint8Array {
  return (vector ? cbc(key, vector) : ecb(key)).encrypt(message);
}

/** The reverse of `encryptAes`; throws for what that did not make. */
export function decryptAes(key: Uint8Array, vector: AesVector, message: Uint8Array): Uint8Array {
  return (vector ? cbc(key, vector) : ecb(key)).decrypt(message);
}
