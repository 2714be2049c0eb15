/** What a piece of code is, for colouring. */
export type CodeTokenKind =
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'function'
  | 'property'
  | 'operator'
  | 'punctuation'
  | 'constant'
  | 'plain';

/** A piece of code of one kind. A token never runs over a line's end: a line break is a plain token of its own. */
export interface CodeToken {
  readonly text: string;
  readonly kind: CodeTokenKind;
}
