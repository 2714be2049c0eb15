import { describe, expect, it } from 'vitest';
import { failureWords } from './failure-words.ts';

const cause = { message: 'Wrike refused the token.', line: 3, callOutId: 'c1', connectionLinkName: 'wrike', remedy: 'reconnect' as const };
const error = { code: 'null-value', message: 'Null value occurred', line: 9, column: 1, cause: null };

describe('failureWords', () => {
  it('puts the cause and its line before what followed from it', () => {
    expect(failureWords({ ...error, cause })).toEqual({ summary: 'Wrike refused the token.', detail: 'Null value occurred', line: 3 });
  });

  it('does not say the same twice', () => {
    expect(failureWords({ ...error, message: cause.message, cause }).detail).toBeNull();
  });

  it('has the language’s own words where the code is to blame', () => {
    expect(failureWords(error)).toEqual({ summary: 'Null value occurred', detail: null, line: 9 });
    expect(failureWords({ ...error, cause: { ...cause, remedy: 'edit_code', line: null } }).summary).toBe('Null value occurred');
  });
});
