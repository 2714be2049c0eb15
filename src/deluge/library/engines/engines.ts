import { decryptAes, digest, encryptAes, keyedDigest } from './digests.ts';
import { compilePattern } from './pattern.ts';
import type { Engines } from '../call-context.ts';

/** The engines to run scripts with: RE2 for patterns, noble's digests and AES. */
export const ENGINES: Engines = {
  pattern: compilePattern,
  digest,
  hmac: keyedDigest,
  aesEncrypt: encryptAes,
  aesDecrypt: decryptAes,
};
