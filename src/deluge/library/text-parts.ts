import { integerToIndex, type Integer } from '../values/integer.ts';
import { textOutOfRange } from '../values/runtime-errors.ts';
import { method, optional, required, type BuiltIn } from './built-in.ts';
import { chargeFor } from './charge.ts';

/** The part of a text from one position to before another; throws when there is no such part. */
function part(text: string, from: Integer, to: Integer | undefined): string {
  const start = integerToIndex(from);
  const end = to === undefined ? text.length : integerToIndex(to);
  if (start < 0 || end > text.length || start > end) {
    throw textOutOfRange();
  }
  return text.slice(start, end);
}

function count(value: Integer): number {
  const index = integerToIndex(value);
  if (index < 0) {
    throw textOutOfRange();
  }
  return index;
}

type Cut = (text: string, position: number, length: number) => string;

const before: Cut = (text, position) => text.slice(0, position);
const after: Cut = (text, position, length) => text.slice(position + length);

function beside(name: string, description: string, cut: Cut, ignoresCase: boolean): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('searchText', 'TEXT')],
    result: 'TEXT',
    description,
    call: (context, text, [search]) => {
      chargeFor(context, text.length);
      const position = ignoresCase ? text.toLowerCase().indexOf(search.toLowerCase()) : text.indexOf(search);
      return position < 0 ? null : cut(text, position, search.length);
    },
  });
}

function only(name: string, description: string, unwanted: RegExp): BuiltIn {
  return method({
    name,
    category: 'Text',
    receiver: 'TEXT',
    result: 'TEXT',
    description,
    call: (context, text) => {
      chargeFor(context, text.length);
      return text.replaceAll(unwanted, '');
    },
  });
}

/** Taking parts out of texts. */
export const TEXT_PARTS: readonly BuiltIn[] = [
  method({
    name: 'subString',
    aliases: ['subText'],
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('startIndex', 'NUMBER'), optional('endIndex', 'NUMBER')],
    result: 'TEXT',
    description: 'The part from one position (counted from 0) to before another, or to the end.',
    call: (_, text, [from, to]) => part(text, from, to),
  }),
  method({
    name: 'mid',
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('startIndex', 'NUMBER'), required('endIndex', 'NUMBER')],
    result: 'TEXT',
    description: 'The part from one position (counted from 0) to before another.',
    call: (_, text, [from, to]) => part(text, from, to),
  }),
  method({
    name: 'left',
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('length', 'NUMBER')],
    result: 'TEXT',
    description: 'So many characters from the start; all of a shorter text.',
    call: (_, text, [length]) => text.slice(0, count(length)),
  }),
  method({
    name: 'right',
    category: 'Text',
    receiver: 'TEXT',
    parameters: [required('length', 'NUMBER')],
    result: 'TEXT',
    description: 'So many characters from the end; all of a shorter text.',
    call: (_, text, [length]) => text.slice(Math.max(text.length - count(length), 0)),
  }),
  beside('getPrefix', 'What stands before the first place of the other text; null when it is not there.', before, false),
  beside('getSuffix', 'What stands after the first place of the other text; null when it is not there.', after, false),
  beside('getPrefixIgnoreCase', 'What stands before the first place of the other text, whatever its case.', before, true),
  beside('getSuffixIgnoreCase', 'What stands after the first place of the other text, whatever its case.', after, true),
  only('getAlpha', 'Only the letters of the text.', /[^\p{L}]+/gu),
  only('getAlphaNumeric', 'Only the letters and digits of the text.', /[^\p{L}\p{N}]+/gu),
  only('removeAllAlpha', 'The text without its letters.', /\p{L}+/gu),
  only('removeAllAlphaNumeric', 'The text without its letters and digits.', /[\p{L}\p{N}]+/gu),
];
