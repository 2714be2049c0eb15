import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { withExecutions, withFunctions, withRunning } from '#.storybook/automate-state.ts';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { forgetCode } from '../model/function-draft.ts';
import { FunctionScreen } from './function-screen.tsx';

const meta = preview.meta({
  title: 'Automate/Custom Functions/Editor page',
  component: FunctionScreen,
  beforeEach: () => {
    for (const id of ['fn-1001', 'fn-1002']) forgetCode(id);
  },
});

const PATH = '/extensions/ext-1001/automate/custom-functions';
const FUNCTION = 'GET /api/v1/extensions/ext-1001/functions/fn-1001';
/** The editor's code comes by itself, and takes its time on a busy machine. */
const PATIENCE = { timeout: 15_000 };

async function script(name: string): Promise<HTMLElement> {
  return page.findByRole('textbox', { name: `Script of ${name}` }, PATIENCE);
}

export const Saved = meta.story({
  ...screen({ path: `${PATH}/fn-1001`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    await script('createwrikeproject');
    await expect(canvas.getByRole('heading', { level: 1, name: 'createwrikeproject' })).toBeVisible();
    await expect((await canvas.findAllByText('organization'))[0]).toBeVisible();
    await expect(canvas.getByText('Saved')).toBeVisible();
  },
});

export const Refused = meta.story({
  ...screen({ path: `${PATH}/fn-1002`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    (await script('count_tasks')).focus();
    await pressKeys('{Control>}{End}{/Control}');
    await pressKeys('info nobody;');
    await expect(await canvas.findByText('Unsaved changes')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('Not saved: this would not compile')).toBeVisible();
    await userEvent.click(within(canvas.getByRole('alert')).getByRole('button', { name: 'Line 9' }));
    await expect(await script('count_tasks')).toHaveFocus();
    await expect(await script('count_tasks')).toHaveTextContent('info nobody;');
  },
});

export const LeavingUnsaved = meta.story({
  ...screen({ path: `${PATH}/fn-1002`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    (await script('count_tasks')).focus();
    await pressKeys('// mine');
    await canvas.findByText('Unsaved changes');
    await userEvent.click(within(canvas.getByRole('main')).getByRole('link', { name: 'Custom Functions' }));
    const dialog = within(await canvas.findByRole('alertdialog', { name: 'Leave with unsaved changes?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(await script('count_tasks')).toHaveTextContent('// mine');
    await userEvent.click(within(canvas.getByRole('main')).getByRole('link', { name: 'Custom Functions' }));
    await expect(await canvas.findByRole('alertdialog', { name: 'Leave with unsaved changes?' })).toBeVisible();
  },
});

/** The router changes pages in its own time; an answer counts at once, and once. */
export const LeavingUnsavedByTwoPresses = meta.story({
  ...screen({ path: `${PATH}/fn-1002`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    (await script('count_tasks')).focus();
    await pressKeys('// mine');
    await canvas.findByText('Unsaved changes');
    await userEvent.click(within(canvas.getByRole('main')).getByRole('link', { name: 'Custom Functions' }));
    const leave = await canvas.findByRole('button', { name: 'Leave' });
    leave.click();
    await Promise.resolve();
    await expect(canvas.queryByRole('alertdialog')).toBeNull();
    leave.click();
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Custom Functions' })).toBeVisible();
  },
});

export const ChoosingARecord = meta.story({
  ...screen({ path: `${PATH}/fn-1001?dialog=execute`, scenarios: ['expired'], prepare: withFunctions }),
  play: async ({ canvas }) => {
    const dialog = within(await canvas.findByRole('dialog', { name: 'Execute “createwrikeproject”' }));
    await waitFor(() => expect(dialog.getAllByRole('radio').length).toBeGreaterThan(1));
    await expect(dialog.getAllByRole('radio')[0]).toBeChecked();
    await expect(dialog.getByRole('radio', { name: /Without a record/ })).toBeVisible();
  },
});

export const Executed = meta.story({
  ...screen({ path: `${PATH}/fn-1001?run=run-1001`, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    await script('createwrikeproject');
    const result = within(await canvas.findByRole('region', { name: 'Result' }));
    await expect(await result.findByText('Succeeded')).toBeVisible();
    const log = within(result.getByRole('list', { name: 'Log' }));
    await expect(log.getByText(/^Wrike project/)).toBeVisible();
    await userEvent.click(result.getByRole('button', { name: /^GET www\.wrike\.com/ }));
    await expect(await result.findByText('Access token refreshed')).toBeVisible();
    await expect(result.getByRole('region', { name: 'Response' })).toBeVisible();
  },
});

export const ExecutedWithAnError = meta.story({
  ...screen({ path: `${PATH}/fn-1002?run=run-1002`, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    const editor = await script('count_tasks');
    const result = within(await canvas.findByRole('region', { name: 'Result' }));
    await expect(await result.findByText('Failed')).toBeVisible();
    const [line] = await result.findAllByRole('button', { name: 'Line 8' });
    if (line !== undefined) await userEvent.click(line);
    await waitFor(() => expect(editor).toHaveFocus());
  },
});

export const Running = meta.story({
  ...screen({ path: `${PATH}/fn-1001?run=run-1001`, scenarios: ['expired'], prepare: withRunning }),
  play: async ({ canvas }) => {
    const result = within(await canvas.findByRole('region', { name: 'Result' }));
    await expect((await result.findAllByText('Running…'))[0]).toBeVisible();
    await expect(await result.findByRole('button', { name: 'Stop' })).toBeEnabled();
    await expect(result.queryByText('Stopped')).toBeNull();
    await script('createwrikeproject');
  },
});

export const Stopped = meta.story({
  ...screen({ path: `${PATH}/fn-1001?run=run-1001`, scenarios: ['expired'], prepare: withRunning }),
  play: async ({ canvas }) => {
    await script('createwrikeproject');
    const result = within(await canvas.findByRole('region', { name: 'Result' }));
    await userEvent.click(await result.findByRole('button', { name: 'Stop' }));
    await expect(await result.findByText('Stopped')).toBeVisible();
    await expect(result.queryByRole('button', { name: 'Stop' })).toBeNull();
  },
});

export const ConnectionWasRevoked = meta.story({
  ...screen({ path: `${PATH}/fn-1001?run=run-1001`, scenarios: ['revoked'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    const result = within(await canvas.findByRole('region', { name: 'Result' }));
    await expect(await result.findByRole('link', { name: 'Reconnect' })).toHaveAttribute('href', expect.stringContaining('wrike_zylker'));
    await expect(result.getByRole('button', { name: 'Run again' })).toBeVisible();
  },
});

export const Narrow = meta.story({
  ...screen({ path: `${PATH}/fn-1001?run=run-1001`, scenarios: ['expired'], prepare: withExecutions }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await script('createwrikeproject');
    await canvas.findByText('Succeeded');
    await expectNoSidewaysScroll();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${PATH}/fn-1001`, scenarios: ['expired'], prepare: withFunctions, faults: [{ route: FUNCTION, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the function…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: `${PATH}/fn-1001`, scenarios: ['expired'], prepare: withFunctions, faults: [{ route: FUNCTION, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'createwrikeproject' })).toBeVisible();
  },
});

export const Unknown = meta.story({
  ...screen({ path: `${PATH}/fn-9999` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no such function' })).toBeVisible();
  },
});
