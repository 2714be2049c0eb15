const SKIPPED = /(?:[\s\u00a0\ufeff]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const TOKEN = /[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|"[^"\n]*"?|'[^'\n]*'?|[=!<>]=+|&&|\|\||[\s\S]/uy;
const LONGEST = 40;

export const END_OF_SCRIPT = 'the end of the script';

/** Where the first word or sign at or after `offset` begins, behind spaces and comments. */
export function nextTokenStart(code: string, offset: number): number {
  SKIPPED.lastIndex = offset;
  SKIPPED.exec(code);
  return Math.max(offset, SKIPPED.lastIndex);
}

/** The first word or sign at or after `offset`, cut if it is long; `the end of the script` when nothing is left. */
export function foundAt(code: string, offset: number): string {
  TOKEN.lastIndex = nextTokenStart(code, offset);
  const token = TOKEN.exec(code)?.[0] ?? END_OF_SCRIPT;
  return token.length > LONGEST ? `${token.slice(0, LONGEST)}…` : token;
}
