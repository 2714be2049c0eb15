import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { highlightJson } from './highlight-json.ts';
import { highlightDeluge } from './highlight.ts';
import { invokeUrlSample } from './samples/invoke-url-sample.ts';

const SAMPLE = invokeUrlSample({ url: 'https://www.wrike.com/api/v4/folders', connectionLinkName: 'wrike_zylker' });

function visible(tokens: ReturnType<typeof highlightDeluge>) {
  return tokens.filter((token) => token.text.trim() !== '').map((token) => `${token.kind} ${token.text.trim()}`);
}

describe('highlightDeluge', () => {
  test('colours the sample of a connection', () => {
    expect(visible(highlightDeluge(SAMPLE))).toEqual([
      'plain response',
      'operator =',
      'keyword invokeurl',
      'punctuation [',
      'property url',
      'punctuation :',
      'string "https://www.wrike.com/api/v4/folders"',
      'property type',
      'punctuation :',
      'plain GET',
      'property connection',
      'punctuation :',
      'string "wrike_zylker"',
      'punctuation ]',
      'punctuation ;',
      'keyword info',
      'plain response',
      'punctuation ;',
    ]);
  });

  test('tells functions, methods, constants, numbers and comments apart', () => {
    expect(visible(highlightDeluge('m = Map(); // a map\nm.put("k", 1.5 == null);'))).toEqual([
      'plain m',
      'operator =',
      'function Map',
      'punctuation (',
      'punctuation )',
      'punctuation ;',
      'comment // a map',
      'plain m',
      'punctuation .',
      'function put',
      'punctuation (',
      'string "k"',
      'punctuation ,',
      'number 1.5',
      'operator ==',
      'constant null',
      'punctuation )',
      'punctuation ;',
    ]);
  });

  test('a token never runs over the end of a line', () => {
    const tokens = highlightDeluge('/* one\ntwo */\ninfo 1;');
    expect(tokens.filter((token) => token.text.includes('\n')).map((token) => token.text)).toEqual(['\n', '\n']);
  });

  test('gives back any text unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        expect(
          highlightDeluge(code)
            .map((token) => token.text)
            .join(''),
        ).toBe(code);
      }),
    );
  });
});

describe('highlightJson', () => {
  test('tells members from texts', () => {
    expect(visible(highlightJson('{"a": ["b", -1.5e3, true, null]}'))).toEqual([
      'punctuation {',
      'property "a"',
      'punctuation :',
      'punctuation [',
      'string "b"',
      'punctuation ,',
      'number -1.5e3',
      'punctuation ,',
      'constant true',
      'punctuation ,',
      'constant null',
      'punctuation ]',
      'punctuation }',
    ]);
  });

  test('gives back any text unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()), (code) => {
        expect(
          highlightJson(code)
            .map((token) => token.text)
            .join(''),
        ).toBe(code);
      }),
    );
  });
});
