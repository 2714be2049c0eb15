import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useMockPanel, type PanelTab } from '../mock-panel-store.ts';
import { MockPanel } from './mock-panel.tsx';

const meta = preview.meta({
  title: 'Console/Mock panel',
  component: MockPanel,
  beforeEach: () => useMockPanel.setState({ isOpen: false, tab: 'state', entryId: null }),
});

/** Opens the panel on a tab, as Alt+M does. */
async function opened(tab: PanelTab) {
  await page.findByRole('button', { name: /^Mock panel/ });
  useMockPanel.getState().open(tab);
  const panel = within(await page.findByRole('complementary', { name: 'Mock panel' }));
  await panel.findByRole('tab', { name: new RegExp(tab, 'i'), selected: true });
  return panel;
}

const faults = [
  { route: 'POST /api/v1/extensions', times: 2, effect: { kind: 'status', status: 429, retryAfterSeconds: 5 } },
  { route: '* /provider/*', effect: { kind: 'oauth-error', error: 'temporarily_unavailable' } },
  { route: '*', latencyMs: 20, latencySpreadMs: 30 },
] as const;

export const State = meta.story({
  ...screen({ path: '/extensions', scenarios: ['busy', 'revoked'] }),
  play: async () => {
    const panel = await opened('state');
    await expect(await panel.findByLabelText('Begin with')).toHaveValue('busy');
    await expect(panel.getByRole('checkbox', { name: 'Revoked' })).toBeChecked();
    await expect(panel.getByRole('switch', { name: 'Stop the clock' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Mock panel: Busy + Revoked · clock stopped' })).toBeVisible();
  },
});

export const OpensWithAKey = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const button = await page.findByRole('button', { name: /^Mock panel/ });
    button.focus();
    await userEvent.keyboard('{Alt>}m{/Alt}');
    const panel = await page.findByRole('complementary', { name: 'Mock panel' });
    await waitFor(() => expect(panel).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('complementary')).toBeNull());
    await expect(button).toHaveFocus();
  },
});

export const Reset = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('state');
    await userEvent.selectOptions(await panel.findByLabelText('Begin with'), 'Empty');
    await userEvent.click(panel.getByRole('button', { name: 'Reset' }));
    await page.findAllByText('The state was reset to Empty');
    await waitFor(() => expect(page.queryByRole('link', { name: 'Wrike for Zoho Books' })).toBeNull());
    await userEvent.click(await page.findByRole('button', { name: 'Undo' }));
    // Ends here, where the clock stands again: a reset lets it run, and the panel tells the time to the second.
    await expect(await page.findByRole('link', { name: 'Wrike for Zoho Books' })).toBeVisible();
  },
});

export const WrongSeed = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('state');
    const seed = await panel.findByLabelText('Seed');
    await userEvent.clear(seed);
    await userEvent.type(seed, 'abc');
    await userEvent.click(panel.getByRole('button', { name: 'Reset' }));
    await expect(await panel.findByText('Use a whole number from 0.')).toBeVisible();
    await expect(page.queryByText(/The state was reset/)).toBeNull();
  },
});

export const ClockAndConsent = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('state');
    await userEvent.click(await panel.findByRole('button', { name: '1 day' }));
    await waitFor(() => expect(panel.getByText(/17/)).toBeVisible());
    await userEvent.selectOptions(panel.getByLabelText('Next time'), 'Reject without asking');
    await expect(await page.findByRole('button', { name: /consent: reject/ })).toBeVisible();
  },
});

export const RefusedFile = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('state');
    const file = new File(['{"format":"patchbay-state","version":1,"exportedAt":"yesterday","counters":{},"tables":{}}'], 'lesson.json', { type: 'application/json' });
    await userEvent.upload(await panel.findByLabelText('Import…'), file);
    await expect(await panel.findByText('The file was refused and nothing was changed.')).toBeVisible();
    await expect(panel.getByText('exportedAt')).toBeVisible();
  },
});

export const NoStateFile = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('state');
    await userEvent.upload(await panel.findByLabelText('Import…'), new File(['{'], 'broken.json', { type: 'application/json' }));
    await expect(await panel.findByText('broken.json is no state file: it holds no JSON object.')).toBeVisible();
  },
});

export const Faults = meta.story({
  ...screen({ path: '/extensions', faults }),
  play: async () => {
    const panel = await opened('faults');
    await expect(await panel.findByText('Status 429, Retry-After 5 s · 2 times more')).toBeVisible();
    await userEvent.click(panel.getByRole('button', { name: 'Take back: * /provider/*' }));
    await waitFor(() => expect(panel.queryByText(/OAuth error temporarily_unavailable/)).toBeNull());
  },
});

export const NoFaults = meta.story({
  ...screen({ path: '/extensions', faults }),
  play: async () => {
    const panel = await opened('faults');
    await userEvent.selectOptions(await panel.findByLabelText('Wait', { selector: 'select' }), 'None');
    await userEvent.click(panel.getByRole('button', { name: 'Take all back' }));
    await expect(await panel.findByText('Nothing fails on purpose')).toBeVisible();
  },
});

export const AddFault = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('faults');
    const requests = await panel.findByLabelText('Requests');
    await userEvent.clear(requests);
    await userEvent.click(panel.getByRole('button', { name: 'Add fault' }));
    await expect(await panel.findByText('Say which requests: GET /api/v1/extensions, or * for all.')).toBeVisible();
    await userEvent.type(requests, 'POST *');
    await userEvent.selectOptions(panel.getByLabelText('What happens'), 'Network error');
    await userEvent.click(panel.getByRole('button', { name: 'Add fault' }));
    await expect(await panel.findByText('Network error · once more')).toBeVisible();
    await expect(page.getByRole('button', { name: /1 fault/ })).toBeVisible();
  },
});

export const Journal = meta.story({
  ...screen({ path: '/extensions', faults }),
  play: async () => {
    const panel = await opened('journal');
    const list = within(await panel.findByRole('list', { name: 'Requests, the newest first' }));
    await expect(await list.findByRole('button', { name: /GET \/api\/v1\/workspace/ })).toBeVisible();
    await userEvent.type(panel.getByRole('searchbox', { name: 'Search requests' }), 'no such request');
    await expect(await panel.findByText('No request matches')).toBeVisible();
    await userEvent.clear(panel.getByRole('searchbox', { name: 'Search requests' }));
    await expect(await panel.findByRole('button', { name: /GET \/api\/v1\/workspace/ })).toBeVisible();
  },
});

export const JournalEntry = meta.story({
  ...screen({ path: '/extensions', faults }),
  play: async () => {
    const panel = await opened('journal');
    await userEvent.click(await panel.findByRole('button', { name: /GET \/api\/v1\/workspace/ }));
    await expect(await panel.findByText(/^Screen /)).toBeVisible();
    await expect(panel.getByText(/latency, waited \d+ ms/)).toBeVisible();
    await userEvent.click(panel.getByRole('button', { name: 'All requests' }));
    await userEvent.click(await panel.findByRole('button', { name: /GET \/api\/v1\/workspace/ }));
    await expect(await panel.findByText(/latency, waited \d+ ms/)).toBeVisible();
  },
});

export const ClearedJournal = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    const panel = await opened('journal');
    await userEvent.click(await panel.findByRole('button', { name: 'Clear' }));
    await expect(await panel.findByText('No requests yet')).toBeVisible();
  },
});

export const EntryIsGone = meta.story({
  ...screen({ path: '/extensions' }),
  play: async () => {
    useMockPanel.getState().showEntry('call-0');
    const panel = await opened('journal');
    await expect(await panel.findByText('The request could not be read')).toBeVisible();
    await expect(panel.getByText('The journal does not hold this request any more.')).toBeVisible();
  },
});

export const Phone = meta.story({
  ...screen({ path: '/extensions', scenarios: ['busy'], faults }),
  globals: { viewport: { value: 'phone' } },
  play: async () => {
    const panel = await opened('faults');
    await panel.findByText('Status 429, Retry-After 5 s · 2 times more');
    await expectNoSidewaysScroll();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: '/extensions' }),
  globals: { viewport: { value: 'narrowest' } },
  play: async () => {
    const panel = await opened('journal');
    await panel.findByRole('list', { name: 'Requests, the newest first' });
    await expectNoSidewaysScroll();
  },
});
