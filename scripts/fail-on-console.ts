import { afterEach, beforeEach, vi } from 'vitest';

/* A warning that nobody reads is a defect: whatever a test makes the code report fails it. A test that means to cause one replaces the spy itself. */

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  const reported = [console.error, console.warn].flatMap((method) => (vi.isMockFunction(method) ? method.mock.calls : []));
  vi.restoreAllMocks();
  if (reported.length > 0) throw new Error(`The code reported:\n${reported.map((parts) => parts.map(String).join(' ')).join('\n')}`);
});
