import { expect, screen as page, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useConnectionDrafts } from '../model/connection-draft.ts';
import { ConnectionScreen } from './connection-screen.tsx';

const meta = preview.meta({
  title: 'Build/Connections/Details',
  component: ConnectionScreen,
  beforeEach: () => {
    useConnectionDrafts.setState({ drafts: {} });
  },
});

const VIEW = '/extensions/ext-1001/connections/view';
const GET = 'GET /api/v1/extensions/*/connections/wrike_zylker';
const ACTIVITY = 'GET /api/v1/extensions/*/connections/*/activity';
const busy = (path: string) => screen({ path: `${VIEW}/${path}`, scenarios: ['busy'] });

export const Connected = meta.story({
  ...busy('wrike_zylker'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Wrike Zylker' })).toBeVisible();
    await expect(canvas.getAllByText('Connected')[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Revoke' })).toBeVisible();
    await expect(canvas.getByRole('region', { name: 'Deluge sample' })).toHaveTextContent('connection:"wrike_zylker"');
    await waitFor(() => expect(document.title).toBe('Wrike Zylker · Patchbay'));
  },
});

export const Narrowest = meta.story({
  ...busy('a_connection_name_of_exactly_fifty_characters_yes'),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Revoke' });
    await expectNoSidewaysScroll();
  },
});

export const JsonSample = meta.story({
  ...busy('wrike_zylker?sample=json'),
  play: async ({ canvas }) => {
    const sample = await canvas.findByRole('region', { name: 'JSON sample' });
    await expect(JSON.parse(sample.textContent)).toMatchObject({ connectionLinkName: 'wrike_zylker', sharedBy: '711770823' });
    await userEvent.click(canvas.getByRole('link', { name: 'Deluge' }));
    await expect(await canvas.findByRole('region', { name: 'Deluge sample' })).toBeVisible();
  },
});

export const HostileName = meta.story({
  ...busy('scriptscriptalert1script?sample=json'),
  play: async ({ canvas }) => {
    const sample = await canvas.findByRole('region', { name: 'JSON sample' });
    await expect(JSON.parse(sample.textContent)).toMatchObject({ connectionName: '</script><script>alert(1)</script>' });
  },
});

export const Expired = meta.story({
  ...busy('wrike_marketing'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Nothing needs to be done/)).toBeVisible();
  },
});

export const NeedsReconnection = meta.story({
  ...busy('xero_ledger'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect' })).toBeVisible();
    await expect(canvas.getByText(/invalid_grant/)).toBeVisible();
  },
});

export const Disconnected = meta.story({
  ...busy('wrike_archive_20192023'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Reconnect' })).toBeVisible();
  },
});

export const Connecting = meta.story({
  ...busy('airtable_inventory'),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Connecting…'))[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Discard' })).toBeVisible();
  },
});

export const Failed = meta.story({
  ...busy('quickbooks_migration'),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit details' }));
    await expect(await canvas.findByLabelText('Connection Link Name')).toHaveValue('quickbooks_migration');
    await expect(await canvas.findByRole('button', { name: 'Discard' })).toBeVisible();
  },
});

export const RevokeAndReconnect = meta.story({
  ...busy('wrike_zylker?dialog=revoke'),
  play: async ({ canvas }) => {
    spyOn(window, 'open').mockReturnValue(null);
    await userEvent.click(within(await page.findByRole('alertdialog', { name: 'Revoke “Wrike Zylker”?' })).getByRole('button', { name: 'Revoke' }));
    await expect(await canvas.findByRole('button', { name: 'Reconnect' })).toBeVisible();
    await expect(canvas.getAllByText('Disconnected')[0]).toBeVisible();
  },
});

export const RevocationPending = meta.story({
  ...screen({
    path: `${VIEW}/wrike_zylker?dialog=revoke`,
    scenarios: ['busy'],
    faults: [{ route: 'POST /provider/wrike/revoke', effect: { kind: 'status', status: 503 } }],
  }),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('could not be told of the revocation');
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(await canvas.findByRole('button', { name: 'Revoke again' })).toBeVisible();
  },
});

export const RenameDialog = meta.story({
  ...busy('wrike_zylker?dialog=rename'),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('dialog', { name: 'Edit name' }));
    await userEvent.clear(dialog.getByLabelText('Connection Name'));
    await userEvent.type(dialog.getByLabelText('Connection Name'), 'Wrike "Zylker"');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Wrike "Zylker"' })).toBeVisible();
  },
});

export const DeleteAsksForTheLinkName = meta.story({
  ...busy('wrike_zylker?dialog=delete'),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('alertdialog', { name: 'Delete “Wrike Zylker”?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await expect(dialog.getByText(/does not match/)).toBeVisible();
    await userEvent.type(dialog.getByRole('textbox'), 'wrike_zylker');
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(canvas.getByText('“Wrike Zylker” was deleted')).toBeVisible());
    await expect(canvas.queryByRole('heading', { name: 'Connection not found' })).toBeNull();
  },
});

export const DeleteAndUndo = meta.story({
  ...busy('wrike_archive_20192023'),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More actions' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Delete' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(canvas.getByText('“Wrike Archive (2019–2023)” is back')).toBeVisible());
    await expect(await canvas.findByRole('link', { name: 'Wrike Archive (2019–2023)' })).toBeVisible();
  },
});

export const CredentialsAgain = meta.story({
  ...busy('twilio_reminders?dialog=credentials'),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('dialog', { name: 'Connect “Twilio reminders”' }));
    await dialog.findByLabelText('Account SID');
    await userEvent.click(dialog.getByRole('button', { name: 'Connect' }));
    await expect(await dialog.findByText('Enter the Account SID.')).toBeVisible();
    await userEvent.type(dialog.getByLabelText('Account SID'), 'AC1');
    await userEvent.type(dialog.getByLabelText('Auth Token'), 'secret');
    await userEvent.click(dialog.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(canvas.getByText('“Twilio reminders” is connected')).toBeVisible());
  },
});

export const SharedRunsAsCreator = meta.story({
  ...busy('aruns_wrike'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/scripts run as Arun Nair/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Revoke|Reconnect|Connect|More actions/ })).toBeNull();
  },
});

export const SharedToConnect = meta.story({
  ...busy('everyones_slack'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Connect' })).toBeVisible();
  },
});

export const EveryonesOwn = meta.story({
  ...screen({ path: `${VIEW}/everyones_wrike`, scenarios: ['busy'], actingUserId: '711770841' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: 'User authorizations' })).toBeVisible();
  },
});

export const ActivityFiltered = meta.story({
  ...busy('wrike_zylker'),
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Kind of activity' }), 'Revoked');
    await expect(await canvas.findByText('Nothing of the kind “Revoked”')).toBeVisible();
  },
});

export const ActivityFails = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker`, scenarios: ['busy'], faults: [{ route: ACTIVITY, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByText('Created the connection to Wrike.')).toBeVisible();
  },
});

export const NotFound = meta.story({
  ...screen({ path: `${VIEW}/wriek` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no connection “wriek” here' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker`, faults: [{ route: GET, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the connection…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker`, scenarios: ['busy'], faults: [{ route: GET, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Wrike Zylker' })).toBeVisible();
  },
});
