/**
 * The types of Deluge's values, each a bit so that a set of types is one number. `BRACES` is `{}` before its first use
 * decided between list and map; `NULL` is no type of the language, but a value has to be able to say that it is null.
 */
export const TypeBit = {
  TEXT: 1,
  NUMBER: 2,
  DECIMAL: 4,
  BOOLEAN: 8,
  'DATE-TIME': 16,
  TIME: 32,
  LIST: 64,
  'KEY-VALUE': 128,
  COLLECTION: 256,
  FILE: 512,
  NULL: 1024,
  BRACES: 2048,
} as const;

export type TypeName = keyof typeof TypeBit;

/** The names of all types, as Deluge's reference and its errors write them. */
export const TYPE_NAMES = Object.keys(TypeBit) as readonly TypeName[];

/** The set of the given types. */
export function typeMask(types: readonly TypeName[]): number {
  return types.reduce((mask, type) => mask | TypeBit[type], 0);
}
