import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen, type Prepare } from '#.storybook/screen.tsx';
import { endpoints } from '#src/contract/endpoints.ts';
import type { Fault, Scenario } from '#src/contract/control.ts';
import { useAskedScopes } from '../model/asked-scopes.ts';
import { useTypedCalls } from '../model/test-call.ts';
import { ConnectionScreen } from './connection-screen.tsx';

const meta = preview.meta({
  title: 'Build/Connections/Test connection',
  component: ConnectionScreen,
  beforeEach: () => {
    useTypedCalls.setState({ calls: {} });
    useAskedScopes.setState({ asked: {} });
  },
});

const VIEW = '/extensions/ext-1001/connections/view';
const TESTS = 'POST /api/v1/extensions/*/connections/*/tests';
const FOLDERS = 'GET https://www.wrike.com/*';

/** The dialog on the tutorial's connection. */
const wrike = (scenarios: readonly Scenario[] = ['busy'], faults: readonly Partial<Fault>[] = []) => screen({ path: `${VIEW}/wrike_zylker?dialog=test`, scenarios, faults });

async function opened(name = 'Wrike Zylker') {
  return within(await page.findByRole('dialog', { name: `Test “${name}”` }));
}

async function sent(name?: string) {
  const dialog = await opened(name);
  await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
  return dialog;
}

export const Opened = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Test connection' }));
    const dialog = await opened();
    await expect(dialog.getByLabelText('URL')).toHaveValue('https://www.wrike.com/api/v4/folders');
    await expect(dialog.queryByLabelText('Body')).toBeNull();
  },
});

export const Works = meta.story({
  ...wrike(),
  play: async () => {
    const dialog = await sent();
    await expect(await dialog.findByText('The connection works')).toBeVisible();
    await expect(dialog.getByText(/^200 OK in \d+ ms$/)).toBeVisible();
    await expect(JSON.parse(dialog.getByRole('region', { name: 'Response body' }).textContent)).toMatchObject({ kind: 'folderTree' });
  },
});

export const RefreshedOnTheWay = meta.story({
  ...wrike(['expired']),
  play: async () => {
    const dialog = await sent();
    await expect(await dialog.findByText('Access token in the header Authorization, refreshed on the way')).toBeVisible();
  },
});

export const SignedWithAKey = meta.story({
  ...screen({ path: '/extensions/ext-1002/connections/view/parcels?dialog=test', scenarios: ['busy'] }),
  play: async () => {
    const dialog = await sent('Parcels');
    await expect(await dialog.findByText('API key in the header X-Parcel-Key and the query parameter depot')).toBeVisible();
    await userEvent.click(dialog.getByText('Request sent'));
    await expect(dialog.getByRole('region', { name: 'Request' })).toHaveTextContent('x-parcel-key: ••••');
    dialog.getByText('Request sent').blur();
  },
});

export const SendsABody = meta.story({
  ...wrike(),
  play: async () => {
    const dialog = await opened();
    await userEvent.selectOptions(dialog.getByLabelText('Method'), 'POST');
    await expect(dialog.getByLabelText('Body')).toHaveValue('{\n  "title": "Sent through Wrike Zylker"\n}');
    await expect(dialog.getByText('Put an id of your own in the place of FOLDER_ID.')).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await expect(await dialog.findByText('The connection works, this call does not')).toBeVisible();
  },
});

export const Sending = meta.story({
  ...wrike(['busy'], [{ route: TESTS, effect: { kind: 'hang' } }]),
  play: async () => {
    const dialog = await sent();
    await expect(await dialog.findByRole('button', { name: 'Sending…' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  },
});

export const Cancelled = meta.story({
  ...wrike(['busy'], [{ route: TESTS, effect: { kind: 'hang' } }]),
  play: async () => {
    const dialog = await sent();
    await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }));
    await expect(await dialog.findByText('Cancelled')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Send' })).toBeVisible();
  },
});

export const ScopeIsMissing = meta.story({
  ...wrike(['read-only-scope']),
  play: async () => {
    const dialog = await opened();
    await userEvent.selectOptions(dialog.getByLabelText('Method'), 'POST');
    await userEvent.clear(dialog.getByLabelText('URL'));
    await userEvent.paste('https://www.wrike.com/api/v4/folders/1/folders');
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await expect(await dialog.findByText('A scope is missing')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Change scopes' })).toBeVisible();
  },
});

export const AddsTheScope = meta.story({
  ...screen({ path: `${VIEW}/wrike_zylker?dialog=scopes&subject=%2BwsReadWrite`, scenarios: ['read-only-scope'] }),
  play: async () => {
    const dialog = within(await page.findByRole('dialog', { name: 'Change the scopes of “Wrike Zylker”' }));
    await expect(await dialog.findByRole('checkbox', { name: /wsReadWrite/ })).toBeChecked();
    await expect(dialog.getByRole('region', { name: 'Changes' })).toHaveTextContent('+wsReadWrite added');
  },
});

export const RefreshTokenIsDead = meta.story({
  ...wrike(['expired'], [{ route: 'POST /provider/wrike/token', effect: { kind: 'oauth-error', error: 'invalid_grant', description: 'The refresh token is not valid.' } }]),
  play: async () => {
    const dialog = await sent();
    await expect(await dialog.findByText('The authorization is over')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Reconnect' })).toBeVisible();
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true'));
  },
});

export const ServiceRefusesAndFails = meta.story({
  ...wrike(['busy'], [
    { route: FOLDERS, times: 1, effect: { kind: 'status', status: 429, retryAfterSeconds: 20 } },
    { route: FOLDERS, effect: { kind: 'status', status: 500 } },
  ]),
  play: async () => {
    const dialog = await sent();
    await expect(await dialog.findByText(/wait 20 seconds, then send it again/)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Send again' }));
    await expect(await dialog.findByText('The service failed')).toBeVisible();
  },
});

export const UnknownHost = meta.story({
  ...wrike(),
  play: async () => {
    const dialog = await opened();
    const url = dialog.getByLabelText('URL');
    await userEvent.clear(url);
    await userEvent.paste('api.nowhere.example/items');
    await userEvent.keyboard('{Enter}');
    await expect(await dialog.findByText('Begin the address with https:// or http://.')).toBeVisible();
    await userEvent.clear(url);
    await userEvent.paste('https://api.nowhere.example/items');
    await userEvent.keyboard('{Enter}');
    await expect(await dialog.findByText('Nobody answers at this address')).toBeVisible();
  },
});

export const BrokenAnswer = meta.story({
  ...wrike(['busy'], [{ route: FOLDERS, effect: { kind: 'truncated-body' } }]),
  play: async () => {
    const dialog = await sent();
    await expect(await dialog.findByText(/calls itself JSON, but is not/)).toBeVisible();
  },
});

export const BackendFails = meta.story({
  ...wrike(['busy'], [{ route: TESTS, times: 1, effect: { kind: 'status', status: 500 } }]),
  play: async () => {
    const dialog = await opened();
    await userEvent.selectOptions(dialog.getByLabelText('Method'), 'DELETE');
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await expect(await dialog.findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(dialog.getByLabelText('Method')).toHaveValue('DELETE');
  },
});

const TEMPLATES = 'https://api.sendgrid.com/v3/templates';

/** An answer that is longer than what is shown of one. */
const writeMuch: Prepare = async ({ call }) => {
  const params = { extensionId: 'ext-1001', connectionLinkName: 'sendgrid_receipts' };
  const body = JSON.stringify({ name: 'Receipt', rows: Array.from({ length: 900 }, (_, index) => ({ row: index, text: `Line ${index} of a long receipt` })) });
  await call(endpoints.testConnection, { params, body: { method: 'POST', url: TEMPLATES, body } });
};

export const LongAnswer = meta.story({
  ...screen({ path: `${VIEW}/sendgrid_receipts?dialog=test`, scenarios: ['busy'], prepare: writeMuch }),
  play: async () => {
    const dialog = await opened('SendGrid receipts');
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await expect(await dialog.findByText('The answer is longer: this is its beginning.')).toBeInTheDocument();
  },
});

export const NotConnected = meta.story({
  ...screen({ path: `${VIEW}/wrike_archive_20192023?dialog=test`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    const dialog = await opened('Wrike Archive (2019–2023)');
    await expect(dialog.getByRole('button', { name: 'Reconnect' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.queryByRole('button', { name: 'Test connection' })).toBeNull();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: `${VIEW}/a_connection_name_of_exactly_fifty_characters_yes?dialog=test`, scenarios: ['busy'] }),
  globals: { viewport: { value: 'narrowest' } },
  play: async () => {
    const dialog = await sent('A connection name of exactly fifty characters, yes');
    await dialog.findByText('The connection works');
    await expectNoSidewaysScroll();
  },
});
