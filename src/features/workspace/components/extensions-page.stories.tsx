import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useExtensionDraft } from '../model/extension-draft.ts';
import { ExtensionsPage } from './extensions-page.tsx';

const meta = preview.meta({
  title: 'Workspace/All Extensions',
  component: ExtensionsPage,
  beforeEach: () => useExtensionDraft.getState().discard(),
});

const LIST = 'GET /api/v1/extensions';
const CREATE = 'POST /api/v1/extensions';

export const Default = meta.story({
  ...screen({ path: '/extensions' }),
  play: async ({ canvas }) => {
    const link = await canvas.findByRole('link', { name: 'Wrike for Zoho Books' });
    await expect(link).toHaveAttribute('href', '/extensions/ext-1001/build/connections');
    await expect(canvas.getByText('4 extensions')).toBeVisible();
    await expect(document.title).toBe('All Extensions · Patchbay');
  },
});

export const Phone = meta.story({
  ...screen({ path: '/extensions' }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Wrike for Zoho Books' });
    await expectNoSidewaysScroll();
    await userEvent.click(canvas.getByRole('button', { name: 'Workspace' }));
    await expect(within(canvas.getByRole('navigation', { name: 'Workspace' })).getByRole('link', { name: 'Audit Logs' })).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: '/extensions' }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Wrike for Zoho Books' });
    await expectNoSidewaysScroll();
  },
});

export const Search = meta.story({
  ...screen({ path: '/extensions' }),
  play: async ({ canvas }) => {
    await canvas.findByText('4 extensions');
    await userEvent.keyboard('/');
    await userEvent.keyboard('label');
    await expect(await canvas.findByText('1 of 4 extensions')).toBeVisible();
    await expect(canvas.queryByRole('link', { name: 'Wrike for Zoho Books' })).toBeNull();
  },
});

export const NoResults = meta.story({
  ...screen({ path: '/extensions?q=nothing+like+it' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No extension matches “nothing like it”' })).toBeVisible();
    const clear = canvas.getAllByRole('button', { name: 'Clear search' }).at(-1);
    if (clear !== undefined) await userEvent.click(clear);
    await expect(await canvas.findByText('4 extensions')).toBeVisible();
  },
});

export const EmptyWorkspace = meta.story({
  ...screen({ path: '/extensions', scenarios: ['empty'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No extensions yet' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: '/extensions', faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading extensions…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: '/extensions', faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The extensions could not be loaded' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('link', { name: 'Wrike for Zoho Books' })).toBeVisible();
  },
});

export const OutOfReach = meta.story({
  ...screen({ path: '/extensions', faults: [{ route: LIST, effect: { kind: 'network-error' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/could not be reached/, undefined, { timeout: 3000 })).toBeVisible();
  },
});

export const Unreadable = meta.story({
  ...screen({ path: '/extensions', faults: [{ route: LIST, effect: { kind: 'malformed-json' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/could not be read/)).toBeVisible();
  },
});

export const TooManyRequests = meta.story({
  ...screen({ path: '/extensions', faults: [{ route: LIST, effect: { kind: 'status', status: 429, retryAfterSeconds: 30 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'The extensions could not be loaded' })).toBeVisible();
    await expect(canvas.getByText(/Too many requests/)).toBeVisible();
    await canvas.findByRole('button', { name: /^Acting as Patricia Boyle/ });
  },
});

export const RowMenu = meta.story({
  ...screen({ path: '/extensions' }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Actions for Shipping Labels' })).toBeEnabled());
    await userEvent.click(canvas.getByRole('button', { name: 'Actions for Shipping Labels' }));
    await expect(await canvas.findByRole('menuitem', { name: 'Rename' })).toHaveFocus();
  },
});

export const NewExtension = meta.story({
  ...screen({ path: '/extensions?dialog=new' }),
  play: async () => {
    const dialog = within(await page.findByRole('dialog', { name: 'New Extension' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await expect(await dialog.findByText('Enter a name.')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeInvalid();
  },
});

export const NameTaken = meta.story({
  ...screen({ path: '/extensions?dialog=new' }),
  play: async () => {
    const dialog = within(await page.findByRole('dialog', { name: 'New Extension' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'WRIKE for zoho books');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Description' }), 'Stays');
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await expect(await dialog.findByText(/Another extension is called/)).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('Stays');
  },
});

export const NotCreated = meta.story({
  ...screen({ path: '/extensions?dialog=new', faults: [{ route: CREATE, effect: { kind: 'status', status: 503 } }] }),
  play: async () => {
    const dialog = within(await page.findByRole('dialog', { name: 'New Extension' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Invoice Mailer');
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await expect(await dialog.findByText(/What you entered is still here/)).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Invoice Mailer');
  },
});

export const Created = meta.story({
  ...screen({ path: '/extensions?dialog=new' }),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('dialog', { name: 'New Extension' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Invoice Mailer');
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await expect(await canvas.findByText('“Invoice Mailer” was created')).toBeInTheDocument();
    await expect(await canvas.findByRole('navigation', { name: 'Developer portal' })).toBeVisible();
  },
});

export const Rename = meta.story({
  ...screen({ path: '/extensions?dialog=rename&subject=ext-1004' }),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('dialog', { name: 'Rename Extension' }));
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Payroll Viaduct');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByRole('link', { name: 'Payroll Viaduct' })).toBeVisible();
  },
});

export const Delete = meta.story({
  ...screen({ path: '/extensions?dialog=delete&subject=ext-1002' }),
  play: async () => {
    const dialog = within(await page.findByRole('alertdialog', { name: 'Delete “Shipping Labels”?' }));
    await expect(dialog.getByText(/Its 3 connections will be deleted with it/)).toBeVisible();
    await userEvent.type(dialog.getByRole('textbox'), 'Shipping');
    await userEvent.click(dialog.getByRole('button', { name: 'Delete Extension' }));
    await expect(await dialog.findByText(/does not match/)).toBeVisible();
  },
});

export const Deleted = meta.story({
  ...screen({ path: '/extensions?dialog=delete&subject=ext-1002' }),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('alertdialog', { name: 'Delete “Shipping Labels”?' }));
    await userEvent.type(dialog.getByRole('textbox'), 'Shipping Labels');
    await userEvent.click(dialog.getByRole('button', { name: 'Delete Extension' }));
    await expect(await canvas.findByText('“Shipping Labels” was deleted')).toBeInTheDocument();
    await waitFor(() => expect(canvas.getByRole('heading', { level: 1 })).toHaveFocus());
    await expect(canvas.queryByRole('link', { name: 'Shipping Labels' })).toBeNull();
  },
});
