import { integerToIndex } from '../values/integer.ts';
import { textOutOfRange } from '../values/runtime-errors.ts';
import { method, optional, required, type BuiltIn } from './built-in.ts';
import { chargeFor, chargeText } from './charge.ts';
import { countOf } from './text-search.ts';
import type { CallContext } from './call-context.ts';

function change(name: string, description: string, changed: (text: string) => string): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    result: 'TEXT',
    description,
    call: (context, text) => {
      chargeFor(context, text.length);
      return changed(text);
    },
  });
}

function remove(name: string, description: string, changed: (text: string, part: string) => string): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('searchText', 'TEXT')],
    result: 'TEXT',
    description,
    call: (context, text, [part]) => {
      chargeFor(context, text.length);
      return changed(text, part);
    },
  });
}

function pad(name: string, description: string, padded: (text: string, length: number) => string): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('length', 'NUMBER')],
    result: 'TEXT',
    description,
    call: (context, text, [length]) => {
      chargeText(context, Math.max(integerToIndex(length), 0));
      return padded(text, integerToIndex(length));
    },
  });
}

interface Replacing {
  readonly which: 'all' | 'first';
  readonly ignoresCase: boolean;
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/;

function replaceLiterally(text: string, search: string, replacement: string, which: 'all' | 'first'): string {
  return which === 'all' ? text.replaceAll(search, () => replacement) : text.replace(search, () => replacement);
}

function quotePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function quoteReplacement(text: string): string {
  return text.replaceAll(/[\\$]/g, String.raw`\$&`);
}

function replace(
  context: CallContext,
  text: string,
  [search, replacement, isLiteral]: readonly [string, string, boolean | undefined],
  { which, ignoresCase }: Replacing,
): string {
  const isPlain = isLiteral === true || (!SPECIAL.test(search) && !/[\\$]/.test(replacement));
  chargeFor(context, text.length);
  if (isPlain && !ignoresCase) {
    const matches = which === 'first' ? 1 : search === '' ? text.length + 1 : countOf(text, search);
    chargeText(context, text.length + matches * (replacement.length - search.length));
    return replaceLiterally(text, search, replacement, which);
  }
  const pattern = context.engines.pattern(isPlain ? quotePattern(search) : search, ignoresCase);
  const replaced = pattern.replace(text, isPlain ? quoteReplacement(replacement) : replacement, which);
  chargeFor(context, replaced.length);
  return replaced;
}

function replacing(name: string, description: string, options: Replacing): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('pattern', 'TEXT'), required('replacement', 'TEXT'), optional('isLiteral', 'BOOLEAN')],
    result: 'TEXT',
    description: `${description} The first argument is a regular expression of Java’s syntax unless the third is true; $1 stands for what its first group matched.`,
    note: 'Patterns that look ahead or refer to earlier groups are refused: they cannot be matched in time proportional to the text.',
    call: (context, text, args) => replace(context, text, args, options),
  });
}

/** Without the signs up to U+0020 at the start, the end, or both, as Java trims. */
export function trimmed(text: string, side: 'start' | 'end' | 'both'): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) {
    start += 1;
  }
  while (end > start && text.charCodeAt(end - 1) <= 0x20) {
    end -= 1;
  }
  return text.slice(side === 'end' ? 0 : start, side === 'start' ? text.length : end);
}

function removeLast(text: string, part: string): string {
  const position = text.lastIndexOf(part);
  return position < 0 ? text : text.slice(0, position) + text.slice(position + part.length);
}

function proper(text: string): string {
  return text.toLowerCase().replaceAll(/(^|[^\p{L}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Changing texts. */
export const TEXT_CHANGE: readonly BuiltIn[] = [
  change('trim', 'The text without spaces at its start and end.', (text) => trimmed(text, 'both')),
  change('ltrim', 'The text without spaces at its start.', (text) => trimmed(text, 'start')),
  change('rtrim', 'The text without spaces at its end.', (text) => trimmed(text, 'end')),
  change('toLowerCase', 'The text in lower case.', (text) => text.toLowerCase()),
  change('toUpperCase', 'The text in upper case.', (text) => text.toUpperCase()),
  change('proper', 'The text with each word’s first letter in upper case and the others in lower.', proper),
  change('reverse', 'The characters in reverse order.', (text) => Array.from(text).toReversed().join('')),
  pad('leftpad', 'The text with spaces in front, so many that it has the length.', (text, length) => text.padStart(length)),
  pad('rightpad', 'The text with spaces behind, so many that it has the length.', (text, length) => text.padEnd(length)),
  remove('remove', 'The text without any place of the other one.', (text, part) => (part === '' ? text : text.replaceAll(part, ''))),
  remove('removeFirstOccurence', 'The text without the first place of the other one.', (text, part) => text.replace(part, '')),
  remove('removeLastOccurence', 'The text without the last place of the other one.', removeLast),
  replacing('replaceAll', 'The text with every match replaced.', { which: 'all', ignoresCase: false }),
  replacing('replaceFirst', 'The text with the first match replaced.', { which: 'first', ignoresCase: false }),
  replacing('replaceAllIgnoreCase', 'The text with every match replaced, whatever its case.', { which: 'all', ignoresCase: true }),
  replacing('replaceFirstIgnoreCase', 'The text with the first match replaced, whatever its case.', {
    which: 'first',
    ignoresCase: true,
  }),
  method({
    name: 'concat',
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('text', 'TEXT')],
    result: 'TEXT',
    description: 'Both texts as one.',
    call: (context, text, [other]) => {
      chargeText(context, text.length + other.length);
      return text + other;
    },
  }),
  method({
    name: 'repeat',
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('count', 'NUMBER')],
    result: 'TEXT',
    description: 'The text so many times in a row.',
    call: (context, text, [count]) => {
      const times = integerToIndex(count);
      if (times < 0) {
        throw textOutOfRange();
      }
      chargeText(context, text.length * times);
      return text.repeat(text === '' ? 0 : times);
    },
  }),
];
