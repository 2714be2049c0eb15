import { describe, expect, it } from 'vitest';
import { firingFilter } from './firing-params.ts';

describe('firingFilter', () => {
  it('takes what makes sense and nothing else', () => {
    expect(firingFilter(new URLSearchParams('q=office&rule=rule-1&status=failed&offset=20'))).toEqual({ q: 'office', ruleId: 'rule-1', status: 'failed', offset: 20 });
    expect(firingFilter(new URLSearchParams('status=odd&offset=-1'))).toEqual({ q: '', ruleId: undefined, status: undefined, offset: 0 });
  });
});
