import { expect, userEvent, within } from 'storybook/test';
import { withExecutions, withInterrupted, withPublishedRun } from '#.storybook/automate-state.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { ExecutionsScreen } from './executions-screen.tsx';

const meta = preview.meta({ title: 'Automate/Executions', component: ExecutionsScreen });

const PATH = '/extensions/ext-1001/automate/executions';
const LIST = 'GET /api/v1/extensions/ext-1001/executions*';

export const List = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2 executions')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Status' }), 'Failed');
    await expect(await canvas.findByText('1 execution')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'count_tasks' })).toHaveAttribute('href', `${PATH}/run-1002`);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Status' }), 'All statuses');
    await expect(await canvas.findByText('2 executions')).toBeVisible();
  },
});

export const One = meta.story({
  ...screen({ path: `${PATH}/run-1001`, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'createwrikeproject' })).toBeVisible();
    const trace = within(canvas.getByRole('list', { name: 'Where the time went' }));
    await expect(trace.getAllByRole('button', { expanded: false }).length).toBeGreaterThan(1);
    await expect(canvas.getByRole('region', { name: 'Code with the values of its variables' })).toHaveTextContent('rootId =');
  },
});

export const Failed = meta.story({
  ...screen({ path: `${PATH}/run-1002`, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Run again' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Open in the editor' })).toHaveAttribute('href', expect.stringContaining('fn-1002?line=8'));
  },
});

export const FailedInAnInstalledVersion = meta.story({
  ...screen({ path: `${PATH}/run-1001`, scenarios: ['expired'], prepare: withPublishedRun }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^This run used the code of version 1\.1\. The editor shows the current code/)).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Open in the editor' })).toHaveAttribute('href', expect.stringMatching(/fn-1002$/));
    await expect(canvas.getByText('As published in version 1.1. The current code is another one.')).toBeVisible();
    await expect(canvas.getByRole('region', { name: 'Code with the values of its variables' })).toHaveTextContent('missing =');
  },
});

export const Interrupted = meta.story({
  ...screen({ path: `${PATH}/run-1001`, scenarios: ['expired'], prepare: withInterrupted }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The page that ran it was closed or reloaded before it ended.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Run again' })).toBeVisible();
  },
});

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing has run yet' })).toBeVisible();
  },
});

export const NoneMatches = meta.story({
  ...screen({ path: `${PATH}?status=stopped`, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByText('2 executions')).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading executions…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { name: 'Nothing has run yet' })).toBeVisible();
  },
});

export const Unknown = meta.story({
  ...screen({ path: `${PATH}/run-9999` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no such execution' })).toBeVisible();
  },
});
