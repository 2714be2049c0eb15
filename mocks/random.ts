/** Where tokens, codes and states come from; seeded, so that a scenario looks the same each time. */
export interface Random {
  /**
   * @param bytes how much entropy the text stands for
   * @returns text of URL-safe characters (base64url alphabet)
   */
  token(bytes: number): string;
  /** @returns a number from 0 to below 1 */
  fraction(): number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UINT32 = 2 ** 32;

/**
 * Makes a generator (Marsaglia's xorwow). Good for a simulation, not for real secrets.
 * @param seed the same seed gives the same values
 * @param stream keeps generators with one seed apart, such as those of several pages on one state
 * @returns the generator
 */
export function createRandom(seed: number, stream = ''): Random {
  const state = [1, 2, 3, 4, 5].map((word) => hash(word, seed, stream));
  let counter = 0;
  const next = (): number => {
    const oldest = state.pop() ?? 1;
    const newest = state[0] ?? 1;
    let value = oldest ^ (oldest >>> 2);
    value ^= value << 1;
    value ^= newest ^ (newest << 4);
    state.unshift(value >>> 0);
    counter = (counter + 362_437) >>> 0;
    return (value + counter) >>> 0;
  };
  return {
    fraction: () => next() / UINT32,
    token: (bytes) => {
      let text = '';
      for (let left = Math.ceil((bytes * 8) / 6); left > 0; left -= 1) text += ALPHABET.charAt(next() >>> 26);
      return text;
    },
  };
}

/** @returns 32 bits of all that is given; another `word` gives independent ones */
function hash(word: number, seed: number, stream: string): number {
  let mixed = mix(mix(word) ^ seed);
  for (const character of stream) mixed = mix(mixed ^ (character.codePointAt(0) ?? 0));
  return mixed;
}

function mix(value: number): number {
  let mixed = (value + 0x9e_37_79_b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21_f0_aa_ad) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x73_5a_2d_97) >>> 0;
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
