import { expect, test } from 'vitest';
import { auditLogParams } from './audit-log-params.ts';

test('reads search, filters and where the page starts', () => {
  expect(auditLogParams(new URLSearchParams('q=wrike&user=u1&activity=connection.revoked&offset=50'))).toEqual({
    q: 'wrike',
    user: 'u1',
    activity: 'connection.revoked',
    offset: 50,
  });
});

test.each(['activity=nonsense', 'offset=-1', 'offset=1.5', 'offset=1e99', 'offset=many', ''])('"%s" asks for nothing in particular', (query) => {
  expect(auditLogParams(new URLSearchParams(query))).toEqual({ q: '', user: undefined, activity: undefined, offset: 0 });
});

test('a search text longer than the backend takes is cut', () => {
  expect(auditLogParams(new URLSearchParams({ q: 'x'.repeat(500) })).q).toHaveLength(200);
});
