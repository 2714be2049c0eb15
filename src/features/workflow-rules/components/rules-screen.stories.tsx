import { expect, userEvent, waitFor, within } from 'storybook/test';
import { withFiring, withRules } from '#.storybook/automate-state.ts';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { RulesScreen } from './rules-screen.tsx';

const meta = preview.meta({ title: 'Automate/Workflow Rules/List', component: RulesScreen });

const PATH = '/extensions/ext-1001/automate/workflow-rules';
const LIST = 'GET /api/v1/extensions/ext-1001/workflow-rules*';

export const List = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withFiring }),
  play: async ({ canvas }) => {
    const row = within(await canvas.findByRole('row', { name: /Project to Wrike/ }));
    await expect(row.getByText('When project is created')).toBeVisible();
    await expect(row.getByText('createwrikeproject')).toBeVisible();
    await userEvent.click(row.getByRole('switch', { name: 'Active: Project to Wrike' }));
    await waitFor(() => expect(row.getByRole('switch')).not.toBeChecked());
  },
});

export const SwitchIsRefused = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withRules, faults: [{ route: 'PATCH /api/v1/extensions/ext-1001/workflow-rules/*', effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    const control = await canvas.findByRole('switch', { name: 'Active: Project to Wrike' });
    await userEvent.click(control);
    await waitFor(() => expect(canvas.getByText(/“Project to Wrike” stays active/)).toBeVisible());
    await expect(control).toBeChecked();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withRules }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Project to Wrike' });
    await expectNoSidewaysScroll();
  },
});

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No workflow rules yet' })).toBeVisible();
  },
});

export const NoneMatches = meta.story({
  ...screen({ path: `${PATH}?module=items`, scenarios: ['expired'], prepare: withRules }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByText('2 rules')).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading rules…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'malformed-json' } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { name: 'No workflow rules yet' })).toBeVisible();
  },
});

export const Deleted = meta.story({
  ...screen({ path: `${PATH}?dialog=delete&subject=rule-1001`, scenarios: ['expired'], prepare: withRules }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Type the rule’s name to confirm' }), 'Project to Wrike');
    await userEvent.click(canvas.getByRole('button', { name: 'Delete Rule' }));
    await expect(await canvas.findByText('1 rule')).toBeVisible();
  },
});
