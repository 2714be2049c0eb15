import { expect, userEvent, within } from 'storybook/test';
import { withExecutions, withFunctions, withRules } from '#.storybook/automate-state.ts';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { FunctionsScreen } from './functions-screen.tsx';

const meta = preview.meta({ title: 'Automate/Custom Functions/List', component: FunctionsScreen });

const PATH = '/extensions/ext-1001/automate/custom-functions';
const LIST = 'GET /api/v1/extensions/ext-1001/functions*';

export const List = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    const row = await canvas.findByRole('row', { name: /createwrikeproject/ });
    await expect(within(row).getByText('Projects')).toBeVisible();
    await expect(within(row).getByRole('link', { name: 'wrike_zylker' })).toBeVisible();
    await expect(within(row).getByText('Succeeded')).toBeVisible();
    await expect(within(canvas.getByRole('row', { name: /count_tasks/ })).getByText('Failed')).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'], prepare: withExecutions }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'createwrikeproject' });
    await expectNoSidewaysScroll();
  },
});

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No custom functions yet' })).toBeVisible();
    await expect(canvas.getAllByRole('link', { name: 'New Custom Function' })[0]).toBeVisible();
  },
});

export const NoneMatches = meta.story({
  ...screen({ path: `${PATH}?q=nothing&module=projects`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByRole('link', { name: 'createwrikeproject' })).toBeVisible();
    await expect(canvas.getByRole('searchbox')).toHaveValue('');
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading functions…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { name: 'No custom functions yet' })).toBeVisible();
  },
});

export const DeletingOneInUse = meta.story({
  ...screen({ path: `${PATH}?dialog=delete&subject=fn-1001`, scenarios: ['expired'], prepare: withRules }),
  play: async ({ canvas }) => {
    const dialog = within(await canvas.findByRole('dialog', { name: '“createwrikeproject” can’t be deleted' }));
    await expect(dialog.getByRole('link', { name: 'Project to Wrike' })).toBeVisible();
  },
});

export const Deleted = meta.story({
  ...screen({ path: `${PATH}?dialog=delete&subject=fn-1002`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Type the function’s name to confirm' }), 'count_tasks');
    await userEvent.click(canvas.getByRole('button', { name: 'Delete Function' }));
    await expect(await canvas.findByText('1 function')).toBeVisible();
    await expect(canvas.queryByRole('link', { name: 'count_tasks' })).toBeNull();
  },
});

export const RenamingToATakenName = meta.story({
  ...screen({ path: `${PATH}?dialog=rename&subject=fn-1002`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'CreateWrikeProject');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('Choose a name that no other function has.')).toBeVisible();
    await expect(name).toHaveValue('CreateWrikeProject');
  },
});
