import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DelugeError } from '../../values/deluge-error.ts';
import { compilePattern } from './pattern.ts';

function replaced(pattern: string, text: string, replacement: string): string {
  return compilePattern(pattern, false).replace(text, replacement, 'all');
}

describe('patterns of Java’s syntax', () => {
  test.each([
    [String.raw`\p{Alpha}+`, 'ab1'],
    [String.raw`[\p{Punct}]`, 'a-'],
    [String.raw`\P{Digit}`, 'a1'],
    [String.raw`a++`, 'aab'],
    [String.raw`\h`, 'a b'],
    [String.raw`[\h]`, 'a b'],
    [String.raw`\u0061`, 'ab'],
    [String.raw`\Qa.b\E`, 'a.b'],
    [String.raw`(?i)ABC`, 'abc'],
    [String.raw`(?<=a)b`, 'ab'],
    [String.raw`[]a]`, 'a]'],
    [String.raw`\R`, 'a\r\nb'],
    [String.raw`\_\-\"\/`, '_-"/'],
  ])('%s matches in %j', (pattern, text) => {
    expect(replaced(pattern, text, '')).not.toBe(text);
  });

  test.each(['(', '[a', '*', '(?=a)b', '(?!a)b', '(?>a)', String.raw`(a)\1`, '[a-z&&[b]]', '[a[b]]', '\\', 'a{99999}', 'a'.repeat(2000)])(
    '%j is refused',
    (pattern) => {
      expect(() => compilePattern(pattern, false)).toThrow(DelugeError);
    },
  );

  test('a replacement cannot name a group that is not there', () => {
    expect(() => replaced('a', 'a', '$2')).toThrow(DelugeError);
    expect(() => replaced('a', 'a', '${no}')).toThrow(DelugeError);
    expect(replaced('(?<first>a)', 'a', '${first}!')).toBe('a!');
    expect(replaced('(a)', 'a', '$12')).toBe('a2');
  });

  test('patterns that would stop a backtracking engine end', () => {
    const text = `${'a'.repeat(5000)}!`;
    for (const pattern of ['(a+)+$', '(a|aa)+$', '(.*a){20}$', '(a*)*b']) {
      expect(compilePattern(pattern, false).matches(text)).toBe(false);
    }
  });

  test('texts longer than a million characters are refused', () => {
    expect(() => compilePattern('a', false).matches('b'.repeat(1_000_001))).toThrow('exceeds the limit');
  });

  test('the two ways to replace agree', () => {
    const texts = fc.array(fc.constantFrom('a', 'Z', '1', '-', ',', ' ', 'é', '🚀', '\ud800')).map((signs) => signs.join(''));
    const classes = fc.constantFrom('[^a-z0-9]+', '[,;]', '-', String.raw`\d`, String.raw`[^\w]`);
    fc.assert(
      fc.property(classes, texts, (pattern, text) => {
        expect(replaced(pattern, text, '_')).toBe(replaced(`(?:${pattern})`, text, '_'));
      }),
    );
  });

  test('any pattern on any text gives a text or a DelugeError', () => {
    const patterns = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[()[\]{}*+?.|^$\\aw1,:<=!&-]{0,12}$/));
    fc.assert(
      fc.property(patterns, fc.string(), fc.string(), (pattern, text, replacement) => {
        const outcome = attempt(() => replaced(pattern, text, replacement));
        expect(typeof outcome === 'string' || outcome instanceof DelugeError).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function attempt(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
