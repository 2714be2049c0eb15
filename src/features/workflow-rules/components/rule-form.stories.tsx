import { expect, userEvent, waitFor, within } from 'storybook/test';
import { withFunctions, withRules } from '#.storybook/automate-state.ts';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { forgetRule, ruleDraftKey } from '../model/rule-draft.ts';
import { NewRuleScreen } from './new-rule-screen.tsx';

const meta = preview.meta({
  title: 'Automate/Workflow Rules/Rule',
  component: NewRuleScreen,
  beforeEach: () => {
    for (const id of [null, 'rule-1001', 'rule-1002']) forgetRule(ruleDraftKey('ext-1001', id));
  },
});

const PATH = '/extensions/ext-1001/automate/workflow-rules';

export const New = meta.story({
  ...screen({ path: `${PATH}/new`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Name' }), 'Project to Wrike');
    await expect(canvas.getByText('When project is created.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Add immediate action' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Custom Function' }));
    const choice = await canvas.findByRole('combobox', { name: 'Custom Function' });
    await waitFor(() => expect(choice).toHaveFocus());
    await userEvent.selectOptions(choice, 'createwrikeproject');
    await expect(choice).toHaveDisplayValue('createwrikeproject');
  },
});

export const Refused = meta.story({
  ...screen({ path: `${PATH}/new`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('Enter a rule name.')).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'Remind');
    await userEvent.click(canvas.getByRole('radio', { name: 'Date Based' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Add criterion' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('Choose a date of the record.')).toBeVisible();
    await expect(canvas.getByText('Enter a value.')).toBeVisible();
    await expect(canvas.getByText('Add at least one action.')).toBeVisible();
  },
});

export const Criteria = meta.story({
  ...screen({ path: `${PATH}/rule-1002`, scenarios: ['expired'], prepare: withRules }),
  play: async ({ canvas }) => {
    const second = within(await canvas.findByRole('group', { name: 'Criterion 2' }));
    await expect(second.getByRole('combobox', { name: 'Value' })).toHaveValue('fixed_cost_for_project');
    await userEvent.selectOptions(second.getByRole('combobox', { name: 'Field' }), 'Created Time');
    await expect(second.getByLabelText('Value')).toHaveAttribute('type', 'date');
    await userEvent.selectOptions(second.getByRole('combobox', { name: 'Comparison' }), 'is empty');
    await expect(second.queryByLabelText('Value')).toBeNull();
    await userEvent.click(second.getByRole('button', { name: 'Remove criterion 2' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Add criterion' })).toHaveFocus());
    await userEvent.click(canvas.getByRole('button', { name: 'Discard' }));
    await expect(await canvas.findByRole('group', { name: 'Criterion 2' })).toBeVisible();
  },
});

export const EveryKindOfAction = meta.story({
  ...screen({ path: `${PATH}/rule-1001`, scenarios: ['expired'], prepare: withRules }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Project to Wrike' })).toBeVisible();
    for (const kind of ['Field Update', 'Webhook']) {
      await userEvent.click(await canvas.findByRole('button', { name: 'Add time-based action' }));
      const [, item] = await waitFor(() => {
        const items = canvas.getAllByRole('menuitem', { name: kind });
        return [items.length, items.at(-1)] as const;
      });
      if (item !== undefined) await userEvent.click(item);
    }
    await expect(await canvas.findByRole('textbox', { name: 'URL' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Subject' })).toHaveValue('Two days later');
  },
});

export const Narrowest = meta.story({
  ...screen({ path: `${PATH}/rule-1002`, scenarios: ['expired'], prepare: withRules }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Save' });
    await expectNoSidewaysScroll();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${PATH}/rule-1001`, faults: [{ route: 'GET /api/v1/extensions/ext-1001/workflow-rules/*', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    const form = (await canvas.findByText('Loading the rule…')).closest('[aria-busy]');
    for (const place of form?.querySelectorAll('[aria-hidden]') ?? []) await waitFor(() => expect(place).toBeVisible());
  },
});

export const ChoicesFail = meta.story({
  ...screen({ path: `${PATH}/new`, faults: [{ route: 'GET /api/v1/modules', times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('textbox', { name: 'Name' })).toBeVisible();
  },
});

export const Unknown = meta.story({
  ...screen({ path: `${PATH}/rule-9999` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no such rule' })).toBeVisible();
  },
});
