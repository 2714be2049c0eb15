import { method, required, type BuiltIn } from './built-in.ts';
import { chargeFor } from './charge.ts';
import type { CallContext } from './call-context.ts';

type Test = (text: string, other: string) => boolean;

const SEARCH = required('searchText', 'TEXT');

function test(name: string, description: string, holds: Test, aliases: readonly string[] = []): BuiltIn {
  return method({
    name,
    aliases,
    category: 'Text',
    receiver: 'TEXT',
    parameters: [SEARCH],
    result: 'BOOLEAN',
    description,
    call: (context, text, [other]) => {
      chargeFor(context, text.length);
      return holds(text, other);
    },
  });
}

function position(name: string, description: string, find: (text: string, other: string) => number): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    parameters: [SEARCH],
    result: 'NUMBER',
    description,
    call: (context, text, [other]) => {
      chargeFor(context, text.length);
      return find(text, other);
    },
  });
}

const IGNORING_CASE = (holds: Test): Test => (text, other) => holds(text.toLowerCase(), other.toLowerCase());

const includes: Test = (text, other) => text.includes(other);
const startsWith: Test = (text, other) => text.startsWith(other);
const endsWith: Test = (text, other) => text.endsWith(other);

/** How often `part` stands in `text`, without overlaps. */
export function countOf(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) {
      return false;
    }
  }
  return true;
}

function matches(context: CallContext, text: string, pattern: string): boolean {
  chargeFor(context, text.length + pattern.length);
  return context.engines.pattern(pattern, false).matches(text);
}

/** Looking into texts. */
export const TEXT_SEARCH: readonly BuiltIn[] = [
  test('contains', 'Whether the text has the other one in it, with case.', includes),
  test('notContains', 'Whether the text does not have the other one in it, with case.', (text, other) => !text.includes(other)),
  test('containsIgnoreCase', 'Whether the text has the other one in it, whatever the case.', IGNORING_CASE(includes)),
  test('startsWith', 'Whether the text begins with the other one, with case.', startsWith),
  test('startsWithIgnoreCase', 'Whether the text begins with the other one, whatever the case.', IGNORING_CASE(startsWith)),
  test('endsWith', 'Whether the text ends in the other one, with case.', endsWith),
  test('endsWithIgnoreCase', 'Whether the text ends in the other one, whatever the case.', IGNORING_CASE(endsWith)),
  test(
    'equalsIgnoreCase',
    'Whether the texts are the same, whatever the case.',
    IGNORING_CASE((text, other) => text === other),
  ),
  position('indexOf', 'Where the other text first stands in this one, counted from 0; -1 when it does not.', (text, other) =>
    text.indexOf(other),
  ),
  position('lastIndexOf', 'Where the other text last stands in this one, counted from 0; -1 when it does not.', (text, other) =>
    text.lastIndexOf(other),
  ),
  position('find', 'Where the other text first stands in this one, counted from 0; -1 when it does not.', (text, other) =>
    text.indexOf(other),
  ),
  position('getOccurenceCount', 'How often the other text stands in this one.', countOf),
  method({
    name: 'length',
    aliases: ['len'],
    category: 'Text',
    receiver: 'TEXT',
    result: 'NUMBER',
    description: 'The number of characters.',
    call: (_, text) => text.length,
  }),
  method({
    name: 'isAscii',
    category: 'Text',
    receiver: 'TEXT',
    result: 'BOOLEAN',
    description: 'Whether all characters are ASCII; true for an empty text.',
    call: (context, text) => {
      chargeFor(context, text.length);
      return isAscii(text);
    },
  }),
  method({
    name: 'matches',
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('pattern', 'TEXT')],
    result: 'BOOLEAN',
    description: 'Whether the whole text matches a regular expression of Java’s syntax.',
    note: 'Patterns that look ahead or refer to earlier groups are refused: they cannot be matched in time proportional to the text.',
    call: (context, text, [pattern]) => matches(context, text, pattern),
  }),
];
