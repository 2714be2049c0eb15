import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, fromBase64, fromHex, toBase32, toBase64, toHex } from './bytes.ts';
import { callFunction, callMethod, written } from './test-context.ts';
import type { DelugeResult } from '../values/value.ts';

const encryption = (name: string, ...args: readonly string[]): DelugeResult => callFunction(`zoho.encryption.${name}`, ...args);

describe('5.8 digests (test vectors of RFC 1321, FIPS 180 and RFC 2202/4231)', () => {
  test.each([
    ['md5', ['abc'], '900150983cd24fb0d6963f7d28e17f72'],
    ['sha1', ['abc'], 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['sha256', ['abc'], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['sha256', ['abc', 'base64'], 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
    ['sha512', [''], 'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e'],
    ['hmacmd5', ['what do ya want for nothing?', 'Jefe'], '750c783e6ab0b503eaa86e310a5db738'],
    ['hmacsha1', ['what do ya want for nothing?', 'Jefe'], 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
    ['hmacSha256', ['what do ya want for nothing?', 'Jefe', 'hex'], '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [
      'hmacsha512',
      ['what do ya want for nothing?', 'Jefe'],
      '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    ],
  ])('%s%j', (name, args, result) => {
    expect(encryption(name, ...args)).toBe(result);
  });

  test('another encoding is an error', () => {
    expect(() => encryption('md5', 'a', 'utf')).toThrow('"hex" or "base64"');
  });
});

describe('5.8 encodings', () => {
  test.each([
    ['base64Encode', 'Zoho é', 'Wm9obyDDqQ=='],
    ['base64Decode', 'Wm9obyDDqQ==', 'Zoho é'],
    ['base32Encode', 'foobar', 'MZXW6YTBOI======'],
    ['base32Decode', 'MZXW6YTBOI======', 'foobar'],
    ['urlEncode', 'a b&c=é/~\'', 'a+b%26c%3D%C3%A9%2F%7E%27'],
    ['urlDecode', 'a+b%26', 'a b&'],
    ['htmlEncode', '<a href="x">\'&', '&lt;a href=&quot;x&quot;&gt;&#39;&amp;'],
    ['htmlDecode', '&lt;b&gt;&#39;&#x1F680;&nbsp;&unknown;', '<b>\'🚀\u00a0&unknown;'],
  ])('%s of %j is %j', (name, text, result) => {
    expect(encryption(name, text)).toBe(result);
  });

  test('encodeUrl is the plain function', () => {
    expect(callFunction('encodeUrl', 'a b')).toBe('a+b');
    expect(callFunction('encodeUrl', '\ud800')).toBe('%EF%BF%BD');
  });

  test.each([['base64Decode', '@@'], ['base32Decode', '1'], ['urlDecode', '%zz'], ['base64DecodeToFile', '@']])(
    '%s of %s is an error',
    (name, text) => {
      expect(() => encryption(name, text, ...(name.endsWith('File') ? ['a.txt'] : []))).toThrow('The text is not');
    },
  );

  test('bytes come back from each encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([fromHex(toHex(bytes)), fromBase64(toBase64(bytes)), fromBase32(toBase32(bytes))]).toEqual([bytes, bytes, bytes]);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});

describe('5.8 AES', () => {
  const key = '0123456789abcdef';

  test('there and back, with and without a vector', () => {
    const vector = 'abcdef0123456789';
    expect(encryption('aesDecode128', written(encryption('aesEncode128', 'secret é', key)), key)).toBe('secret é');
    expect(encryption('aesDecode', written(encryption('aesEncode', 'secret', key, vector)), key, vector)).toBe('secret');
    expect(encryption('aesDecode192', written(encryption('aesEncode192', 'secret', key + key.slice(8))), key + key.slice(8))).toBe('secret');
    expect(encryption('aesDecode256', written(encryption('aesEncode256', 'secret', key + key)), key + key)).toBe('secret');
  });

  test.each([
    ['aesEncode128', 'text', 'short'],
    ['aesEncode256', 'text', '0123456789abcdef'],
    ['aesDecode128', 'AAAA', '0123456789abcdef'],
  ])('%s with a wrong key or message is an error', (name, text, wrong) => {
    expect(() => encryption(name, text, wrong)).toThrow('AES needs a key of');
  });
});

describe('5.8 files', () => {
  test('toFile and what a file tells', () => {
    const file = callMethod('toFile', 'a,b\n1,2', 'report.csv') ?? null;
    callMethod('setFileName', file, 'sales.csv');
    callMethod('setParamName', file, 'attachment');
    expect(['getFileName', 'getFileSize', 'getFileType', 'getFileContent'].map((name) => callMethod(name, file))).toEqual([
      'sales.csv',
      '7',
      'text/csv',
      'a,b\n1,2',
    ]);
    callMethod('setFileType', file, 'text/plain');
    expect(callMethod('getFileType', file)).toBe('text/plain');
    expect(written(file)).toBe('sales.csv');
  });

  test('base64DecodeToFile, and another character set', () => {
    const file = encryption('base64DecodeToFile', '6Q==', 'e.txt') ?? null;
    callMethod('setCharset', file, 'ISO-8859-1');
    expect(callMethod('getFileContent', file)).toBe('é');
    callMethod('setCharset', file, 'nonsense');
    expect(() => callMethod('getFileContent', file)).toThrow("'nonsense' is not a character set");
  });

  test.each(['compress', 'extract', 'convertToPDF'])('%s is not available here, and says so', (name) => {
    expect(() => callMethod(name, 'text')).toThrow(`The function ${name} is not available here`);
  });
});
