import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen, type Prepare } from '#.storybook/screen.tsx';
import { publishVersion } from '#src/contract/publishing.ts';
import { VersionHistoryScreen } from './version-history-screen.tsx';

const meta = preview.meta({ title: 'Publish/Version History', component: VersionHistoryScreen });
export default meta;

const PATH = '/extensions/ext-1001/publish/version-history';

const publishTwice: Prepare = async (client) => {
  const params = { extensionId: 'ext-1001' };
  await client.call(publishVersion, { params, body: { increment: 'minor', visibility: 'private', releaseNotes: 'Projects appear in Wrike with their tasks.' } });
  await client.call(publishVersion, {
    params,
    body: { increment: 'major', visibility: 'private', releaseNotes: `Everything anew. ${'A long story about what changed and why. '.repeat(8)}` },
  });
};

export const Versions = meta.story({
  ...screen({ path: PATH, scenarios: ['automated'], prepare: publishTwice }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Projects appear in Wrike with their tasks.')).toBeVisible();
    const [newest] = await canvas.findAllByRole('link', { name: /^\d+\.\d+$/ });
    await expect(newest).toHaveTextContent(/\.0$/);
  },
});

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing has been published yet' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: 'GET /api/v1/extensions/*/versions', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the versions…')).toBeInTheDocument();
  },
});

export const LoadingFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: 'GET /api/v1/extensions/*/versions', effect: { kind: 'network-error' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Retry' })).toBeVisible();
  },
});

export const UnknownVersion = meta.story({
  ...screen({ path: `${PATH}/version-404` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no such version' })).toBeVisible();
  },
});
