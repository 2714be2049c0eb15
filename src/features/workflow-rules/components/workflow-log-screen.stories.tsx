import { expect, userEvent, within } from 'storybook/test';
import { withCancelled, withFiring } from '#.storybook/automate-state.ts';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { WorkflowLogScreen } from './workflow-log-screen.tsx';

const meta = preview.meta({ title: 'Automate/Workflow Logs', component: WorkflowLogScreen });

const PATH = '/extensions/ext-1001/automate/workflow-logs';
const LIST = 'GET /api/v1/extensions/ext-1001/workflow-log*';

export const Firings = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withFiring }),
  play: async ({ canvas }) => {
    const firing = within(await canvas.findByRole('list', { name: 'Firings' }));
    await expect(firing.getByText('Project created')).toBeVisible();
    await expect(firing.getByText('Line 8:')).toBeVisible();
    await expect(firing.getByText('Waiting')).toBeVisible();
    await expect(firing.getByRole('button', { name: 'Run again' })).toBeVisible();
  },
});

export const One = meta.story({
  ...screen({ path: `${PATH}/firing-1001`, scenarios: ['expired'], prepare: withFiring }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Office move' })).toBeVisible();
    const [trace] = await canvas.findAllByRole('list', { name: 'Where the time went' });
    if (trace !== undefined) await expect(within(trace).getByText('Workflow rule')).toBeVisible();
  },
});

export const Cancelled = meta.story({
  ...screen({ path: `${PATH}/firing-1001`, scenarios: ['expired'], prepare: withCancelled }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The rule was deleted before its time.')).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: `${PATH}/firing-1001`, scenarios: ['expired'], prepare: withFiring }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findAllByRole('list', { name: 'Where the time went' });
    await expectNoSidewaysScroll();
  },
});

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No rule has fired yet' })).toBeVisible();
  },
});

export const NoneMatches = meta.story({
  ...screen({ path: `${PATH}?status=succeeded`, scenarios: ['expired'], prepare: withFiring }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByText('1 firing')).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the workflow log…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { name: 'No rule has fired yet' })).toBeVisible();
  },
});

export const Unknown = meta.story({
  ...screen({ path: `${PATH}/firing-9999` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The log has no such line' })).toBeVisible();
  },
});
