import type { Random } from '../../random.ts';
import { isSecretName } from '../journal/secret-names.ts';

/** What stands for a secret in a state file: the same for the same secret throughout the file, and nothing that could be computed back. */
const REFERENCE = /^secret:\d+$/;
/** Somebody may call a connection `secret:1`: such a text gets a backslash in front. */
const LIKE_REFERENCE = /^\\*secret:\d+$/;

/** Tables whose rows are found by a secret: their ids are tokens and codes. */
const KEYED_BY_SECRET: ReadonlySet<string> = new Set(['providerTokens', 'providerCodes', 'providerTemporaryCredentials', 'providerNonces']);

type Rows = Readonly<Record<string, readonly unknown[]>>;

/**
 * Puts references in the place of secrets. One secret gets one reference wherever it is, so that a connection and the provider in the same
 * file still belong together.
 * @param tables every table's rows
 * @returns copies without secrets
 */
export function withReferences(tables: Rows): Record<string, unknown[]> {
  const references = new Map<string, string>();
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) collect(row, KEYED_BY_SECRET.has(table), (secret) => references.set(secret, references.get(secret) ?? `secret:${references.size + 1}`));
  }
  return mapTexts(tables, (value) => references.get(value) ?? (LIKE_REFERENCE.test(value) ? `\\${value}` : withoutParts(value, references)));
}

/**
 * Draws a new secret for each reference.
 * @param tables rows of a state file
 * @param random where the secrets come from
 * @returns copies in which the same reference became the same secret everywhere
 */
export function withNewSecrets(tables: Rows, random: Random): Record<string, unknown[]> {
  const secrets = new Map<string, string>();
  return mapTexts(tables, (value) => {
    if (!REFERENCE.test(value)) return LIKE_REFERENCE.test(value) ? value.slice(1) : value;
    const secret = secrets.get(value) ?? random.token(32);
    secrets.set(value, secret);
    return secret;
  });
}

function collect(value: unknown, hasSecretId: boolean, found: (secret: string) => void, isSecret = false): void {
  if (typeof value === 'string' && isSecret && value !== '') found(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const isSecretField = isSecretName(key) || (key === 'state' && typeof inner === 'string') || (hasSecretId && key === 'id');
    collect(inner, false, found, isSecret || isSecretField);
  }
}

/** Texts such as messages may quote a secret. */
function withoutParts(text: string, references: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[\w.~+/-]{16,}=*/g, (word) => references.get(word) ?? word);
}

function mapTexts(tables: Rows, change: (value: string) => string): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => mapped(row, change))]));
}

function mapped(value: unknown, change: (value: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]));
}
