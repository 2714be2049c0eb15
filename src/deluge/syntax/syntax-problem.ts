import type { Range } from './ast.ts';
import type { Span } from './line-map.ts';

export type SyntaxProblemCode =
  | 'unexpected-token'
  | 'missing-token'
  | 'missing-semicolon'
  | 'missing-value'
  | 'unclosed-bracket'
  | 'unclosed-text'
  | 'unclosed-comment'
  | 'curly-quotes'
  | 'foreign-statement'
  | 'foreign-operator'
  | 'misspelt-keyword'
  | 'missing-braces'
  | 'element-access'
  | 'stray-semicolon'
  | 'too-deep';

/** A replacement of a piece of the code that repairs a problem. */
export interface TextEdit extends Range {
  readonly insert: string;
}

/** Why a script could not be read, at the place where it went wrong. */
export interface SyntaxProblem extends Range, Span {
  readonly code: SyntaxProblemCode;
  /** A sentence: what is wrong and, where it can be guessed, what was meant. */
  readonly message: string;
  /** What could have stood there: `;` or `a value`; empty where nothing particular was expected. */
  readonly expected: readonly string[];
  /** The word or sign that was found instead. */
  readonly found: string;
  readonly fix: { readonly label: string; readonly edits: readonly TextEdit[] } | null;
}
