import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

const ORIGIN = 'https://console.example';

describe('returnPath', () => {
  it('keeps path, query and fragment and adds the attempt', () => {
    expect(returnPath('/extensions/e1/connections/my?q=wrike#top', 'a1', ORIGIN)).toBe(
      '/extensions/e1/connections/my?q=wrike&authorization=a1#top',
    );
  });

  it('names one attempt, the last', () => {
    expect(returnPath('/extensions?authorization=a0', 'a1', ORIGIN)).toBe('/extensions?authorization=a1');
  });

  it.each(['//evil.example/x', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/.//evil.example'])(
    'never leads to another host: %s',
    (returnTo) => {
      const path = returnPath(returnTo, 'a1', ORIGIN);
      expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
      expect(path).not.toMatch(/^\/[/\\]/);
    },
  );
});
