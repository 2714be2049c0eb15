import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../bytes.ts';
import { decryptAes, encryptAes } from './digests.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

describe('AES', () => {
  test('ECB: the vector of FIPS 197, appendix C.1', () => {
    const key = bytes('000102030405060708090a0b0c0d0e0f');
    const encrypted = encryptAes(key, null, bytes('00112233445566778899aabbccddeeff'));
    expect(toHex(encrypted).slice(0, 32)).toBe('69c4e0d86a7b0430d8cdb78070b4c55a');
    expect(toHex(decryptAes(key, null, encrypted))).toBe('00112233445566778899aabbccddeeff');
  });

  test('CBC: the vector of NIST SP 800-38A, F.2.1', () => {
    const encrypted = encryptAes(
      bytes('2b7e151628aed2a6abf7158809cf4f3c'),
      bytes('000102030405060708090a0b0c0d0e0f'),
      bytes('6bc1bee22e409f96e93d7e117393172a'),
    );
    expect(toHex(encrypted).slice(0, 32)).toBe('7649abac8119b246cee98e9b12e9197d');
  });
});
