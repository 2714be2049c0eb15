import { expect, test } from 'vitest';
import { outcomeMessage } from './authorization-outcome.ts';

const ATTEMPT = { message: 'As the backend says.', providerError: null, serviceName: 'Wrike' };

test('each way an authorization can fail is told apart', () => {
  const reasons = ['rejected', 'window_closed', 'timed_out', 'state_mismatch', 'issuer_mismatch', 'provider_error', 'token_request_failed'] as const;
  const messages = reasons.map((reason) => outcomeMessage({ ...ATTEMPT, reason }));
  expect(new Set(messages.map(({ title }) => title)).size).toBe(reasons.length);
  expect(new Set(messages.map(({ text }) => text)).size).toBe(reasons.length);
});

test('the provider is quoted', () => {
  expect(outcomeMessage({ ...ATTEMPT, reason: 'provider_error', providerError: 'server_error: restarting' }).providerError).toBe('server_error: restarting');
});

test('an unexpected reason is told in the words of the backend', () => {
  expect(outcomeMessage({ ...ATTEMPT, reason: 'platform_managed' })).toEqual({
    title: 'The authorization did not finish',
    text: 'As the backend says.',
    providerError: null,
  });
});
