import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scripts } from '../scripts/scripts.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { checkDeluge } from './check-deluge.ts';

const FRAGMENTS = [
  'x', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '{', '}', '(', ')', ';', '= ', '==', '"a"', '1', 'Map()', '.get(', '.constructor(', '.put("a",1);',
  'invokeurl [ url:"a" ', 'connection:', ']', 'for each x in ', 'return ', 'break;', 'if(', 'else ', 'try {', 'catch (e)', 'void f(x)', 'int f()', '//c\n', '[ID == 1]',
  'zoho.', 'x = x + 1;', 'x = y;', 'y = x;', '{"__proto__":1}', ',',
];
const program = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 50 }).map((parts) => parts.join(''));
const mutation = fc
  .tuple(fc.constantFrom(...scripts().values()), fc.nat(), fc.nat(40), fc.constantFrom('', ...FRAGMENTS))
  .map(([code, at, length, insert]) => code.slice(0, at % code.length) + insert + code.slice((at % code.length) + length));

/** What no diagnostic may be: outside the text, without words, with edits that overlap or stand outside. */
function flaws(code: string): readonly string[] {
  const lines = code.split('\n').length;
  return checkDeluge(parseDeluge(code), { connections: ['a'] }).flatMap(({ from, to, line, endLine, message, fix, code: rule }) => {
    const edits = (fix?.edits ?? []).toSorted((a, b) => a.from - b.from || a.to - b.to);
    const isApart = edits.every((edit, index) => edit.from <= edit.to && edit.to <= code.length && edit.from >= (edits[index - 1]?.to ?? 0));
    const isInside = from >= 0 && from <= to && to <= code.length && line >= 1 && endLine >= line && endLine <= lines;
    return isInside && isApart && message !== '' ? [] : [rule];
  });
}

/** The quick fixes that make a script unreadable which could be read before. */
function harmfulFixes(code: string): readonly string[] {
  const parsed = parseDeluge(code);
  if (parsed.errors.length > 0) {
    return [];
  }
  return checkDeluge(parsed, { connections: ['a'] }).flatMap(({ fix, code: rule }) => {
    const edits = (fix?.edits ?? []).toSorted((a, b) => b.from - a.from || b.to - a.to);
    const repaired = edits.reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), code);
    return parseDeluge(repaired).errors.length > 0 ? [`${rule}: ${repaired}`] : [];
  });
}

describe('the checker takes anything', () => {
  test('any sequence of pieces of the language', () => {
    fc.assert(fc.property(program, (code) => {
      expect(flaws(code)).toEqual([]);
    }), { numRuns: 400 });
  });

  test('any mutation of a script', () => {
    fc.assert(fc.property(mutation, (code) => {
      expect(flaws(code)).toEqual([]);
    }), { numRuns: 300 });
  });

  test('a quick fix leaves code that can be read', () => {
    fc.assert(
      fc.property(fc.oneof(mutation, program), (code) => {
        expect(harmfulFixes(code)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (code) => {
      expect(flaws(code)).toEqual([]);
    }), { numRuns: 200 });
  });

  test.each(['x = x + 1;', 'if(a) { b = 1; } ', '(', 'a.b(', '{"a":', '1 + ', 'a && b || '])('no hang on two thousand of %j', (piece) => {
    expect(flaws(piece.repeat(2000))).toEqual([]);
  });
});
