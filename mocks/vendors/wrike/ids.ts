const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS_OF_CHARACTER = 5;

/** The letter that stands for each kind of thing inside an id. */
const LETTERS = { account: 'A', contact: 'U', folder: 'G', task: 'T', workflow: 'W', customStatus: 'K' } as const;

/** Numbers that Wrike keeps for the folders which every account has. */
export const ROOT_NUMBER = 0xff_ff_ff_ff;
export const RECYCLE_BIN_NUMBER = 0xff_ff_ff_fe;
/** The number of the workflow that every account has. */
export const DEFAULT_WORKFLOW_NUMBER = 0xff_ff_ff_ff;

/**
 * Makes an id in Wrike's form: Base32 of a letter for the kind and a number of 32 bits. All but accounts and contacts have the
 * account's id before it.
 * @param kind what it is the id of
 * @param number its number
 * @param accountId the account, for what is inside of one
 * @returns an id such as `IEAAAAAQ`, `KUAAAAAQ` or `IEAAAAAQI4AB5BGU`
 */
export function wrikeId(kind: keyof typeof LETTERS, number: number, accountId = ''): string {
  const bytes = [LETTERS[kind].codePointAt(0) ?? 0, number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let text = accountId;
  for (let at = 0; at < bits.length; at += BITS_OF_CHARACTER) text += ALPHABET.charAt(Number.parseInt(bits.slice(at, at + BITS_OF_CHARACTER), 2));
  return text;
}

const PATTERNS: Readonly<Record<'contact' | 'folder' | 'task', RegExp>> = {
  contact: /^KU[A-Z2-7]{6}$/,
  folder: /^IE[A-Z2-7]{6}I[A-Z2-7]{7}$/,
  task: /^IE[A-Z2-7]{6}K[A-Z2-7]{7}$/,
};

/** @returns whether a text has the form of such an id, whether there is one or not */
export function isWrikeId(kind: keyof typeof PATTERNS, text: string): boolean {
  return PATTERNS[kind].test(text);
}
