import { expect, userEvent, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { SettingsPage } from './settings-page.tsx';

const meta = preview.meta({ title: 'Workspace/Settings', component: SettingsPage });

const READ = 'GET /api/v1/workspace';
const CHANGE = 'PATCH /api/v1/workspace';

export const Default = meta.story({
  ...screen({ path: '/settings' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Redirect URL' })).toHaveValue('https://deluge.zoho.com/delugeauth/callback');
  },
});

export const Narrowest = meta.story({
  ...screen({ path: '/settings' }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('textbox', { name: 'Redirect URL' });
    await expectNoSidewaysScroll();
  },
});

export const AnotherDataCentre = meta.story({
  ...screen({ path: '/settings' }),
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Data centre' }), 'Japan (JP)');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Redirect URL' })).toHaveValue('https://dre.zoho.jp/delugeauth/callback'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(canvas.getByRole('combobox', { name: 'Data centre' })).toHaveValue('US'));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Data centre' }), 'Japan (JP)');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Redirect URL' })).toHaveValue('https://dre.zoho.jp/delugeauth/callback'));
  },
});

export const NotChanged = meta.story({
  ...screen({ path: '/settings', faults: [{ route: CHANGE, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Data centre' }), 'Europe (EU)');
    await expect(await canvas.findByText(/^Not changed\./)).toBeVisible();
    await expect(canvas.getByRole('combobox', { name: 'Data centre' })).toHaveValue('US');
  },
});

export const Loading = meta.story({
  ...screen({ path: '/settings', faults: [{ route: READ, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading settings…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: '/settings', faults: [{ route: READ, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The settings could not be loaded' })).toBeVisible();
  },
});
