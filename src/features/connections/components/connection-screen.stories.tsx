import { expect, screen as page, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { withExecutions } from '#.storybook/automate-state.ts';
import { screen } from '#.storybook/screen.tsx';
import type { Scenario } from '#src/contract/control.ts';
import { callApi } from '#src/lib/api.ts';
import { useAskedScopes } from '../model/asked-scopes.ts';
import { useConnectionDrafts } from '../model/connection-draft.ts';
import { ConnectionScreen } from './connection-screen.tsx';

const meta = preview.meta({
  title: 'Build/Connections/Details',
  component: ConnectionScreen,
  beforeEach: () => {
    useConnectionDrafts.setState({ drafts: {} });
    useAskedScopes.setState({ asked: {} });
  },
});

const VIEW = '/extensions/ext-1001/connections/view';
const GET = 'GET /api/v1/extensions/*/connections/wrike_zylker';
const AUTHORIZE = 'POST /api/v1/extensions/*/connections/*/authorizations';
const USES = 'GET /api/v1/extensions/*/connections/*/uses';
const ACTIVITY = 'GET /api/v1/extensions/*/connections/*/activity';
const busy = (path: string) => screen({ path: `${VIEW}/${path}`, scenarios: ['busy'] });

/** The tutorial's connection with functions and rules that use it. */
const automated = (search: string, scenarios: readonly Scenario[] = []) => screen({ path: `${VIEW}/wrike_zylker${search}`, scenarios: ['automated', ...scenarios] });

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
  },
});

export const MoreSamples = meta.story({
  ...busy('wrike_zylker?sample=widget&method=POST'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'Widget sample' })).toHaveTextContent('connection_link_name: "wrike_zylker"');
    await userEvent.click(canvas.getByRole('link', { name: 'Finance manifest' }));
    await expect(JSON.parse((await canvas.findByRole('region', { name: 'Finance manifest sample' })).textContent)).toMatchObject({ usedConnections: [{ userAccess: 'false' }] });
    await userEvent.click(canvas.getByRole('link', { name: 'Deluge' }));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'HTTP method' }), 'PATCH');
    await expect(await canvas.findByRole('region', { name: 'Deluge sample' })).toHaveTextContent('type :PATCH');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'HTTP method' }), 'POST');
    await userEvent.click(canvas.getByRole('link', { name: 'cURL' }));
    await expect(await canvas.findByRole('region', { name: 'cURL sample' })).toHaveTextContent('--request POST');
    await expect(canvas.getByText(/Put an id of your own in place of FOLDER_ID\.$/)).toBeVisible();
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
    await expect(canvas.getByRole('link', { name: 'My Connections', current: 'page' })).toBeInTheDocument();
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
    await userEvent.click(canvas.getByRole('link', { name: 'My Connections' }));
    await userEvent.click(await canvas.findByRole('link', { name: 'QuickBooks migration' }));
    await expect(await canvas.findByRole('button', { name: 'Edit details' })).toBeVisible();
  },
});

export const Revoked = meta.story({
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
    await userEvent.click(canvas.getByRole('button', { name: 'More actions' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Edit name' }));
    await expect(await page.findByLabelText('Connection Name')).toHaveValue('Wrike "Zylker"');
  },
});

export const DeletedByItsLinkName = meta.story({
  ...busy('wrike_zylker?dialog=delete'),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('alertdialog', { name: 'Delete “Wrike Zylker”?' }));
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

export const DeleteOfWhatIsUsed = meta.story({
  ...automated('', ['revoked']),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'More actions' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Delete' }));
    const dialog = within(await page.findByRole('alertdialog', { name: 'Delete “Wrike Zylker”?' }));
    await expect(await dialog.findByRole('link', { name: 'createwrikeproject' })).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await expect(dialog.getByText(/does not match/)).toBeVisible();
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
  ...busy('wrike_zylker?tab=activity'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Created the connection to Wrike.')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Kind of activity' }), 'Revoked');
    await expect(await canvas.findByText('Nothing of the kind “Revoked”')).toBeVisible();
  },
});

export const ActivityOfAnExecution = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker?tab=activity&activity=used`, scenarios: ['expired'], prepare: withExecutions }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/by createwrikeproject: 200 in \d+ ms/))[0]).toBeVisible();
    const links = canvas.getAllByRole('link', { name: 'Show execution of createwrikeproject' });
    await expect(links[0]).toHaveAttribute('href', expect.stringMatching(/\/automate\/executions\/[^/]+$/));
  },
});

export const ActivityFails = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker?tab=activity`, scenarios: ['busy'], faults: [{ route: ACTIVITY, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The activity could not be loaded')).toBeVisible();
    await callApi('clearFaults', {});
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByText('Created the connection to Wrike.')).toBeVisible();
  },
});

export const UsedBy = meta.story({
  ...automated('?tab=used-by'),
  play: async ({ canvas }) => {
    const functions = await canvas.findByRole('table', { name: 'Functions that use the connection' });
    await expect(within(functions).getByRole('link', { name: 'createwrikeproject' })).toBeVisible();
    await expect(within(functions).getAllByRole('link', { name: /^Line \d+ of createwrikeproject$/ })[0]).toBeVisible();
    await expect(within(canvas.getByRole('table', { name: 'Rules that use the connection' })).getByRole('link', { name: 'New projects to Wrike' })).toBeVisible();
  },
});

export const UsedByNothing = meta.story({
  ...busy('wrike_zylker?tab=used-by'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nothing uses “Wrike Zylker” yet')).toBeVisible();
  },
});

export const UsedByFails = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker?tab=used-by`, scenarios: ['automated'], faults: [{ route: USES, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('What uses the connection could not be loaded')).toBeVisible();
  },
});

export const RevokeNamesWhatUsesIt = meta.story({
  ...automated('?dialog=revoke'),
  play: async () => {
    const dialog = within(await page.findByRole('alertdialog', { name: 'Revoke “Wrike Zylker”?' }));
    await expect(await dialog.findByRole('link', { name: 'createwrikeproject' })).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'New projects to Wrike' })).toBeVisible();
  },
});

export const ScopesAreEnough = meta.story({
  ...automated('?tab=scopes'),
  play: async ({ canvas }) => {
    const calls = await canvas.findByRole('table', { name: 'Calls through the connection' });
    await expect(within(calls).getAllByText('Granted').length).toBeGreaterThan(1);
  },
});

export const ScopesOfAnUnknownService = meta.story({
  ...busy('zoho_desk_tickets?tab=scopes'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/is not known here, so nothing can be said/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Change scopes' })).toBeNull();
  },
});

export const ScopesAreMissing = meta.story({
  ...automated('?tab=scopes', ['read-only-scope']),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/calls? will fail: a scope is missing/)).toBeVisible();
    await expect(canvas.getByRole('link', { name: /^Scopes ?, one is missing$/ })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Change scopes as advised' }));
    const dialog = within(await page.findByRole('dialog', { name: 'Change the scopes of “Wrike Zylker”' }));
    await expect(await dialog.findByRole('checkbox', { name: /wsReadWrite/ })).toBeChecked();
    await expect(dialog.getByRole('region', { name: 'Changes' })).toHaveTextContent('+wsReadWrite added');
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(canvas.getAllByText('Connected')[0]).toBeVisible();
  },
});

export const ChangeScopes = meta.story({
  ...automated('?tab=scopes&dialog=scopes'),
  play: async () => {
    const dialog = within(await page.findByRole('dialog', { name: 'Change the scopes of “Wrike Zylker”' }));
    await dialog.findByRole('checkbox', { name: /wsReadOnly/ });
    await userEvent.click(dialog.getByRole('button', { name: 'Change and authorize' }));
    await expect(await dialog.findByText(/These are the scopes that it has/)).toBeVisible();
    await userEvent.click(dialog.getByRole('checkbox', { name: /wsReadOnly/ }));
    await userEvent.click(dialog.getByRole('checkbox', { name: /wsReadWrite/ }));
    const changes = dialog.getByRole('region', { name: 'Changes' });
    await expect(changes).toHaveTextContent('+wsReadOnly added');
    await expect(changes).toHaveTextContent('−wsReadWrite removed');
  },
});

export const ChangeScopesFails = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker?tab=scopes&dialog=scopes`, scenarios: ['automated'], faults: [{ route: AUTHORIZE, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    spyOn(window, 'open').mockReturnValue(null);
    await userEvent.click(await page.findByRole('checkbox', { name: /wsReadOnly/ }));
    await userEvent.click(page.getByRole('button', { name: 'Change and authorize' }));
    await expect(await canvas.findByText('The authorization could not begin')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Change scopes' }));
    await expect(await page.findByRole('checkbox', { name: /wsReadOnly/ })).toBeChecked();
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect(await canvas.findByText('The authorization could not begin')).toBeVisible();
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
