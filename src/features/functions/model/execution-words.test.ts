import { describe, expect, it } from 'vitest';
import { callOutResult } from './execution-words.ts';

describe('callOutResult', () => {
  it('takes an answer of 400 and above for a failure', () => {
    expect(callOutResult({ outcome: 'answered', status: 399 }).tone).toBe('success');
    expect(callOutResult({ outcome: 'answered', status: 400 })).toEqual({ label: '400', tone: 'danger' });
  });

  it('says when a finished write was not sent again', () => {
    expect(callOutResult({ outcome: 'remembered', status: 200 }).label).toBe('Not sent again');
  });
});
