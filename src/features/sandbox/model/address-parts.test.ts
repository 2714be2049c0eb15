import { describe, expect, it } from 'vitest';
import { addressParts } from './address-parts.ts';

describe('the address of a call', () => {
  it('is host and path, without the query', () => {
    expect(addressParts('https://www.wrike.com/api/v4/folders?fields=a')).toEqual({ host: 'www.wrike.com', path: '/api/v4/folders' });
  });

  it('stays in one piece when it is none', () => {
    expect(addressParts('not an address')).toEqual({ host: 'not an address', path: '' });
  });
});
