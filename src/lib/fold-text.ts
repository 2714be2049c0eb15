/**
 * Folds text for comparison: case and accents don't count, and neither does what separates words.
 * @param text any text
 * @returns its words, lower case, one space between them
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
