import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from './decimal.ts';

function decimal(text: string): Decimal {
  const value = Decimal.parse(text);
  if (!value) {
    throw new Error(`${text} is no decimal`);
  }
  return value;
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([coefficient, scale]) => Decimal.fit(coefficient, scale));

describe('4: DECIMAL is exact', () => {
  test.each([
    ['0.1', 'plus', '0.2', '0.3'],
    ['1.10', 'minus', '1.1', '0'],
    ['0.05', 'times', '3', '0.15'],
    ['10', 'dividedBy', '4', '2.5'],
    ['10', 'dividedBy', '3', '3.333333333333333'],
    ['20', 'dividedBy', '3', '6.666666666666667'],
    ['123456789012345.67', 'dividedBy', '2', '61728394506172.835'],
    ['-25.1', 'modulo', '1', '-0.1'],
    ['9007199254740993', 'plus', '0.5', '9007199254740993.5'],
    ['99999999.99', 'times', '99999999.99', '9999999998000000.0001'],
  ] as const)('%s %s %s is %s', (left, operation, right, result) => {
    expect(decimal(left)[operation](decimal(right)).toString()).toBe(result);
  });

  test.each([
    ['2.50', '2.5'],
    ['3.00', '3'],
    ['.5', '0.5'],
    ['-0.010', '-0.01'],
    ['1e-7', '0.0000001'],
    ['1.5E3', '1500'],
    ['-0.0', '0'],
  ])('%s is written %s, without an exponent or zeros at the end', (text, written) => {
    expect(decimal(text).toString()).toBe(written);
  });

  test.each(['', '.', '-', '1.2.3', 'abc', '0x10', '1e', ' 1'])('%j is no decimal', (text) => {
    expect(Decimal.parse(text)).toBeNull();
  });

  test('more than 309 digits are out of range', () => {
    expect(() => decimal('1e400')).toThrow('outside the range');
    expect(() => decimal('1e300').times(decimal('1e300'))).toThrow('outside the range');
    expect(decimal('1e-400').sign()).toBe(0);
  });

  test('products keep 34 significant digits', () => {
    let product = decimal('1.1');
    for (let times = 0; times < 200; times += 1) {
      product = product.times(decimal('1.1'));
    }
    expect(String(product).replace('.', '')).toHaveLength(34);
  });
});

describe('5.3: rounding', () => {
  test.each([
    ['214.2', -1, 'half-up', '210'],
    ['218.2', -1, 'half-up', '220'],
    ['294.2', -2, 'half-up', '300'],
    ['-150.55', -2, 'half-up', '-200'],
    ['218.49', 1, 'half-up', '218.5'],
    ['-0.5', 0, 'half-up', '-1'],
    ['25.125432', 2, 'down', '25.12'],
    ['9789.852', -2, 'down', '9700'],
    ['-2.5', 0, 'floor', '-3'],
    ['-2.5', 0, 'ceiling', '-2'],
    ['2.1', 0, 'ceiling', '3'],
  ] as const)('%s to %i places, %s, is %s', (text, places, rounding, result) => {
    expect(decimal(text).round(places, rounding).toString()).toBe(result);
  });
});

describe('decimals, any', () => {
  test('sums and differences undo each other, and text reads back', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        expect(left.plus(right).minus(right).compare(left)).toBe(0);
        expect(decimal(left.toString()).compare(left)).toBe(0);
        expect(left.plus(right).toString()).toBe(right.plus(left).toString());
      }),
    );
  });

  test('a quotient times the divisor is near the dividend', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        fc.pre(right.sign() !== 0 && left.sign() !== 0);
        const back = left.dividedBy(right).times(right);
        const error = Math.abs(back.minus(left).toDouble());
        expect(error).toBeLessThanOrEqual(Math.abs(left.toDouble()) * 1e-15 + Math.abs(right.toDouble()) * 1e-6);
      }),
    );
  });
});
