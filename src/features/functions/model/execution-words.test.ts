import { describe, expect, it } from 'vitest';
import { callOutResult, formatDuration } from './execution-words.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [839.6, '840 ms'],
    [999.6, '1 s'],
    [1000, '1 s'],
    [1250, '1.25 s'],
    [60_000, '1 min'],
    [125_400, '2 min 5 s'],
  ])('writes %d as %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});

describe('callOutResult', () => {
  it('takes an answer of 400 and above for a failure', () => {
    expect(callOutResult({ outcome: 'answered', status: 399 }).tone).toBe('success');
    expect(callOutResult({ outcome: 'answered', status: 400 })).toEqual({ label: '400', tone: 'danger' });
  });

  it('says when a finished write was not sent again', () => {
    expect(callOutResult({ outcome: 'remembered', status: 200 }).label).toBe('Not sent again');
  });
});
