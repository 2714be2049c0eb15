import { compareNumbers, isNumeric, toDecimal, toDouble, type Numeric } from '../values/numeric.ts';
import { Decimal } from '../values/decimal.ts';
import { integerToIndex } from '../values/integer.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { multiply, negate } from '../values/arithmetic.ts';
import { method, optional, plainFunction, required, type BuiltIn } from './built-in.ts';
import { toInteger } from './convert.ts';
import { numberInWords } from './number-words.ts';
import { formatNumber } from './number-format.ts';
import type { DelugeValue } from '../values/value.ts';
import type { Rounding } from '../values/decimal.ts';
import type { ResultType } from './built-in.ts';

const NUMERIC = ['NUMBER', 'DECIMAL'] as const;

function unary(name: string, result: ResultType, description: string, call: (value: Numeric) => DelugeValue): BuiltIn {
  return method({ name, category: 'Number', receiver: NUMERIC, result, description, call: (_, value) => call(value) });
}

/** A function of floating point numbers; where it has no value, the error names it. */
function real(name: string, description: string, calculate: (value: number) => number): BuiltIn {
  return unary(name, 'DECIMAL', description, (value) => finite(name, calculate(toDouble(value))));
}

function finite(name: string, value: number): Decimal {
  if (!Number.isFinite(value)) {
    throw new DelugeError('bad-argument', `The function ${name} has no value for the given number`);
  }
  return Decimal.fromDouble(value);
}

function rounding(name: string, description: string, mode: Rounding): BuiltIn {
  return method({
    name,
    category: 'Number',
    receiver: NUMERIC,
    parameters: [optional('places', 'NUMBER')],
    result: 'DECIMAL',
    description,
    call: (_, value, [places = 0]) => {
      const rounded = toDecimal(value).round(integerToIndex(places), mode);
      return value instanceof Decimal ? rounded : toInteger(rounded);
    },
  });
}

function whole(name: string, description: string, mode: Rounding): BuiltIn {
  return unary(name, 'NUMBER', description, (value) => toInteger(toDecimal(value).round(0, mode)));
}

/** A whole power of a number is exact; any other is the nearest decimal to the floating point result. */
function power(base: Numeric, exponent: Numeric): DelugeValue {
  const times = toDouble(exponent);
  if (!Number.isInteger(times) || times < 0 || times > 1000) {
    return finite('power', toDouble(base) ** times);
  }
  let result: DelugeValue = 1;
  for (let factor: DelugeValue = base, left = times; left > 0; left = Math.floor(left / 2)) {
    result = left % 2 === 1 ? multiply(result, factor) : result;
    factor = left > 1 ? multiply(factor, factor) : factor;
  }
  return result;
}

function isEven(value: Numeric): boolean {
  return BigInt(toInteger(value)) % 2n === 0n;
}

function hexadecimal(value: Numeric): string {
  return BigInt.asUintN(64, BigInt(toInteger(value))).toString(16).toUpperCase();
}

/** Functions of one number. */
export const NUMBER_FUNCTIONS: readonly BuiltIn[] = [
  unary('abs', 'NUMBER', 'The number without its sign.', (value) => (compareNumbers(value, 0) < 0 ? negate(value) : value)),
  whole('ceil', 'The next whole number that is not less.', 'ceiling'),
  whole('floor', 'The next whole number that is not greater.', 'floor'),
  unary('frac', 'DECIMAL', 'The part behind the point, with the number’s sign.', (value) =>
    toDecimal(value).modulo(Decimal.of(1)),
  ),
  rounding('round', 'The number rounded to some places, halves away from zero; negative places round before the point.', 'half-up'),
  rounding('truncate', 'The number cut off after some places; negative places cut before the point.', 'down'),
  real('sqrt', 'The square root.', Math.sqrt),
  real('exp', 'e to the power of the number.', Math.exp),
  real('log', 'The natural logarithm.', Math.log),
  real('log10', 'The logarithm to base 10.', Math.log10),
  real('sin', 'The sine of an angle in radians.', Math.sin),
  real('cos', 'The cosine of an angle in radians.', Math.cos),
  real('tan', 'The tangent of an angle in radians.', Math.tan),
  real('asin', 'The angle, in radians, that has this sine.', Math.asin),
  real('acos', 'The angle, in radians, that has this cosine.', Math.acos),
  real('atan', 'The angle, in radians, that has this tangent.', Math.atan),
  real('sinh', 'The hyperbolic sine.', Math.sinh),
  real('cosh', 'The hyperbolic cosine.', Math.cosh),
  real('tanh', 'The hyperbolic tangent.', Math.tanh),
  method({
    name: 'atan2',
    category: 'Number',
    receiver: NUMERIC,
    parameters: [required('x', ...NUMERIC)],
    result: 'DECIMAL',
    description: 'The angle, in radians, from the x axis to the point (x, y), where y is the receiver.',
    call: (_, y, [x]) => Decimal.fromDouble(Math.atan2(toDouble(y), toDouble(x))),
  }),
  method({
    name: 'power',
    aliases: ['pow'],
    category: 'Number',
    receiver: NUMERIC,
    parameters: [required('exponent', ...NUMERIC)],
    result: 'NUMBER',
    description: 'The number to the power of another.',
    call: (_, base, [exponent]) => power(base, exponent),
  }),
  unary('isEven', 'BOOLEAN', 'Whether 2 divides the number.', isEven),
  unary('isOdd', 'BOOLEAN', 'Whether 2 does not divide the number.', (value) => !isEven(value)),
  unary('signum', 'DECIMAL', '1, -1 or 0, as the number is positive, negative or zero.', (value) =>
    Decimal.of(toDecimal(value).sign()),
  ),
  unary('toHex', 'TEXT', 'The number in hexadecimal digits.', hexadecimal),
  unary('toWords', 'TEXT', 'The number in English words.', (value) => numberInWords(toInteger(value))),
  plainFunction({
    name: 'randomNumber',
    category: 'Number',
    parameters: [required('start', 'NUMBER'), optional('end', 'NUMBER')],
    result: 'NUMBER',
    description: 'A random whole number from the first one to before the second; with one number, from 0 to before it.',
    call: (context, [first, second]) => {
      const from = second === undefined ? 0 : integerToIndex(first);
      const to = integerToIndex(second ?? first);
      if (to <= from || !Number.isSafeInteger(to - from)) {
        throw new DelugeError('bad-argument', 'The end of the range has to be greater than its start');
      }
      return from + Math.min(Math.floor(context.random() * (to - from)), to - from - 1);
    },
  }),
  method({
    name: 'text',
    category: 'Number',
    receiver: ['NUMBER', 'DECIMAL', 'TEXT', 'DATE-TIME'],
    parameters: [required('format', 'TEXT')],
    result: 'TEXT',
    description: 'A number (also one in text) in a pattern such as "#,##0.00" or "000000", or a date in one such as "dd MMM yyyy".',
    call: (context, value, [format]) => formatNumber(value, format, context),
  }),
];

/** Whether all are numbers; what functions over several numbers need. */
export function areNumbers(values: readonly DelugeValue[]): values is readonly Numeric[] {
  return values.every(isNumeric);
}
