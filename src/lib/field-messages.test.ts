import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { fieldMessages } from './field-messages.ts';

const refused = new ApiError('problem', 'Some fields need another value.', {
  status: 422,
  problem: {
    code: 'validation_failed',
    message: 'Some fields need another value.',
    fields: [
      { field: 'name', message: 'Enter a name.' },
      { field: 'name', message: 'Shorter.' },
      { field: 'code', message: 'Too long.' },
    ],
  },
});

describe('fieldMessages', () => {
  it('gives each shown field its first message, and the rest together', () => {
    expect(fieldMessages(refused, ['name'])).toEqual({ fields: { name: 'Enter a name.' }, other: 'Too long.' });
    expect(fieldMessages(refused, () => true)).toEqual({ fields: { name: 'Enter a name.', code: 'Too long.' }, other: null });
  });

  it('falls back to the error’s own text', () => {
    expect(fieldMessages(refused, [])).toEqual({ fields: {}, other: 'Some fields need another value.' });
    expect(fieldMessages(new Error('No network.'), ['name'])).toEqual({ fields: {}, other: 'No network.' });
    expect(fieldMessages(null, ['name'])).toEqual({ fields: {}, other: null });
  });
});
