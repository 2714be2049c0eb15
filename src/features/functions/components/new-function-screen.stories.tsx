import { expect, userEvent } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { forgetNewFunction } from '../model/function-draft.ts';
import { NewFunctionScreen } from './new-function-screen.tsx';

const meta = preview.meta({ title: 'Automate/Custom Functions/New Custom Function', component: NewFunctionScreen, beforeEach: () => forgetNewFunction('ext-1001') });

const PATH = '/extensions/ext-1001/automate/custom-functions/new';

export const NameIsMissing = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'] }),
  play: async ({ canvas }) => {
    await canvas.findByRole('radio', { name: /Create a Wrike project/ });
    await userEvent.click(canvas.getByRole('button', { name: 'Create Function' }));
    await expect(await canvas.findByText('Enter a function name.')).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  },
});

export const FromATemplate = meta.story({
  ...screen({ path: PATH, scenarios: ['expired'] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: /Create a Wrike project/ }));
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('createwrikeproject');
    await expect(await canvas.findByRole('region', { name: 'createwrikeproject' })).toHaveTextContent('connection:"wrike_zylker"');
    await userEvent.click(canvas.getByRole('radio', { name: /Post an invoice to Slack/ }));
    await expect(canvas.getByRole('combobox', { name: 'Module' })).toHaveValue('invoices');
  },
});

export const ConnectionIsMissing = meta.story({
  ...screen({ path: PATH }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: /Create a Wrike project/ }));
    await expect(await canvas.findByText('This extension has no connection to Wrike yet')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Create Connection' })).toBeVisible();
    await expectNoSidewaysScroll();
  },
});

export const TemplatesFail = meta.story({
  ...screen({ path: PATH, faults: [{ route: 'GET /api/v1/function-templates', times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('radio', { name: /Create a Wrike project/ })).toBeVisible();
  },
});
