import type { BuildContext } from './build-context.ts';
import { END_OF_SCRIPT, foundAt, nextTokenStart } from './found-at.ts';
import type { Misfit, RawTree } from './raw-node.ts';

const VALUE = 'a value';
/** After these, inside a larger piece of syntax, a value must follow. */
const BEFORE_VALUE = new Set([
  '(', ',', '?', 'AssignOp', 'ArithmeticOp', 'CompareOp', 'ForeignOp', 'LogicOp', 'in', 'is', 'isNot', 'notIn', 'textTest',
  'andWord', 'orWord', 'info', 'return', 'throw', 'alert', 'rangeFrom', 'rangeTo', 'fieldTask',
]);
/** What ends or continues each piece of syntax once its first value is there. */
const CONTINUES: Readonly<Record<string, readonly string[]>> = {
  ArgumentList: [',', ')'],
  ParameterList: [',', ')'],
  IfExpression: [',', ')'],
  Condition: [')'],
  ParenthesizedExpression: [')'],
  CatchClause: [')', '{'],
  BraceLiteral: [',', '}'],
  ListLiteral: [',', ']'],
  FetchExpression: [']'],
  DeleteExpression: [']'],
  TaskExpression: [']'],
  InsertExpression: [']'],
  TaskEntry: [':'],
  TaskKey: [':'],
  FieldEntry: ['='],
  FunctionDeclaration: ['(', '{'],
  Block: ['}'],
  TryStatement: ['{'],
  WhileStatement: ['{'],
  ElseClause: ['{'],
  ElseIfClause: ['(', '{'],
  ConditionalExpression: [':'],
};
const FOREIGN_SIGNS: ReadonlyMap<string, string> = new Map([
  ['&', '`&` is written `&&`.'],
  ['|', '`|` is written `||`.'],
  ['`', 'Texts stand in double quotes (").'],
]);
/** Words that only go on from another statement. */
const HEADLESS: Readonly<Record<string, string>> = {
  else: 'This `else` has no `if` before it.',
  catch: 'This `catch` has no `try` before it.',
};
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  [')', '('],
  [']', '['],
]);

function expectedAt({ parent, previous }: Misfit): readonly string[] {
  if (previous !== null && BEFORE_VALUE.has(previous)) {
    return [VALUE];
  }
  if (parent === 'MemberExpression' || parent === 'DeclarationStatement') {
    return ['a name'];
  }
  if (parent === 'ForEachStatement') {
    return [previous === 'forEach' || previous === 'index' ? 'a variable' : previous === 'VariableName' ? 'in' : '{'];
  }
  if (parent === 'IfStatement') {
    return [previous === 'if' ? '(' : '{'];
  }
  if ((parent === 'TaskEntry' || parent === 'MapEntry') && previous === ':') {
    return [VALUE];
  }
  return CONTINUES[parent] ?? (parent.endsWith('Statement') ? [';'] : []);
}

function listed(expected: readonly string[]): string {
  return expected.map((one) => (/^\w+ \w+/.test(one) ? one : `\`${one}\``)).join(' or ');
}

const LONGEST_INDENT = 200;

/** Where the `else` or `catch` stands that begins the line of a misfit, `}` before it aside. */
function headlessAt({ from }: Misfit, { code }: BuildContext): { from: number; to: number; word: string } | null {
  const lineStart = code.lastIndexOf('\n', from - 1) + 1;
  const match = /^[\s}]*(else|catch)\b/i.exec(code.slice(lineStart, Math.min(from, lineStart + LONGEST_INDENT)));
  const word = match?.[1];
  if (match === null || word === undefined) {
    return null;
  }
  const to = lineStart + match[0].length;
  return { from: to - word.length, to, word: word.toLowerCase() };
}

const KEY_WORDS = new Set(['url', 'type', 'parameters', 'headers', 'body', 'connection', 'detailed', 'files', 'from', 'to', 'cc', 'bcc', 'subject', 'message']);

/** Where the colon behind a task's key is missing: behind the first word if that is a key, as in `type POST`. */
function missingColonAt({ parentFrom, from }: Misfit, { code }: BuildContext): number {
  const key = code.slice(parentFrom, from).trimEnd();
  const [word = ''] = key.split(/\s/, 1);
  return parentFrom + (KEY_WORDS.has(word.toLowerCase()) ? word.length : key.length);
}

function report(misfit: Misfit, context: BuildContext): void {
  const { code } = context;
  const at = nextTokenStart(code, misfit.from);
  const found = foundAt(code, at);
  const expected = expectedAt(misfit);
  const range = found === END_OF_SCRIPT ? { from: code.length, to: code.length } : { from: at, to: at + found.length };
  const foreign = FOREIGN_SIGNS.get(found);
  const headless = expected.includes('{') ? null : headlessAt(misfit, context);
  if (foreign !== undefined) {
    context.report('foreign-operator', range, foreign, { expected });
  } else if (headless !== null) {
    context.report('unexpected-token', headless, HEADLESS[headless.word] ?? '');
  } else if (found === END_OF_SCRIPT && CLOSERS.has(expected.at(-1) ?? '')) {
    const closer = expected.at(-1) ?? '';
    const opened = context.lines.line(misfit.parentFrom);
    context.report('unclosed-bracket', range, `Expected \`${closer}\` for the \`${CLOSERS.get(closer)}\` opened on line ${opened}, found ${END_OF_SCRIPT}.`, { expected });
  } else if (CLOSERS.has(found) && misfit.to > misfit.from) {
    context.report('unexpected-token', range, `This \`${found}\` closes nothing.`, { expected });
  } else if (expected.length === 0) {
    context.report('unexpected-token', range, `\`${found}\` can't stand here.`, { expected });
  } else {
    reportExpected(misfit, range, found, expected, context);
  }
}

function reportExpected(
  misfit: Misfit,
  range: { from: number; to: number },
  found: string,
  expected: readonly string[],
  context: BuildContext,
): void {
  if (expected[0] === ':' && (misfit.parent === 'TaskEntry' || misfit.parent === 'TaskKey')) {
    const at = missingColonAt(misfit, context);
    context.report('missing-token', { from: at, to: at }, `Expected \`:\` behind the key, found \`${foundAt(context.code, at)}\`.`, {
      expected,
      fix: { label: 'Add the :', edits: [{ from: at, to: at, insert: ':' }] },
    });
    return;
  }
  const isValue = expected[0] === VALUE;
  // What is missing is missed at the end of what came before it, not where the next thing happens to begin.
  const place = isValue || misfit.to > misfit.from ? range : { from: misfit.previousTo, to: misfit.previousTo };
  const foundText = found === END_OF_SCRIPT ? found : `\`${found}\``;
  context.report(isValue ? 'missing-value' : 'missing-token', place, `Expected ${listed(expected)}, found ${foundText}.`, { expected });
}

/** Tells the context what is wrong at each place where the text does not fit the grammar. */
export function reportMisfits({ misfits, unclosedComments }: RawTree, context: BuildContext): void {
  for (const comment of unclosedComments) {
    context.report('unclosed-comment', { from: comment.from, to: comment.from + 2 }, 'This comment is never closed with `*/`.', { expected: ['*/'] });
  }
  for (const misfit of misfits) {
    report(misfit, context);
  }
}
