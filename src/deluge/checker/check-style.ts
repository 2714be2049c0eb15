import type { Argument, Binary, Expression, Range } from '../syntax/ast.ts';
import type { CheckContext } from './check-context.ts';
import type { Site } from './site.ts';

const DATE_FUNCTIONS = new Set(['tostring', 'totext', 'text', 'todate', 'totime', 'todatetime', 'todatetimestring', 'formatdate']);
/** Letters of a date pattern, outside the quotes that hold plain text. */
const QUOTED = /'[^']*'/g;

interface PatternRule {
  readonly code: 'week-year' | 'day-of-year' | 'minutes-for-month';
  readonly wrong: RegExp;
  readonly right: string;
  readonly message: string;
}

const PATTERN_RULES: readonly PatternRule[] = [
  { code: 'week-year', wrong: /Y+/g, right: 'y', message: 'YYYY is the year of the week, which differs from the date\'s year around New Year; the year is yyyy.' },
  { code: 'day-of-year', wrong: /D{2}/g, right: 'd', message: 'DD is the day of the year; the day of the month is dd.' },
];
const MINUTES: PatternRule = { code: 'minutes-for-month', wrong: /m+/g, right: 'M', message: 'mm is the minute; the month is MM.' };

function isDatePattern(letters: string): boolean {
  return /^[yYMmdDEHhsSaZzX\W\d]+$/.test(letters) && /[yY]{2}/.test(letters) && /[Mm]/.test(letters);
}

function checkPattern(argument: Argument | undefined, context: CheckContext): void {
  if (argument?.type !== 'Text') {
    return;
  }
  const written = context.text(argument);
  const letters = written.slice(1, -1).replaceAll(QUOTED, (quoted) => '.'.repeat(quoted.length));
  if (!isDatePattern(letters)) {
    return;
  }
  const rules = /[Hh]/.test(letters) || letters.includes('M') ? PATTERN_RULES : [...PATTERN_RULES, MINUTES];
  for (const { code, wrong, right, message } of rules) {
    const found = [...letters.matchAll(wrong)];
    if (found.length > 0) {
      const edits = found.map((match) => {
        const from = argument.from + 1 + match.index;
        return { from, to: from + match[0].length, insert: right.repeat(match[0].length) };
      });
      const [first] = edits;
      context.report(code, first ?? argument, message, { label: `Use ${right.repeat(found[0]?.[0].length ?? 2)}`, edits });
    }
  }
}

/** Date patterns that mean something else than they look. */
export function checkDatePatterns({ expression }: Site, context: CheckContext): void {
  if (expression.type !== 'Call') {
    return;
  }
  const { callee, arguments: args } = expression;
  if (callee.type === 'Member' && DATE_FUNCTIONS.has(callee.property.name.toLowerCase())) {
    checkPattern(args[0], context);
  } else if (callee.type === 'Variable' && DATE_FUNCTIONS.has(callee.name.toLowerCase())) {
    checkPattern(args[1], context);
  }
}

/** `&&` and `||` side by side without parentheses. */
export function checkMixedLogic({ expression }: Site, context: CheckContext): void {
  if (expression.type !== 'Binary' || (expression.operator !== '||' && expression.operator !== '&&')) {
    return;
  }
  const inner = [expression.left, expression.right].filter(
    (side): side is Binary => side.type === 'Binary' && (side.operator === '&&' || side.operator === '||') && side.operator !== expression.operator,
  );
  if (inner.length > 0) {
    const edits = inner.flatMap(({ from, to }) => [
      { from, to: from, insert: '(' },
      { from: to, to, insert: ')' },
    ]);
    context.report('mixed-logic', expression.operatorRange, '&& and || without parentheses: Zoho Creator and the other services read them in different orders.', {
      label: 'Add parentheses as it is read here',
      edits,
    });
  }
}

/** Texts that run over a line's end. */
export function checkLineBreaks({ expression }: Site, context: CheckContext): void {
  if (expression.type === 'Text') {
    const written = context.text(expression);
    if (written.includes('\n')) {
      context.report('line-break-in-text', expression, 'This text runs over the end of its line.', {
        label: 'Use \\n',
        edits: [{ from: expression.from, to: expression.to, insert: written.replaceAll('\r\n', '\n').replaceAll('\n', String.raw`\n`) }],
      });
    }
  }
}

function lastOf(expression: Expression): Range | undefined {
  switch (expression.type) {
    case 'Braces':
      return expression.entries.at(-1);
    case 'List':
      return expression.elements.at(-1);
    case 'Call':
      return expression.arguments.at(-1);
    default:
      return undefined;
  }
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** A comma behind the last element. */
export function checkTrailingCommas({ expression }: Site, context: CheckContext): void {
  const last = lastOf(expression);
  if (last === undefined) {
    return;
  }
  const rest = context.code.slice(last.to, expression.to).replaceAll(COMMENT, (comment) => ' '.repeat(comment.length));
  const comma = rest.indexOf(',');
  if (comma >= 0) {
    const range = { from: last.to + comma, to: last.to + comma + 1 };
    context.report('trailing-comma', range, 'There is a comma behind the last element.', { label: 'Remove the comma', edits: [{ ...range, insert: '' }] });
  }
}

/** A key that a map literal has twice. */
export function checkMapKeys({ expression }: Site, context: CheckContext): void {
  if (expression.type !== 'Braces') {
    return;
  }
  const seen = new Set<string>();
  for (const entry of expression.entries) {
    if (entry.type === 'MapEntry' && entry.key.type === 'Text') {
      if (seen.has(entry.key.value)) {
        context.report('duplicate-map-key', entry.key, `The key "${entry.key.value}" is in this map already; the last value wins.`);
      }
      seen.add(entry.key.value);
    }
  }
}

const KEY_TESTS: ReadonlyMap<string, { readonly type: string; readonly right: string }> = new Map([
  ['containskey', { type: 'KEY-VALUE', right: 'containKey' }],
  ['containkey', { type: 'COLLECTION', right: 'containsKey' }],
]);

/** `containsKey` on what is certainly a map. */
export function checkContainsKey({ expression, types }: Site, context: CheckContext): void {
  if (expression.type !== 'Call' || expression.callee.type !== 'Member') {
    return;
  }
  const { property, object } = expression.callee;
  const test = KEY_TESTS.get(property.name.toLowerCase());
  if (test !== undefined && types.typeOf(object) === test.type) {
    context.report('contains-key', property, `The reference calls it ${test.right} for ${test.type}.`, {
      label: `Use ${test.right}`,
      edits: [{ from: property.from, to: property.to, insert: test.right }],
    });
  }
}
