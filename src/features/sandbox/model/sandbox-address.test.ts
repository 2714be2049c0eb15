import { describe, expect, it } from 'vitest';
import { readSandboxAddress, searchWith } from './sandbox-address.ts';

describe("the sandbox's address", () => {
  it('says module, part and view; nonsense counts as nothing', () => {
    expect(readSandboxAddress(new URLSearchParams('module=items&pane=wrike&view=messages'))).toEqual({ module: 'items', pane: 'wrike', view: 'messages' });
    expect(readSandboxAddress(new URLSearchParams('module=__proto__&pane=left&view='))).toEqual({ module: 'projects', pane: 'books', view: 'firings' });
  });

  it('changes only what a link is for, and closes what was open', () => {
    const params = new URLSearchParams('module=items&q=ab&dialog=edit&subject=1');
    expect(searchWith(params, { pane: 'fired' })).toBe('?module=items&q=ab&pane=fired');
    expect(searchWith(params, { module: null, q: null })).toBe('?');
  });
});
