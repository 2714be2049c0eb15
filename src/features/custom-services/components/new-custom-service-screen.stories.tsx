import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useCustomServiceDrafts } from '../model/custom-service-draft.ts';
import { NewCustomServiceScreen } from './new-custom-service-screen.tsx';

const meta = preview.meta({
  title: 'Build/Custom Services/Create New Service',
  component: NewCustomServiceScreen,
  beforeEach: () => {
    useCustomServiceDrafts.setState({ drafts: {} });
  },
});

const PATH = '/extensions/ext-1001/connections/custom-services/new';
const CREATE = 'POST /api/v1/custom-services';

type Canvas = ReturnType<typeof within>;

async function chooseType(canvas: Canvas, type: string): Promise<void> {
  await userEvent.selectOptions(await canvas.findByLabelText('Authentication Type'), type);
}

async function fillBasic(canvas: Canvas, name: string): Promise<void> {
  await chooseType(canvas, 'basic');
  await userEvent.type(canvas.getByLabelText('Service Name'), name);
}

async function chooseGoogleDrive(): Promise<void> {
  const dialog = await page.findByRole('dialog');
  await userEvent.type(await within(dialog).findByRole('searchbox'), 'google dri');
  await userEvent.click(await within(dialog).findByRole('button', { name: /^Google Drive/ }));
}

export const ApiKey = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Service Name'), 'Parcel Desk 2');
    await expect(canvas.getByLabelText('Service Link Name')).toHaveValue('parcel_desk_2');
    await userEvent.click(canvas.getByRole('button', { name: 'Add parameter' }));
    await expect(canvas.getAllByLabelText('Parameter Key')).toHaveLength(2);
    await expect(canvas.queryByText('Enter the Parameter Key.')).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Remove parameter 1' }));
    await expect(canvas.getByRole('button', { name: 'Add parameter' })).toHaveFocus();
  },
});

export const RepeatedParameter = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Parameter Key'), 'X-Key');
    await userEvent.click(canvas.getByRole('button', { name: 'Add parameter' }));
    await userEvent.type(canvas.getAllByLabelText('Parameter Key')[1] ?? document.body, 'x-key');
    await userEvent.tab();
    await expect(await canvas.findByText('Another parameter has this key already. Choose another one.')).toBeVisible();
  },
});

export const CreatedBasic = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await fillBasic(canvas, 'Scales');
    await userEvent.click(canvas.getByRole('button', { name: 'Create Service' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Scales' })).toBeVisible();
    await expect(canvas.getByText('Service created successfully')).toBeVisible();
  },
});

export const OAuth1 = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await chooseType(canvas, 'oauth1');
    await expect(canvas.getByLabelText('Consumer Secret')).toHaveAttribute('type', 'password');
    await waitFor(() => expect(canvas.getByLabelText('Redirect URL')).toHaveValue('https://deluge.zoho.com/delugeauth/callback'));
    await expect(canvas.getByRole('button', { name: 'Copy redirect URL' })).toBeVisible();
  },
});

export const OAuth2 = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await chooseType(canvas, 'oauth2');
    await userEvent.type(canvas.getByLabelText('Scope'), 'deals.read{Enter}');
    await userEvent.type(canvas.getByLabelText('Scope'), 'a"b');
    await userEvent.click(canvas.getByRole('button', { name: 'Add scope' }));
    await expect(await canvas.findByText(/Use only visible Latin characters/)).toBeVisible();
    await expect(within(canvas.getByRole('list', { name: 'Added scopes' })).getByText('deals.read')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Remove deals.read' }));
    await expect(canvas.queryByRole('list', { name: 'Added scopes' })).toBeNull();
  },
});

export const ClientCredentials = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await chooseType(canvas, 'oauth2');
    await userEvent.selectOptions(canvas.getByLabelText('Grant Type'), 'client_credentials');
    await expect(canvas.queryByLabelText('Authorize URL')).toBeNull();
    await expect(canvas.queryByLabelText('Redirect URL')).toBeNull();
  },
});

export const Mistakes = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await chooseType(canvas, 'oauth2');
    await userEvent.type(canvas.getByLabelText('Access Token URL'), 'example.com/token');
    await userEvent.tab();
    await expect(await canvas.findByText('Enter the whole address, beginning with https://.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Create Service' }));
    await expect(await canvas.findByText('Enter the Authorize URL.')).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText('Service Name')).toHaveFocus());
  },
});

export const LinkNameTaken = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Service Name'), 'Parcel Desk');
    await userEvent.click(await canvas.findByRole('button', { name: 'Use parcel_desk_2' }));
    await expect(canvas.getByLabelText('Service Link Name')).toHaveValue('parcel_desk_2');
    await userEvent.clear(canvas.getByLabelText('Service Link Name'));
    await userEvent.type(canvas.getByLabelText('Service Link Name'), 'parcel_desk');
    await expect(await canvas.findByRole('button', { name: 'Use parcel_desk_2' })).toBeVisible();
  },
});

export const ShadowsDefaultService = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Service Name'), 'Slack');
    await expect(await canvas.findByText(/^The default service Slack has this link name too\./)).toBeVisible();
  },
});

export const StartFromDefaultService = meta.story({
  ...screen({ path: `${PATH}?dialog=template` }),
  play: async ({ canvas }) => {
    await chooseGoogleDrive();
    await waitFor(() => expect(canvas.getByLabelText('Service Name')).toHaveValue('Google Drive'));
    await userEvent.click(await page.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(canvas.getByLabelText('Service Name')).toHaveValue(''));
    await userEvent.click(canvas.getByText('Start from a default service'));
    await chooseGoogleDrive();
    await waitFor(() => expect(canvas.getByLabelText('Service Name')).toHaveValue('Google Drive'));
    await expect(canvas.getByLabelText('Scope Delimiter')).toHaveValue('space');
  },
});

export const PickerWithoutMatch = meta.story({
  ...screen({ path: `${PATH}?dialog=template` }),
  play: async () => {
    const dialog = await page.findByRole('dialog');
    await userEvent.type(await within(dialog).findByRole('searchbox'), 'zzzzzzzz');
    await expect(await within(dialog).findByText('No default service comes close to “zzzzzzzz”.')).toBeVisible();
  },
});

export const BackendRefuses = meta.story({
  ...screen({ path: PATH, faults: [{ route: CREATE, times: 1, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await fillBasic(canvas, 'Scales');
    await userEvent.click(canvas.getByRole('button', { name: 'Create Service' }));
    await expect(await canvas.findByText('The service could not be created')).toBeVisible();
    await expect(canvas.getByLabelText('Service Name')).toHaveValue('Scales');
  },
});

export const DraftWithoutSecret = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await chooseType(canvas, 'oauth2');
    await userEvent.type(canvas.getByLabelText('Client ID'), 'zylker');
    await userEvent.type(canvas.getByLabelText('Client Secret'), 's3cret');
    const stored = sessionStorage.getItem('patchbay-custom-service-drafts');
    await expect(stored).toContain('zylker');
    await expect(stored).not.toContain('s3cret');
    await userEvent.click(within(canvas.getByRole('navigation', { name: 'Connections' })).getByRole('link', { name: 'Custom Services' }));
    await userEvent.click((await canvas.findAllByRole('link', { name: 'Create New Service' }))[0] ?? document.body);
    await expect(await canvas.findByLabelText('Client ID')).toHaveValue('zylker');
    await expect(canvas.getByLabelText('Client Secret')).toHaveValue('');
  },
});

export const Narrowest = meta.story({
  ...screen({ path: PATH }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Parameter Key')).toBeVisible();
    // The window may still be getting its width.
    await waitFor(expectNoSidewaysScroll);
    await chooseType(canvas, 'oauth2');
    await waitFor(expectNoSidewaysScroll);
  },
});
