import { expect, test } from 'vitest';
import { editorNotice, ranCodeWords } from './ran-code-words.ts';

test('nothing is said of a run of the code as it is', () => {
  const ran = { publishedVersion: null, isCodeChanged: false };
  expect([ranCodeWords(ran), editorNotice(ran)]).toEqual([null, null]);
});

test('a run of other code than the current one says so, and which', () => {
  expect(editorNotice({ publishedVersion: '1.2', isCodeChanged: true })).toBe('This run used the code of version 1.2. The editor shows the current code, where lines may have moved.');
  expect(editorNotice({ publishedVersion: null, isCodeChanged: true })).toMatch(/^The code was changed after this run\./);
  expect(ranCodeWords({ publishedVersion: '1.2', isCodeChanged: true })).toBe('As published in version 1.2. The current code is another one.');
});

test('a version whose code is still the current one is named, without a warning', () => {
  const ran = { publishedVersion: '1.2', isCodeChanged: false };
  expect([ranCodeWords(ran), editorNotice(ran)]).toEqual(['As published in version 1.2, the same as the current code.', null]);
});
