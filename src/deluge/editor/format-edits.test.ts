import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDeluge } from '../formatter/format-deluge.ts';
import { formatEdits } from './format-edits.ts';
import { withEdits } from './rename.ts';

describe('edits of the formatter', () => {
  it('touches only the spaces that change', () => {
    expect(formatEdits('a=1;\nb = 2;', 'a = 1;\nb = 2;')).toEqual([
      { from: 1, to: 1, insert: ' ' },
      { from: 2, to: 2, insert: ' ' },
    ]);
    expect(formatEdits('a = 1;', 'a = 1;')).toEqual([]);
  });

  it('makes the formatted script of the script', () => {
    const code = 'IF(a==1){info   a;}\nelse{ x=invokeurl[url:"u" type:GET]; } // end';
    const { code: after } = formatDeluge(code);
    expect(withEdits(code, formatEdits(code, after))).toBe(after);
  });

  it('gets from any text to any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', '\n', '\t', 'é', 'İ', '😀') });
    fc.assert(fc.property(text, text, (before, after) => {
      expect(withEdits(before, formatEdits(before, after))).toBe(after);
    }));
  });
});
