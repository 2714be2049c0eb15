import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { withoutRanges } from '../syntax/without-ranges.ts';
import { completionsAt } from './completions-at.ts';
import { connectionEdit } from './connection-edit.ts';
import { definitionAt } from './definition-at.ts';
import { documentationAt } from './documentation-at.ts';
import { rename, withEdits } from './rename.ts';
import { signatureAt } from './signature-at.ts';
import { PROJECTS } from './test-context.ts';

const WORDS = ['x', 'y', 'project', 'get', 'put', 'zoho', 'books', 'standalone', 'total', 'invokeurl', 'url', 'type', 'connection', 'for each', 'in', 'if', 'else', 'try', 'catch', 'info', 'void', 'f', '__proto__'];
const SIGNS = ['.', '"', "'", '(', ')', '{', '}', '[', ']', ':', ',', ';', '\n', ' ', '=', '==', '+', '//', '/*', '*/', '1', '2.5', '\\', '“', '😀'];
const script = fc.array(fc.constantFrom(...WORDS, ...SIGNS), { maxLength: 30 }).map((pieces) => pieces.join(''));
const place = fc.tuple(script, fc.nat()).map(([code, at]) => ({ code, offset: at % (code.length + 1) }));

it('answers for any text at any place, within the text', () => {
  fc.assert(
    fc.property(place, ({ code, offset }) => {
      const ranges = [
        completionsAt(code, offset, PROJECTS, true),
        completionsAt(code, offset, PROJECTS, false),
        documentationAt(code, offset, PROJECTS),
        definitionAt(code, offset, PROJECTS),
        connectionEdit(code, offset, 'books_tasks', PROJECTS),
      ];
      const open = signatureAt(code, offset, PROJECTS)?.open ?? 0;
      expect(ranges.every((range) => range === null || (0 <= range.from && range.from <= range.to && range.to <= code.length))).toBe(true);
      expect(open).toBeLessThanOrEqual(code.length);
    }),
  );
});

it('renames so that the script with the old name put back means the same', () => {
  fc.assert(
    fc.property(place, ({ code, offset }) => {
      const renaming = rename(code, offset, 'quiteNewName', PROJECTS);
      const [first] = 'edits' in renaming ? renaming.edits : [];
      fc.pre('edits' in renaming && first !== undefined);
      const renamed = withEdits(code, 'edits' in renaming ? renaming.edits : []);
      const back = rename(renamed, (first?.from ?? 0) + 1, code.slice(first?.from, first?.to), PROJECTS);
      // A word that scripts use as a name now and then, but nobody should choose.
      fc.pre(!('refusal' in back && back.refusal.includes('word of the language')));
      const restored = withEdits(renamed, 'edits' in back ? back.edits : []);
      expect(withoutRanges(parseDeluge(restored).script)).toEqual(withoutRanges(parseDeluge(code).script));
    }),
  );
});
