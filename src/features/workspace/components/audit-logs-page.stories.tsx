import { expect, userEvent, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { AuditLogsPage } from './audit-logs-page.tsx';

const meta = preview.meta({ title: 'Workspace/Audit Logs', component: AuditLogsPage });

const LIST = 'GET /api/v1/audit-logs';

export const Default = meta.story({
  ...screen({ path: '/audit-logs' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: 'Audit log' })).toBeVisible();
    await expect((await canvas.findAllByRole('row')).length).toBeGreaterThan(2);
  },
});

export const Phone = meta.story({
  ...screen({ path: '/audit-logs' }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findAllByText('Connection created');
    await expectNoSidewaysScroll();
  },
});

export const FilteredByActivity = meta.story({
  ...screen({ path: '/audit-logs' }),
  play: async ({ canvas }) => {
    await canvas.findByRole('table', { name: 'Audit log' });
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Activity' }), 'Connection created');
    await expect(await canvas.findAllByRole('cell', { name: 'Connection created' })).not.toHaveLength(0);
    await expect(canvas.queryByRole('cell', { name: 'Extension created' })).toBeNull();
  },
});

export const LaterPage = meta.story({
  ...screen({ path: '/audit-logs?offset=50', scenarios: ['huge'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Previous' })).toBeVisible();
    await expect(canvas.getByText(/^51–100 of/)).toBeVisible();
  },
});

export const NoResults = meta.story({
  ...screen({ path: '/audit-logs?q=nothing+like+it' }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByRole('table', { name: 'Audit log' })).toBeVisible();
  },
});

export const Empty = meta.story({
  ...screen({ path: '/audit-logs', scenarios: ['empty'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: '/audit-logs', faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading audit log…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: '/audit-logs', faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    // The skeleton is a table of the same name, so the table is looked for again until it is the one that stays.
    await waitFor(() => expect(canvas.getByRole('table', { name: 'Audit log' })).toBeVisible());
  },
});
