import { describe, expect, it } from 'vitest';
import { callbackPath } from './callback-path.ts';

describe('callbackPath', () => {
  it('keeps path and query as the provider wrote them', () => {
    expect(callbackPath('https://deluge.zoho.com/delugeauth/callback?code=a%2Bb&state=s&iss=https%3A%2F%2Fp')).toBe(
      '/delugeauth/callback?code=a%2Bb&state=s&iss=https%3A%2F%2Fp',
    );
  });

  it('never leads to another host', () => {
    expect(callbackPath('https://deluge.zoho.com//evil.example/?code=a')).toBe('/evil.example/?code=a');
  });
});
