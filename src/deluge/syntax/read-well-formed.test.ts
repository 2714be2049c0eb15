import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parser } from '../grammar/deluge.grammar';
import { scripts } from '../scripts/scripts.ts';
import { mutatedScript, scriptPieces } from './arbitrary-script.ts';
import { rawTree } from './raw-node.ts';
import { readWellFormed } from './read-well-formed.ts';

/** Lezer's own reading, null if it had to recover. */
function readByLezer(code: string) {
  const tree = rawTree(parser.parse(code));
  return tree.misfits.length > 0 || tree.unclosedComments.length > 0 ? null : tree;
}

describe('the quick reading is Lezer’s own', () => {
  test.each([...scripts()])('%s', (_, code) => {
    expect(readWellFormed(code)).toEqual(readByLezer(code));
    expect(readWellFormed(code)).not.toBeNull();
  });

  test.each([
    ['an empty script', ''],
    ['nothing but space', ' \t\r\n\v\f\u00a0\ufeff'],
    ['nothing but a comment', '// a'],
    ['a comment before a missing semicolon', 'x = 1 /* a */\n// b\ny = 2'],
    ['a comment at the end of a block', 'if(a) { b(); /* c */ } // d'],
    ['an unclosed comment', 'x = 1; /* a'],
    ['an unclosed text', 'info "a;\ninfo b;'],
    ['an unclosed block', 'if(a) {'],
    ['a stray bracket', 'x = 1); y = 2;'],
  ])('%s', (_, code) => {
    expect(readWellFormed(code)).toEqual(readByLezer(code));
  });

  test('any sequence of pieces of the language, any mutation of a script', () => {
    fc.assert(
      fc.property(fc.oneof(scriptPieces, mutatedScript), (code) => {
        expect(readWellFormed(code)).toEqual(readByLezer(code));
      }),
      { numRuns: 500 },
    );
  });
});

test('a sum of any length is well formed, though Lezer gives up on long ones', () => {
  const code = `info ${Array.from({ length: 900 }, (_, index) => `"line ${index}"`).join(' + ')};`;
  expect(readWellFormed(code)).not.toBeNull();
});
