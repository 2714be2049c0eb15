import { Braces, DelugeList, DelugeMap } from '../values/containers.ts';
import { DateTime } from '../values/date-time.ts';
import { sameValue } from '../values/comparison.ts';
import { isInteger, type DelugeValue } from '../values/value.ts';
import { isNumeric } from '../values/numeric.ts';
import { toText } from '../values/text-form.ts';
import { parseAnyDate } from '../values/parse-date.ts';
import { ANY, ANY_VALUE, method, optional, required, type BuiltIn } from './built-in.ts';
import { chargeFor } from './charge.ts';
import { dateTimeAt, formatDate } from './now.ts';
import { readDateTimeOrNull } from './read-date.ts';
import type { CallContext } from './call-context.ts';

type Question = 'isNull' | 'isBlank' | 'isEmpty';

/** What the three functions answer for a text of spaces, an empty text, null, and an empty list or map, in this order. */
const ANSWERS: Readonly<Record<'services' | 'creator', Readonly<Record<Question, readonly (boolean | null)[]>>>> = {
  services: {
    isBlank: [true, true, false, true],
    isNull: [false, true, true, false],
    isEmpty: [true, null, null, true],
  },
  creator: {
    isBlank: [true, true, true, true],
    isNull: [false, true, true, false],
    isEmpty: [false, true, true, true],
  },
};

function sizeOf(value: DelugeValue): number {
  if (value instanceof DelugeList) {
    return value.items.length;
  }
  if (value instanceof DelugeMap) {
    return value.entries.size;
  }
  return value instanceof Braces ? 0 : 1;
}

function isBlankText(value: DelugeValue): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function hasBlankEntry(value: DelugeValue): boolean {
  return (
    value instanceof DelugeMap &&
    Array.from(value.entries).some(([key, entry]) => isBlankText(key) || entry === null || isBlankText(entry))
  );
}

function ask(question: Question, value: DelugeValue, context: CallContext): boolean | null {
  const answers = ANSWERS[context.settings.host][question];
  const column = value === null ? 2 : value === '' ? 1 : isBlankText(value) ? 0 : sizeOf(value) === 0 ? 3 : -1;
  if (column >= 0) {
    return answers[column] ?? null;
  }
  return context.settings.host === 'creator' && question !== 'isEmpty' && hasBlankEntry(value) ? null : false;
}

/** A date, a text that is one, or milliseconds since 1970: what the services format; Creator formats dates only. */
function asDate(value: DelugeValue, context: CallContext): DateTime | null {
  if (value instanceof DateTime || context.settings.host === 'creator') {
    return value instanceof DateTime ? value : null;
  }
  if (typeof value === 'string') {
    return readDateTimeOrNull(value, context);
  }
  return isInteger(value) ? dateTimeAt(Number(value), context) : null;
}

const MATRIX_NOTE = 'The answers for blank text, empty text, null and {} differ between Creator and the other services.';

export const COMMON_FUNCTIONS: readonly BuiltIn[] = [
  method({
    name: 'isNull',
    category: 'Common',
    receiver: ANY,
    result: 'BOOLEAN',
    description: 'Whether there is no value: null, or an empty text.',
    note: `${MATRIX_NOTE} Creator has no method form.`,
    call: (context, value) => ask('isNull', value, context),
  }),
  method({
    name: 'isBlank',
    category: 'Common',
    receiver: ANY,
    result: 'BOOLEAN',
    description: 'Whether a text has nothing but spaces, or a list or map is empty. Outside Creator null is not blank.',
    note: MATRIX_NOTE,
    call: (context, value) => ask('isBlank', value, context),
  }),
  method({
    name: 'isEmpty',
    category: 'Common',
    receiver: ANY.filter((type) => type !== 'COLLECTION'),
    result: 'BOOLEAN',
    description: 'Whether a list or map has no elements, or a text nothing but spaces. Outside Creator the answer for "" and null is null.',
    note: MATRIX_NOTE,
    call: (context, value) => ask('isEmpty', value, context),
  }),
  method({
    name: 'ifNull',
    category: 'Common',
    receiver: ANY,
    parameters: [required('replacement', ...ANY)],
    result: 'ANY',
    description: 'The value, or the replacement when the value is null. An empty text is a value.',
    call: (_, value, [replacement]) => (value === null ? replacement : value),
  }),
  method({
    name: 'equals',
    category: 'Common',
    receiver: ANY_VALUE,
    parameters: [required('other', ...ANY)],
    result: 'BOOLEAN',
    description: 'Whether both are of one type and equal. Texts are compared with case; two texts that are dates, as dates.',
    call: (context, value, [other]) => sameValue(value, other, context.charge) || sameDates(value, other, context),
  }),
  method({
    name: 'toString',
    aliases: ['toText'],
    category: 'Common',
    receiver: ANY_VALUE,
    parameters: [optional('format', 'TEXT'), optional('timeZone', 'TEXT')],
    result: 'TEXT',
    description:
      'The value as text: lists and maps as JSON. With a format such as "yyyy-MM-dd", a date in it, in a time zone if one is given; null when the format is not valid.',
    note: 'With a format, Creator takes a DATE-TIME only and gives a text back as it is; the other services also take text that is a date, and milliseconds since 1970.',
    call: (context, value, [format, timeZone]) => {
      const date = format === undefined ? null : asDate(value, context);
      if (date !== null && format !== undefined) {
        return formatDate(date, format, timeZone, context);
      }
      const text = toText(value, context.settings);
      chargeFor(context, typeof value === 'string' ? 0 : text.length);
      return text;
    },
  }),
  method({
    name: 'isNumber',
    category: 'Common',
    receiver: ANY,
    result: 'BOOLEAN',
    description: 'Whether it is a number, or a text that reads as one.',
    call: (_, value) => isNumeric(value) || (typeof value === 'string' && /^[+-]?\d{1,300}(?:\.\d{1,300})?$/.test(value.trim())),
  }),
  method({
    name: 'isText',
    category: 'Common',
    receiver: ANY,
    result: 'BOOLEAN',
    description: 'Whether it is a text.',
    call: (_, value) => typeof value === 'string',
  }),
  method({
    name: 'isDate',
    category: 'Date-time',
    receiver: ANY,
    result: 'BOOLEAN',
    description: 'Whether it is a date, or a text that reads as one.',
    call: (context, value) =>
      value instanceof DateTime ||
      (typeof value === 'string' && parseAnyDate(value, context.settings.dateFormat) !== null),
  }),
];

function sameDates(left: DelugeValue, right: DelugeValue, context: CallContext): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') {
    return false;
  }
  const format = context.settings.dateFormat;
  const date = parseAnyDate(left, format);
  return date !== null && date.offset === null && date.wall === parseAnyDate(right, format)?.wall;
}
