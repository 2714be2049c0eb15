import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Where pages of a build may send requests to. */
async function reachable(apiUrl: string | undefined): Promise<string | undefined> {
  vi.stubEnv('VITE_API_URL', apiUrl);
  const { CONTENT_SECURITY_POLICY } = await import('./content-security-policy.ts');
  return CONTENT_SECURITY_POLICY.split('; ').find((directive) => directive.startsWith('connect-src'));
}

test.each([
  [undefined, "connect-src 'self'"],
  ['', "connect-src 'self'"],
  ['http://localhost:8787', "connect-src 'self' http://localhost:8787"],
  ['https://backend.example/base/', "connect-src 'self' https://backend.example"],
  ["no address; script-src *", "connect-src 'self'"],
])('a console that is built for the backend at %j may reach that origin and its own', async (apiUrl, directive) => {
  expect(await reachable(apiUrl)).toBe(directive);
});
