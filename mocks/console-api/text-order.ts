/**
 * Makes texts comparable without regard to case and diacritics: "Zürich" is found by "zurich".
 * @param text any text
 * @returns the folded text
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * A text by which names sort as people expect: without regard to case and diacritics, numbers by their size.
 * @param text a name
 * @returns a key to compare with `<`
 */
export function sortKey(text: string): string {
  return fold(text).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** Compares by code units, which is the order of RFC 3339 times and of sort keys. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
