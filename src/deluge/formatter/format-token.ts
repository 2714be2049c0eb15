import type { Tree } from '@lezer/common';

/** A word, sign, text or comment of a script, with what its layout depends on. */
export interface FormatToken {
  readonly text: string;
  /** Its node in the grammar's tree and the node around that. */
  readonly name: string;
  readonly parent: string;
  readonly isComment: boolean;
  /** The first token of a statement, a function, or an entry of a task. */
  readonly startsUnit: boolean;
  /** How many line ends stand between it and the token before. */
  readonly linesBefore: number;
}

const COMMENTS = new Set(['LineComment', 'BlockComment']);
/** Nodes that are one token here, however many words they have. */
const WHOLE = new Set(['TaskKey', 'FormName']);
const KEYWORDS: Readonly<Record<string, string>> = {
  if: 'if',
  elseIf: 'else if',
  else: 'else',
  forEach: 'for each',
  index: 'index',
  in: 'in',
  try: 'try',
  catch: 'catch',
  info: 'info',
  return: 'return',
  throw: 'throw',
  alert: 'alert',
  break: 'break',
  continue: 'continue',
  cancelSubmit: 'cancel submit',
  True: 'true',
  true: 'true',
  False: 'false',
  false: 'false',
  Null: 'null',
  null: 'null',
  is: 'is',
  isNot: 'is not',
  notIn: 'not in',
  sortBy: 'sort by',
  rangeFrom: 'range from',
  rangeTo: 'to',
  insertInto: 'insert into',
  deleteFrom: 'delete from',
};
const LOWER_CASE = new Set(['fieldTask', 'textTest', 'sortOrder', 'TaskKey']);

function taskName(text: string): string {
  const name = text.toLowerCase();
  return name === 'pushnotification' ? 'pushNotification' : name;
}

/** How a token is written: keywords in their usual case with single spaces, everything else as it is. */
function tokenText(name: string, text: string): string {
  if (name === 'LineComment') {
    return text.trimEnd();
  }
  if (name === 'BlockComment') {
    return text.replaceAll('\r\n', '\n');
  }
  // A comment between the two words of a keyword stays where it is.
  if (text.includes('/')) {
    return text;
  }
  if (name === 'task') {
    return taskName(text);
  }
  if (LOWER_CASE.has(name)) {
    return text.toLowerCase().replaceAll(/\s*-\s*/g, '-').replaceAll(/\s+/g, ' ');
  }
  return KEYWORDS[name] ?? text;
}

function isUnit(name: string, parent: string): boolean {
  if (name === 'TaskEntry' || name === 'FieldEntry') {
    return true;
  }
  return (parent === 'Script' || parent === 'Block') && name !== '{' && name !== '}' && !COMMENTS.has(name);
}

function countLineEnds(code: string, from: number, to: number): number {
  let count = 0;
  for (let at = code.indexOf('\n', from); at >= 0 && at < to; at = code.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** The tokens of a well-formed script in order, comments included: the script without its spaces. */
export function formatTokens(code: string, tree: Tree): FormatToken[] {
  const tokens: FormatToken[] = [];
  const parents: string[] = [];
  let previousTo = 0;
  let unitFrom = -1;
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      const parent = parents.at(-1) ?? 'Script';
      if (node.type.isTop || from === to) {
        return true;
      }
      if (isUnit(name, parent)) {
        unitFrom = from;
      }
      if (!WHOLE.has(name) && node.node.firstChild !== null) {
        parents.push(name);
        return true;
      }
      const text = tokenText(name, code.slice(from, to));
      const linesBefore = countLineEnds(code, previousTo, from);
      tokens.push({ text, name, parent, isComment: COMMENTS.has(name), startsUnit: from === unitFrom, linesBefore });
      previousTo = to;
      return false;
    },
    leave(node) {
      if (!node.type.isTop && node.from !== node.to) {
        parents.pop();
      }
    },
  });
  return tokens;
}
