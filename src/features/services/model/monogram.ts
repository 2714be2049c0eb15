/** Hues of monograms, in degrees: apart enough to tell neighbours from each other. */
const HUES = [15, 60, 110, 160, 205, 250, 290, 335] as const;

/** The letters and the colour that stand for a service without a brand icon. */
export interface Monogram {
  readonly letters: string;
  readonly hue: number;
}

/**
 * Makes a monogram; the same service always gets the same one.
 * @param name the service's name
 * @returns one or two letters, and a hue in degrees
 */
export function monogram(name: string): Monogram {
  // Two dozen services begin with their maker's name: what follows tells them apart.
  const words = name.replace(/^Zoho\s+(?=\S)/, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '');
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
  return { letters: initials.join('').toUpperCase() || '?', hue: HUES[hash % HUES.length] ?? HUES[0] };
}
