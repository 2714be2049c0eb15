import type { Comment, Script } from '../syntax/ast.ts';
import { parseDeluge, type ParseOptions, type ParseResult } from '../syntax/parse.ts';
import type { SyntaxProblem } from '../syntax/syntax-problem.ts';
import { withoutRanges } from '../syntax/without-ranges.ts';
import { formatTokens } from './format-token.ts';
import { Layout } from './layout.ts';

export type FormatResult =
  | { readonly formatted: true; readonly code: string; readonly changed: boolean }
  /** The code stays untouched: `errors` tell what can't be read; none when it could not be laid out safely. */
  | { readonly formatted: false; readonly code: string; readonly errors: readonly SyntaxProblem[] };

function commentTexts(code: string, comments: readonly Comment[]): string {
  return comments.map(({ from, to }) => code.slice(from, to).replaceAll(/\s+/g, ' ').trimEnd()).join('\n');
}

function meaning(script: Script): string {
  return JSON.stringify(withoutRanges(script));
}

/** Whether two scripts are the same but for their spaces. */
function sameScript(before: ParseResult, after: ParseResult): boolean {
  return (
    after.errors.length === 0 &&
    meaning(before.script) === meaning(after.script) &&
    commentTexts(before.code, before.script.comments) === commentTexts(after.code, after.script.comments)
  );
}

/**
 * Lays a script out as Zoho's editor does when it saves one: tabs, braces and the brackets of tasks on lines of their
 * own, one entry of a task a line, two spaces after `for each`, keywords in lower case. Words, signs, texts and comments
 * stay as they are; so do line ends inside lists, calls and sums, and single blank lines. Lines end with `\n`. A script
 * with syntax errors is left alone, as is one that would read differently afterwards.
 */
export function formatDeluge(code: string, options: ParseOptions = {}): FormatResult {
  const before = parseDeluge(code, options);
  if (before.errors.length > 0) {
    return { formatted: false, code, errors: before.errors };
  }
  const layout = new Layout();
  const tokens = formatTokens(code, before.tree);
  tokens.forEach((token, index) => {
    layout.add(tokens[index - 1], token, tokens[index + 1]);
  });
  const { text } = layout;
  if (!sameScript(before, parseDeluge(text, options))) {
    return { formatted: false, code, errors: [] };
  }
  return { formatted: true, code: text, changed: text !== code };
}
