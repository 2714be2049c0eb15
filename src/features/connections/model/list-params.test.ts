import { expect, test } from 'vitest';
import { filterFromParams, isNarrowed, sortChange, withParams } from './list-params.ts';

const afterClick = (query: string, key: Parameters<typeof sortChange>[1]) => withParams(new URLSearchParams(query), sortChange(filterOf(query), key)).toString();
const filterOf = (query: string) => filterFromParams(new URLSearchParams(query), 'my');

test('an empty address means the newest first', () => {
  expect(filterOf('')).toEqual({ view: 'my', q: '', sort: 'created', direction: 'desc' });
});

test('every part is read', () => {
  expect(filterOf('q=wrike&status=failed&service=wrike&sort=name&direction=desc')).toEqual({
    view: 'my',
    q: 'wrike',
    status: 'failed',
    service: 'wrike',
    sort: 'name',
    direction: 'desc',
  });
});

test('what makes no sense counts as absent', () => {
  expect(filterOf('status=perfect&sort=colour&direction=up&service=')).toEqual(filterOf(''));
});

test('a first click sorts a column its natural way, a second the other, a third again', () => {
  expect(afterClick('', 'name')).toBe('sort=name');
  expect(afterClick('sort=name', 'name')).toBe('sort=name&direction=desc');
  expect(afterClick('sort=name&direction=desc', 'name')).toBe('sort=name');
  expect(afterClick('', 'created')).toBe('direction=asc');
  expect(afterClick('sort=name&direction=desc', 'created')).toBe('');
});

test('only what leaves connections out narrows', () => {
  expect(isNarrowed(filterOf('sort=name'))).toBe(false);
  for (const query of ['q=a', 'status=failed', 'service=wrike']) expect(isNarrowed(filterOf(query))).toBe(true);
});
