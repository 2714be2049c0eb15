import { describe, expect, test } from 'vitest';
import { callAddressProblem } from './call-address.ts';

describe('callAddressProblem', () => {
  test.each(['https://www.wrike.com/api/v4/folders', ' http://api.zylker.example:8080/x?a=b#c ', 'HTTPS://EXAMPLE.COM', 'https://例え.jp/道'])('takes %s', (address) => {
    expect(callAddressProblem(address)).toBeNull();
  });

  test.each([
    ['', /Enter an address/],
    ['   ', /Enter an address/],
    ['www.wrike.com/api', /Begin the address with https/],
    ['javascript:alert(1)', /Begin the address with https/],
    ['ftp://files.example/x', /Begin the address with https/],
    ['https://', /such as/],
    ['https://[', /such as/],
    ['https://amelia:secret@api.example/x', /Leave user name and password out/],
    [`https://api.example/${'x'.repeat(4000)}`, /at most 4000/],
  ])('says what to do about %o', (address, advice) => {
    expect(callAddressProblem(address)).toMatch(advice);
  });
});
