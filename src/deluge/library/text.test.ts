import { describe, expect, test } from 'vitest';
import { callFunction, callMethod, written } from './test-context.ts';
import type { DelugeValue } from '../values/value.ts';

type Row = readonly [string, DelugeValue, readonly DelugeValue[], DelugeValue];

describe('5.2 looking into texts', () => {
  test.each<Row>([
    ['contains', 'Zoho', ['oh'], true],
    ['contains', 'Zoho', ['OH'], false],
    ['notContains', 'Zoho', ['x'], true],
    ['containsIgnoreCase', 'Zoho', ['OH'], true],
    ['startsWith', 'Zoho', ['Zo'], true],
    ['startsWith', 'Zoho', ['zo'], false],
    ['startsWithIgnoreCase', 'Zoho', ['zo'], true],
    ['endsWith', 'Zoho', ['ho'], true],
    ['endsWithIgnoreCase', 'Zoho', ['HO'], true],
    ['equalsIgnoreCase', 'Zoho', ['zOHO'], true],
    ['indexOf', 'banana', ['an'], 1],
    ['indexOf', 'banana', ['x'], -1],
    ['lastIndexOf', 'banana', ['an'], 3],
    ['find', 'banana', ['n'], 2],
    ['length', 'abc', [], 3],
    ['len', 'abc', [], 3],
    ['getOccurenceCount', 'banana', ['an'], 2],
    ['getOccurenceCount', 'banana', [''], 0],
    ['isAscii', '', [], true],
    ['isAscii', 'é', [], false],
    ['matches', 'ID004500F', ['[A-Z]{2}[0-9]{6}[A-Z]'], true],
    ['matches', 'ID004500FX', ['[A-Z]{2}[0-9]{6}[A-Z]'], false],
    ['matches', '12345678901', [String.raw`^\d{1,11}$`], true],
    ['matches', '123', [String.raw`^\\d{1,11}$`], false],
  ])('%s: %o %o is %o', (name, text, args, result) => {
    expect(callMethod(name, text, ...args)).toBe(result);
    expect(callFunction(name, text, ...args)).toBe(result);
  });
});

describe('5.2 parts of texts', () => {
  test.each<Row>([
    ['subString', 'Welcome to Zoho Deluge', [11, 22], 'Zoho Deluge'],
    ['substring', 'abc', [1], 'bc'],
    ['subText', 'abc', [0, 2], 'ab'],
    ['mid', 'Zoho Creator', [5, 7], 'Cr'],
    ['left', 'Zoho Creator', [4], 'Zoho'],
    ['right', 'Zoho Creator', [7], 'Creator'],
    ['right', 'abc', [7], 'abc'],
    ['getPrefix', 'a with b with c', ['with'], 'a '],
    ['getSuffix', 'Create with Zoho Creator', ['with'], ' Zoho Creator'],
    ['getSuffix', 'abc', ['x'], null],
    ['getPrefixIgnoreCase', 'aXb', ['x'], 'a'],
    ['getSuffixIgnoreCase', 'aXb', ['x'], 'b'],
    ['getAlpha', 'a1-b2', [], 'ab'],
    ['getAlphaNumeric', 'a1-b2', [], 'a1b2'],
    ['removeAllAlpha', 'a1-b2', [], '1-2'],
    ['removeAllAlphaNumeric', 'a1-b2', [], '-'],
  ])('%s: %o %o is %o', (name, text, args, result) => {
    expect(callMethod(name, text, ...args)).toBe(result);
  });

  test.each<readonly [string, readonly DelugeValue[]]>([
    ['subString', [2, 10]],
    ['subString', [-1]],
    ['subString', [2, 1]],
    ['mid', [0, 4]],
    ['left', [-1]],
    ['repeat', [-1]],
  ])('out of range: %s %o', (name, args) => {
    expect(() => callMethod(name, 'abc', ...args)).toThrow(
      'Given string is lesser than the applied boundary, so index out of bounds exception arisen',
    );
  });
});

describe('5.2 changing texts', () => {
  test.each<Row>([
    ['trim', ' \t a b \n', [], 'a b'],
    ['ltrim', ' a ', [], 'a '],
    ['rtrim', ' a ', [], ' a'],
    ['trim', '   ', [], ''],
    ['toLowerCase', 'AbC', [], 'abc'],
    ['toUpperCase', 'AbC', [], 'ABC'],
    ['proper', 'zoho CREATOR, by o’neil', [], 'Zoho Creator, By O’neil'],
    ['reverse', 'a🚀b', [], 'b🚀a'],
    ['repeat', 'ab', [3], 'ababab'],
    ['repeat', 'ab', [0], ''],
    ['concat', 'a', ['b'], 'ab'],
    ['leftpad', 'Left', [6], '  Left'],
    ['leftpad', 'Left', [2], 'Left'],
    ['rightpad', 'R', [3], 'R  '],
    ['remove', 'banana', ['an'], 'ba'],
    ['removeFirstOccurence', 'banana', ['an'], 'bana'],
    ['removeLastOccurence', 'banana', ['an'], 'bana'],
    ['removeLastOccurence', 'abc', ['x'], 'abc'],
  ])('%s: %o %o is %o', (name, text, args, result) => {
    expect(callMethod(name, text, ...args)).toBe(result);
  });
});

describe('5.2 replaceAll and replaceFirst: the first argument is a regular expression', () => {
  test.each<Row>([
    ['replaceAll', '["a", "b"]', [String.raw`\[|\]|\s`, ''], '"a","b"'],
    ['replaceAll', 'a1b22', [String.raw`\d+`, '#'], 'a#b#'],
    ['replaceAll', 'a.b', ['.', '-'], '---'],
    ['replaceAll', 'a.b', ['.', '-', true], 'a-b'],
    ['replaceAll', '$5', [String.raw`\$`, 'USD '], 'USD 5'],
    ['replaceAll', 'a-b', ['-', '$', true], 'a$b'],
    ['replaceAll', 'John Smith', [String.raw`(\w+) (\w+)`, '$2, $1'], 'Smith, John'],
    ['replaceAll', 'ab', ['(a)(b)?', String.raw`\$$1$2`], '$ab'],
    ['replaceAll', 'a🚀b', ['[^a-z]', '-'], 'a-b'],
    ['replaceAll', 'abc', ['', '-', true], '-a-b-c-'],
    ['replaceAll', 'price: 5 (net)', ['[^a-zA-Z0-9 ]', ''], 'price 5 net'],
    ['replaceFirst', 'a.b.c', [String.raw`\.`, '-'], 'a-b.c'],
    ['replaceFirst', 'banana', ['an', '[$&]', true], 'b[$&]ana'],
    ['replaceAllIgnoreCase', 'aAbA', ['a', 'x'], 'xxbx'],
    ['replaceAllIgnoreCase', 'A.a.', ['a.', 'x', true], 'xx'],
    ['replaceFirstIgnoreCase', 'bAa', ['a', 'x'], 'bxa'],
  ])('%s: %o %o is %o', (name, text, args, result) => {
    expect(callMethod(name, text, ...args)).toBe(result);
  });

  test('what would grow too large is a limit error', () => {
    const long = 'a'.repeat(100_000);
    expect(() => callMethod('replaceAll', long, 'a', long, true)).toThrow('exceeds the limit');
    expect(() => callMethod('replaceAll', long, '(a)', '$1'.repeat(2000))).toThrow('exceeds the limit');
    expect(() => callMethod('repeat', long, 9_000_000_000)).toThrow('exceeds the limit');
    expect(() => callMethod('leftpad', '', 9_007_199_254_740_993n)).toThrow('exceeds the limit');
  });
});

describe('5.2 hexadecimal digits and patterns of numbers', () => {
  test.each<Row>([
    ['textToHex', 'Zoho é', [], '5a6f686f20c3a9'],
    ['hexToText', '5a6f686f', [], 'Zoho'],
    ['text', 2434, ['000000000'], '000002434'],
    ['text', '12345654.1234', ['$#,##0.00'], '$12,345,654.12'],
    ['text', 5, ['0.00'], '5.00'],
    ['text', -1234, ['#,##0'], '-1,234'],
    ['text', 0, ['#'], '0'],
    ['text', '0.256', ['0%'], '26%'],
  ])('%s: %o %o is %o', (name, value, args, result) => {
    expect(callMethod(name, value, ...args)).toBe(result);
  });

  test('text without a format, and of what is no number', () => {
    expect(() => callMethod('text', 5)).toThrow('No. of arguments mismatches for the function text');
    expect(() => callMethod('text', 'abc', '0')).toThrow("can not be cast to '[DECIMAL, NUMBER, DATE, DATE-TIME]'");
    expect(() => callMethod('hexToText', 'xyz')).toThrow('not hexadecimal');
  });
});

describe('8 wrong calls', () => {
  test('too few, too many, wrong type', () => {
    expect(() => callMethod('contains', 'a')).toThrow('No. of arguments mismatches for the function contains');
    expect(() => callMethod('trim', 'a', 'b')).toThrow('No. of arguments mismatches for the function trim');
    expect(() => callMethod('indexOf', 'a', 1)).toThrow(
      'Incompatible types for function at argument index 1 Required: [TEXT] Found: NUMBER',
    );
    expect(() => callMethod('indexOf', 'a', null)).toThrow('Null value occurred while performing indexOf operation');
    expect(() => callMethod('trim', 5)).toThrow("'NUMBER' can not be cast to '[TEXT]'");
    expect(() => callFunction('trim')).toThrow('No. of arguments mismatches for the function trim');
  });

  test('names are found in any case', () => {
    expect(written(callMethod('TOUPPERCASE', 'a'))).toBe('A');
  });
});
