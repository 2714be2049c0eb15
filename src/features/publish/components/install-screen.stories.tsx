import { expect, userEvent } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen, type Prepare } from '#.storybook/screen.tsx';
import { createExternalConnection } from '#src/contract/external-connections.ts';
import { publishVersion } from '#src/contract/publishing.ts';
import { InstallScreen } from './install-screen.tsx';

const meta = preview.meta({ title: 'Publish/Install page', component: InstallScreen });
export default meta;

const HISTORY = '/extensions/ext-1001/publish/version-history';

const publish: Prepare = async (client) => {
  const body = { increment: 'minor', visibility: 'private', releaseNotes: 'Projects appear in Wrike.' } as const;
  await client.call(publishVersion, { params: { extensionId: 'ext-1001' }, body });
};

const offered = screen({ path: HISTORY, scenarios: ['automated'], prepare: publish });

/** Opens the install page the way people get to it. */
async function openInstallPage({ canvas }: { canvas: { findByRole: (role: string, options: { name: RegExp | string }) => Promise<HTMLElement> } }): Promise<void> {
  await userEvent.click(await canvas.findByRole('link', { name: /^\d+\.\d+$/ }));
  await userEvent.click(await canvas.findByRole('link', { name: 'Open' }));
  await canvas.findByRole('button', { name: 'Install Extension' });
}

export const Offer = meta.story({ ...offered, play: openInstallPage });

export const TermsNotAccepted = meta.story({
  ...offered,
  play: async (context) => {
    await openInstallPage(context);
    await userEvent.click(context.canvas.getByRole('button', { name: 'Install Extension' }));
    await expect(context.canvas.getByText('Accept the terms to install the extension.')).toBeVisible();
  },
});

const offeredWithExternal = screen({
  path: HISTORY,
  scenarios: ['automated'],
  prepare: async (client) => {
    const body = { name: 'Payroll bureau', connectionUrl: 'https://payroll.example/connect', revokeUrl: 'https://payroll.example/revoke' };
    await client.call(createExternalConnection, { params: { extensionId: 'ext-1001' }, body });
    await publish(client);
  },
});

export const AsksForExternalConnections = meta.story({
  ...offeredWithExternal,
  play: async (context) => {
    const { canvas } = context;
    await openInstallPage(context);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'I accept the terms' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Install Extension' }));
    await expect(await canvas.findByText(/Connect “Payroll bureau” at its address, then tick it/)).toBeVisible();
  },
});

export const Installed = meta.story({
  ...offeredWithExternal,
  play: async (context) => {
    const { canvas } = context;
    await openInstallPage(context);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'I accept the terms' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Payroll bureau' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Install Extension' }));
    await expect(await canvas.findByText(/^Installed/)).toBeVisible();
  },
});

export const LeadsNowhere = meta.story({
  ...screen({ path: '/install/no-such-token' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'This installation URL leads nowhere' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: '/install/any', faults: [{ route: 'GET /api/v1/installations/*', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the extension…')).toBeInTheDocument();
  },
});
