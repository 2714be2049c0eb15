import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import { CallbackResult } from './callback-result.tsx';

const succeeded: AuthorizationAttempt = {
  id: 'attempt',
  extensionId: 'ext-1001',
  connectionLinkName: 'wrike_zylker',
  connectionName: 'Wrike Zylker',
  serviceName: 'Wrike',
  status: 'succeeded',
  reason: 'authorized',
  message: 'Authorized at Wrike.',
  providerError: null,
  returnTo: '/extensions',
  expiresAt: '2026-03-16T09:35:00.000Z',
};

const meta = preview.meta({
  title: 'Build/Authorization/Result',
  component: CallbackResult,
  parameters: { layout: 'fullscreen' },
  // Fills the window, as it does as a page.
  decorators: [
    (Story) => (
      <div style={{ display: 'flex', flexDirection: 'column', minBlockSize: '100dvh' }}>
        <Story />
      </div>
    ),
  ],
  args: { host: 'localhost:4173', attempt: succeeded, isWindow: true },
});

export const Connected = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Connected to Wrike' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Close Window' })).toBeVisible();
  },
});

export const ConnectedInThisTab = meta.story({
  args: { isWindow: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
});

export const Rejected = meta.story({
  args: {
    attempt: {
      ...succeeded,
      status: 'failed',
      reason: 'rejected',
      message: 'The request was rejected in the Wrike window.',
      providerError: 'access_denied: The person rejected the request.',
    },
  },
});

export const TextOfTheProvider = meta.story({
  args: {
    attempt: {
      ...succeeded,
      status: 'failed',
      reason: 'provider_error',
      message: 'Wrike answered with an error.',
      providerError: 'server_error: <img src=x onerror=alert(1)> "]; </script> and a-very-long-word-that-does-not-end-before-the-window-does-and-goes-on',
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible();
  },
});
