import type { DelugeSettings } from '../values/settings.ts';

/** A compiled regular expression that takes time proportional to the text, whatever the pattern. */
export interface Pattern {
  /** Whether the whole text matches. */
  readonly matches: (text: string) => boolean;
  /** The text with the matches replaced; `$1` in the replacement is what the first group matched, `\$` a dollar sign. */
  readonly replace: (text: string, replacement: string, which: 'all' | 'first') => string;
}

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** How AES chains its blocks, with PKCS#7 padding: not at all without a vector. */
export type AesVector = Uint8Array | null;

/**
 * The parts of the library that need large code of their own. They are given rather than imported, so that whoever only
 * wants to know the functions (completion, the checker) doesn't load them.
 */
export interface Engines {
  /** Compiles a pattern of Java's syntax; throws a DelugeError when it is not valid or cannot run in linear time. */
  readonly pattern: (source: string, ignoreCase: boolean) => Pattern;
  readonly digest: (algorithm: DigestAlgorithm, message: Uint8Array) => Uint8Array;
  readonly hmac: (algorithm: DigestAlgorithm, key: Uint8Array, message: Uint8Array) => Uint8Array;
  /** Throws when key or vector have the wrong length. */
  readonly aesEncrypt: (key: Uint8Array, vector: AesVector, message: Uint8Array) => Uint8Array;
  /** Throws when the message is not one that the key encrypted. */
  readonly aesDecrypt: (key: Uint8Array, vector: AesVector, message: Uint8Array) => Uint8Array;
}

/** Who runs the script where: the values of the `zoho.*` variables. */
export interface Identity {
  readonly loginUser: string;
  readonly loginUserId: string;
  readonly adminUser: string;
  readonly adminUserId: string;
  readonly appName: string;
  readonly appUri: string;
  readonly ipAddress: string;
  readonly deviceType: string;
}

/** What a built-in function may use of the world around it. */
export interface CallContext {
  readonly settings: DelugeSettings;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** The next random number, from 0 to less than 1. */
  readonly random: () => number;
  /** Counts work and memory, one unit for each character or element; throws a limit error when there was too much. */
  readonly charge: (units: number) => void;
  readonly engines: Engines;
  readonly identity: Identity;
}
