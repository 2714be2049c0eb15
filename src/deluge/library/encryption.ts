import { DelugeError } from '../values/deluge-error.ts';
import { DelugeFile } from '../values/file.ts';
import { method, optional, plainFunction, required, type BuiltIn } from './built-in.ts';
import { fromBase32, fromBase64, fromBytes, fromHex, toBase32, toBase64, toBytes, toHex } from './bytes.ts';
import { chargeText } from './charge.ts';
import { decodeHtml, decodeUrl, encodeHtml, encodeUrl } from './escapes.ts';
import type { CallContext, DigestAlgorithm } from './call-context.ts';

/** Digests and ciphers cost about this many times what copying does. */
const CIPHER_COST = 4;

const TEXT = required('text', 'TEXT');
const KEY = required('key', 'TEXT');
const ENCODING = optional('encoding', 'TEXT');

function notEncoded(encoding: string): DelugeError {
  return new DelugeError('bad-argument', `The text is not ${encoding}`);
}

/** `zoho.encryption.name(text)`, from text to text. */
function convert(
  name: string,
  description: string,
  converted: (text: string) => string,
  growth = 1,
  aliases: readonly string[] = [],
): BuiltIn {
  return plainFunction({
    name: `zoho.encryption.${name}`,
    aliases,
    category: 'Encoding',
    parameters: [TEXT],
    result: 'TEXT',
    description,
    call: (context, [text]) => {
      chargeText(context, text.length * growth);
      return converted(text);
    },
  });
}

function decodedText(bytes: Uint8Array | null, encoding: string): string {
  if (!bytes) {
    throw notEncoded(encoding);
  }
  return fromBytes(bytes);
}

function encoded(bytes: Uint8Array, encoding: string | undefined): string {
  const wanted = encoding?.toLowerCase() ?? 'hex';
  if (wanted !== 'hex' && wanted !== 'base64') {
    throw new DelugeError('bad-argument', 'The encoding is "hex" or "base64"');
  }
  return wanted === 'hex' ? toHex(bytes) : toBase64(bytes);
}

function digest(algorithm: DigestAlgorithm): BuiltIn {
  return plainFunction({
    name: `zoho.encryption.${algorithm}`,
    category: 'Encoding',
    parameters: [TEXT, ENCODING],
    result: 'TEXT',
    description: `The ${algorithm.toUpperCase()} digest of a text, as "hex" (when nothing is said) or "base64".`,
    call: (context, [text, encoding]) => {
      chargeText(context, text.length * CIPHER_COST);
      return encoded(context.engines.digest(algorithm, toBytes(text)), encoding);
    },
  });
}

function keyedDigest(algorithm: DigestAlgorithm): BuiltIn {
  return plainFunction({
    name: `zoho.encryption.hmac${algorithm}`,
    category: 'Encoding',
    parameters: [TEXT, KEY, ENCODING],
    result: 'TEXT',
    description: `The HMAC of a text under a key with ${algorithm.toUpperCase()}, as "hex" (when nothing is said) or "base64".`,
    note: 'That the text comes before the key is not certain.',
    call: (context, [text, key, encoding]) => {
      chargeText(context, (text.length + key.length) * CIPHER_COST);
      return encoded(context.engines.hmac(algorithm, toBytes(key), toBytes(text)), encoding);
    },
  });
}

function run(bits: number, crypt: () => Uint8Array): Uint8Array {
  try {
    return crypt();
  } catch {
    throw new DelugeError(
      'bad-argument',
      `AES needs a key of ${bits / 8} characters, a vector of 16 (if any), and for decoding what the same key encoded`,
    );
  }
}

function keyBytes(key: string, bits: number): Uint8Array {
  const bytes = toBytes(key);
  return bytes.length === bits / 8 ? bytes : new Uint8Array(0);
}

function vectorBytes(vector: string | undefined): Uint8Array | null {
  return vector === undefined ? null : toBytes(vector);
}

function aes(bits: number): readonly BuiltIn[] {
  const parameters = [TEXT, KEY, optional('vector', 'TEXT')] as const;
  const aliases = (word: string): readonly string[] => (bits === 128 ? [`zoho.encryption.aes${word}`] : []);
  return [
    plainFunction({
      name: `zoho.encryption.aesEncode${bits}`,
      aliases: aliases('Encode'),
      category: 'Encoding',
      parameters,
      result: 'TEXT',
      description: `The text encrypted with AES and a key of ${bits / 8} characters, in base64: CBC with a vector of 16 characters, ECB without.`,
      note: 'The original’s mode and the order of its arguments are not certain.',
      call: (context: CallContext, [text, key, vector]) => {
        chargeText(context, text.length * CIPHER_COST);
        return toBase64(
          run(bits, () => context.engines.aesEncrypt(keyBytes(key, bits), vectorBytes(vector), toBytes(text))),
        );
      },
    }),
    plainFunction({
      name: `zoho.encryption.aesDecode${bits}`,
      aliases: aliases('Decode'),
      category: 'Encoding',
      parameters,
      result: 'TEXT',
      description: `The text that aesEncode${bits} encrypted.`,
      call: (context: CallContext, [text, key, vector]) => {
        chargeText(context, text.length * CIPHER_COST);
        const message = fromBase64(text);
        if (!message) {
          throw notEncoded('base64');
        }
        return fromBytes(run(bits, () => context.engines.aesDecrypt(keyBytes(key, bits), vectorBytes(vector), message)));
      },
    }),
  ];
}

const DIGESTS: readonly DigestAlgorithm[] = ['md5', 'sha1', 'sha256', 'sha512'];

/** Digests, ciphers and encodings. */
export const ENCRYPTION: readonly BuiltIn[] = [
  ...DIGESTS.map(digest),
  ...DIGESTS.map(keyedDigest),
  ...[128, 192, 256].flatMap(aes),
  convert('base64Encode', 'The text in base64.', (text) => toBase64(toBytes(text)), 4),
  convert('base64Decode', 'The text that base64 stands for.', (text) => decodedText(fromBase64(text), 'base64')),
  convert('base32Encode', 'The text in base32.', (text) => toBase32(toBytes(text)), 5),
  convert('base32Decode', 'The text that base32 stands for.', (text) => decodedText(fromBase32(text), 'base32')),
  convert('urlEncode', 'The text as it stands in a query string: a space becomes +.', encodeUrl, 9, ['encodeUrl']),
  convert('urlDecode', 'The text that a query string stands for.', decodeUrl),
  convert('htmlEncode', 'The text with & < > " \' as entities.', encodeHtml, 6),
  convert('htmlDecode', 'The text with entities as what they stand for.', decodeHtml),
  plainFunction({
    name: 'zoho.encryption.base64DecodeToFile',
    category: 'Encoding',
    parameters: [TEXT, required('fileName', 'TEXT')],
    result: 'FILE',
    description: 'A file with the bytes that base64 stands for.',
    call: (context, [text, name]) => {
      chargeText(context, text.length);
      const bytes = fromBase64(text);
      if (!bytes) {
        throw notEncoded('base64');
      }
      return new DelugeFile(name, bytes, 'application/octet-stream');
    },
  }),
  method({
    name: 'textToHex',
    category: 'Encoding',
    receiver: 'TEXT',
    result: 'TEXT',
    description: 'The text’s UTF-8 in hexadecimal digits.',
    call: (context, text) => {
      chargeText(context, text.length * 6);
      return toHex(toBytes(text));
    },
  }),
  method({
    name: 'hexToText',
    category: 'Encoding',
    receiver: 'TEXT',
    result: 'TEXT',
    description: 'The text whose UTF-8 the hexadecimal digits are.',
    call: (context, text) => {
      chargeText(context, text.length);
      return decodedText(fromHex(text), 'hexadecimal');
    },
  }),
];
