import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { rememberAuthorization } from '#src/lib/authorization-channel.ts';
import { CallbackScreen } from './callback-screen.tsx';

const meta = preview.meta({ title: 'Build/Authorization/Callback page', component: CallbackScreen });

const PATH = '/delugeauth/callback?code=a-code&state=a-state&iss=http%3A%2F%2Flocalhost%2Fwrike';
const COMPLETION = 'POST /api/v1/authorizations/*/callback';

/** A callback page in the window of an attempt. */
function inWindow(setup: Omit<Parameters<typeof screen>[0], 'path'> = {}) {
  const { beforeEach, ...story } = screen({ path: PATH, ...setup });
  return {
    ...story,
    beforeEach: async (context: Parameters<typeof beforeEach>[0]) => {
      await beforeEach(context);
      rememberAuthorization(sessionStorage, { attemptId: 'an-attempt', mode: 'window' });
    },
  };
}

export const OpenedByItself = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/belongs to no authorization/)).toBeVisible();
  },
});

export const Finishing = meta.story({
  ...inWindow({ faults: [{ route: COMPLETION, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Finishing the authorization…' })).toBeVisible();
  },
});

export const CouldNotBeFinished = meta.story({
  ...inWindow({ faults: [{ route: COMPLETION, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Retry' })).toBeVisible();
  },
});

export const AttemptUnknown = meta.story({
  ...inWindow(),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/is not known here/)).toBeVisible();
  },
});
