import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { WorkspaceConnectionsPage } from './workspace-connections-page.tsx';

const meta = preview.meta({ title: 'Workspace/Connections', component: WorkspaceConnectionsPage });

export const Default = meta.story({
  ...screen({ path: '/connections' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Zylker Store' })).toBeVisible();
    await expect(canvas.getAllByRole('cell', { name: 'Shipping Labels' })).not.toHaveLength(0);
  },
});

export const Phone = meta.story({
  ...screen({ path: '/connections' }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Zylker Store' });
    await expectNoSidewaysScroll();
  },
});

export const Empty = meta.story({
  ...screen({ path: '/connections', scenarios: ['empty'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No connections yet' })).toBeVisible();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: '/connections', faults: [{ route: 'GET /api/v1/connections', effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The connections could not be loaded' })).toBeVisible();
  },
});
