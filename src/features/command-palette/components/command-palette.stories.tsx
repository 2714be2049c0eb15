import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { createExtension } from '#src/contract/extensions.ts';
import { useTheme } from '#src/lib/theme-store.ts';
import { useMockPanel } from '#src/features/mock-panel/index.ts';
import { useRecentCommands } from '../recent-commands.ts';
import { CommandPalette } from './command-palette.tsx';

const meta = preview.meta({
  title: 'Console/Command palette',
  component: CommandPalette,
  beforeEach: () => {
    useRecentCommands.setState({ ids: [] });
    useMockPanel.setState({ isOpen: false, tab: 'state', entryId: null });
    return () => useTheme.setState({ theme: 'system' });
  },
});

const CONNECTIONS = '/extensions/ext-1001/build/connections';

/** Opens the palette with its keys and types something. What it lists is found by its text: roles take long among a hundred options. */
async function typed(text: string) {
  const button = await page.findByRole('button', { name: 'Search: command palette' });
  button.focus();
  await pressKeys('{Control>}k{/Control}');
  const field = await page.findByLabelText('Search screens, things and actions');
  const dialog = within(field.closest('dialog') ?? document.body);
  await waitFor(() => expect(field).toHaveFocus());
  if (text !== '') await userEvent.type(field, text);
  return { dialog, field, button, active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '') };
}

/** The search is over: what is shown is all there is. */
async function searched(dialog: ReturnType<typeof within>): Promise<void> {
  await waitFor(() => expect(dialog.queryByText('Searching…')).toBeNull());
}

export const Empty = meta.story({
  ...screen({ path: '/extensions', scenarios: ['empty'] }),
  play: async () => {
    const { dialog } = await typed('');
    await expect(await dialog.findByText('New Extension')).toBeVisible();
    await expect(dialog.queryByText('New Connection')).toBeNull();
  },
});

export const BeforeTyping = meta.story({
  ...screen({ path: CONNECTIONS, scenarios: ['busy', 'automated'] }),
  play: async () => {
    useRecentCommands.setState({ ids: ['connection:ext-1001/wrike_archive_20192023', 'theme:dark', 'service:default/slack', 'connection:ext-1001/gone'] });
    const { dialog } = await typed('');
    for (const name of ['createwrikeproject', 'New projects to Wrike']) await dialog.findByText(name);
    const titles = [...document.querySelectorAll('[role="group"] > [role="presentation"]')].map((title) => title.textContent);
    await expect(titles.filter((title) => title !== 'Recent')).toEqual(['Actions', 'Screens', 'Custom functions', 'Workflow rules', 'Extensions', 'Users', 'Theme']);
    const recent = (await dialog.findByText('Recent')).parentElement ?? document.body;
    await waitFor(() => expect([...recent.querySelectorAll('[role="option"]')].map((option) => option.querySelector('[dir]')?.textContent)).toEqual(['Wrike Archive (2019–2023)', 'Theme: Dark', 'Slack']));
    await expect(dialog.getByText('Act as Patricia Boyle').closest('[role="option"]')).toHaveTextContent('(now)');
  },
});

export const FindsThings = meta.story({
  ...screen({ path: CONNECTIONS, scenarios: ['busy', 'automated'] }),
  play: async () => {
    const { dialog, field, active } = await typed('wrike');
    for (const name of ['Wrike Archive (2019–2023)', 'createwrikeproject', 'Wrike for Zoho Books']) await dialog.findByText(name);
    await expect(active()).toHaveTextContent(/^Wrike\s*Productivity$/);
    await expect(active()).toHaveAttribute('aria-selected', 'true');
    await pressKeys('{ArrowDown}');
    await waitFor(() => expect(active()).toHaveTextContent('Wrike (own application)'));
    await userEvent.clear(field);
    await userEvent.type(field, 'wrike arch');
    await waitFor(() => expect(active()).toHaveTextContent('Wrike Archive (2019–2023)'));
    await pressKeys('{Enter}');
    await expect(await page.findByRole('heading', { level: 1, name: 'Wrike Archive (2019–2023)' })).toBeVisible();
    await expect(useRecentCommands.getState().ids[0]).toBe('connection:ext-1001/wrike_archive_20192023');
  },
});

export const OfAnotherExtension = meta.story({
  ...screen({
    path: '/extensions/ext-1002/build/connections',
    scenarios: ['tutorial', 'automated'],
    prepare: async (client) => void (await client.call(createExtension, { body: { name: 'Payroll', description: '', product: 'Zoho Books' } })),
  }),
  play: async () => {
    const { dialog, active } = await typed('projects to wrike');
    await waitFor(() => expect(active()).toHaveTextContent('New projects to Wrike'));
    await expect(active()).toHaveTextContent('Wrike for Zoho Books');
    await searched(dialog);
  },
});

export const DoesThings = meta.story({
  ...screen({ path: CONNECTIONS }),
  play: async () => {
    await typed('theme dark');
    await pressKeys('{Enter}');
    await waitFor(() => expect(useTheme.getState().theme).toBe('dark'));
    const { active } = await typed('act as arun');
    await waitFor(() => expect(active()).toHaveTextContent('Act as Arun'));
    await pressKeys('{Enter}');
    await page.findAllByText(/^You now act as Arun/);
    await typed('mock panel');
    await pressKeys('{Enter}');
    await waitFor(async () => expect(await page.findByRole('complementary', { name: 'Mock panel' })).toHaveFocus());
  },
});

export const Loading = meta.story({
  ...screen({ path: CONNECTIONS, faults: [{ route: 'GET /api/v1/connections', effect: { kind: 'hang' } }] }),
  play: async () => {
    const { dialog } = await typed('archive');
    await expect(await dialog.findByText('Searching…')).toBeVisible();
    await expect(dialog.queryByRole('option')).toBeNull();
  },
});

export const PartlyFailed = meta.story({
  ...screen({
    path: CONNECTIONS,
    faults: [
      { route: 'GET /api/v1/services', effect: { kind: 'status', status: 404 }, times: 1 },
      { route: 'GET /api/v1/extensions/*/workflow-rules', effect: { kind: 'status', status: 404 }, times: 1 },
    ],
  }),
  play: async () => {
    const { dialog } = await typed('new');
    const alert = await dialog.findByRole('alert');
    await expect(alert).toHaveTextContent(/could not be searched/);
    await expect(await dialog.findByText('New Connection')).toBeVisible();
    await userEvent.click(within(alert).getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
    await searched(dialog);
  },
});

export const ManyMatches = meta.story({
  ...screen({ path: CONNECTIONS, scenarios: ['busy'] }),
  play: async () => {
    const { dialog } = await typed('a');
    await userEvent.click(await dialog.findByText('All 41 connections that match'));
    await expect(await page.findByRole('searchbox')).toHaveValue('a');
  },
});

export const NothingAsTyped = meta.story({
  ...screen({ path: CONNECTIONS }),
  play: async () => {
    const { dialog, field, button } = await typed('wirke');
    await expect(await dialog.findByText(/^Nothing has “wirke” in it\./)).toBeVisible();
    await expect(dialog.getByText('Wrike')).toBeVisible();
    await pressKeys('{Escape}');
    await expect(field).toHaveValue('');
    await pressKeys('{Escape}');
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    await expect(button).toHaveFocus();
  },
});

export const NoResults = meta.story({
  ...screen({ path: CONNECTIONS }),
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const { dialog, field } = await typed('zzzz"];');
    await expect(await dialog.findByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{Enter}');
    await expect(dialog.getByText('No results.')).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: CONNECTIONS, scenarios: ['busy'] }),
  globals: { viewport: { value: 'narrowest' } },
  play: async () => {
    const { dialog } = await typed('name');
    await dialog.findByText('A connection name of exactly fifty characters, yes');
    await searched(dialog);
    await expectNoSidewaysScroll();
  },
});

export const WhatIsOpen = meta.story({
  ...screen({ path: '/extensions/ext-1001/connections/view/wrike_zylker', scenarios: ['busy'] }),
  play: async () => {
    await page.findByRole('heading', { level: 1, name: 'Wrike Zylker' });
    const { dialog, active } = await typed('this connection');
    for (const name of ['Edit name of Wrike Zylker', 'Change scopes of Wrike Zylker', 'Revoke Wrike Zylker', 'Delete Wrike Zylker']) await dialog.findByText(name);
    await expect(active()).toHaveTextContent('Edit name of Wrike Zylker');
    await pressKeys('{Enter}');
    await waitFor(() => expect(page.getByRole('dialog')).toHaveAccessibleName('Edit name'));
  },
});
