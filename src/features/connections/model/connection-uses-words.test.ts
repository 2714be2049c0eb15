import { expect, test } from 'vitest';
import { ruleWays, usesInWords } from './connection-uses-words.ts';

const fn = { id: 'fn-1', name: 'reader', module: 'projects', lines: [1] } as const;
const rule = { id: 'rule-1', name: 'New', isActive: true, functions: ['reader'], hasWebhook: false };
const functions = (count: number) => Array.from({ length: count }, () => ({ ...fn, lines: [1] }));

test.each([
  [0, 0, null],
  [1, 0, '1 function'],
  [2, 1, '2 functions and 1 rule'],
  [0, 2, '2 rules'],
])('%i functions and %i rules are "%s"', (functionCount, ruleCount, words) => {
  expect(usesInWords({ functions: functions(functionCount), rules: Array.from({ length: ruleCount }, () => rule) })).toBe(words);
});

test('a rule says by what it uses a connection', () => {
  expect(ruleWays(rule)).toBe('reader');
  expect(ruleWays({ functions: [], hasWebhook: true })).toBe('a webhook');
  expect(ruleWays({ functions: ['reader', 'writer'], hasWebhook: true })).toBe('reader, writer, and a webhook');
});
