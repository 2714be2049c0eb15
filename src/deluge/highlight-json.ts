import type { CodeToken, CodeTokenKind } from './code-token.ts';

const TOKEN =
  /(?<string>"(?:[^"\\\n]|\\.)*"?)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<constant>(?:true|false|null)\b)|(?<punctuation>[{}[\],:])|(?<newline>\n)|(?<plain>[^\n"{}[\],:\d\p{L}-]+|\p{L}+|.)/gu;

/**
 * JSON in coloured pieces. A text that names a member has the kind `property`. Joined, the texts are the code again,
 * whether or not it is valid JSON.
 */
export function highlightJson(code: string): readonly CodeToken[] {
  return [...code.matchAll(TOKEN)].map((match) => ({ text: match[0], kind: kindOf(match, code) }));
}

function kindOf(match: RegExpExecArray, code: string): CodeTokenKind {
  const groups = match.groups ?? {};
  if (groups['string'] !== undefined) {
    return /^\s*:/.test(code.slice(match.index + match[0].length, match.index + match[0].length + 20)) ? 'property' : 'string';
  }
  if (groups['number'] !== undefined) {
    return 'number';
  }
  if (groups['constant'] !== undefined) {
    return 'constant';
  }
  return groups['punctuation'] === undefined ? 'plain' : 'punctuation';
}
