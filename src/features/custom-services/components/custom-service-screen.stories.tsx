import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { CustomServiceScreen } from './custom-service-screen.tsx';

const meta = preview.meta({ title: 'Build/Custom Services/Service', component: CustomServiceScreen });

const PATH = '/extensions/ext-1001/connections/custom-services';
const GET = 'GET /api/v1/custom-services/*';
const scenarios = ['busy'] as const;

export const ApiKeyInUse = meta.story({
  ...screen({ path: `${PATH}/parcel_desk`, scenarios }),
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'Connections using this service' });
    await expect(within(table).getByRole('link', { name: 'Parcels of the sales team' })).toBeVisible();
    await expect(canvas.getByText('X-Parcel-Key')).toBeVisible();
  },
});

export const BasicUnused = meta.story({
  ...screen({ path: `${PATH}/old_intranet`, scenarios }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('None. The service can be edited and deleted.')).toBeVisible();
  },
});

export const OAuth1 = meta.story({
  ...screen({ path: `${PATH}/photo_archive`, scenarios }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Saved; never shown again')).toBeVisible();
    await expect(canvas.getByLabelText('Redirect URL')).toHaveValue('https://deluge.zoho.com/delugeauth/callback');
  },
});

export const OAuth2 = meta.story({
  ...screen({ path: `${PATH}/acme_crm`, scenarios }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('https://crm.acme.example/oauth/authorize?access_type=offline&prompt=consent')).toBeVisible();
    await expect(canvas.getByText('Needs reconnection')).toBeVisible();
  },
});

export const ClientCredentials = meta.story({
  ...screen({ path: `${PATH}/tax_gateway`, scenarios }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Client Credentials')).toBeVisible();
    await expect(canvas.queryByLabelText('Redirect URL')).toBeNull();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: `${PATH}/acme_crm`, scenarios }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByText('Needs reconnection');
    await expectNoSidewaysScroll();
  },
});

export const DeletionRefused = meta.story({
  ...screen({ path: `${PATH}/parcel_desk?dialog=delete`, scenarios }),
  play: async () => {
    const dialog = await page.findByRole('dialog');
    await expect(within(dialog).getByText('2 connections use this service. Delete them first:')).toBeVisible();
    await expect(within(dialog).getByRole('link', { name: 'Parcels' })).toHaveAttribute('href', '/extensions/ext-1002/connections/view/parcels');
  },
});

export const DeletedAndBack = meta.story({
  ...screen({ path: `${PATH}/old_intranet?dialog=delete`, scenarios }),
  play: async ({ canvas }) => {
    await userEvent.click(within(await page.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
    await expect(await canvas.findByText('11 custom services')).toBeVisible();
    await userEvent.click(await page.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(canvas.getByText('12 custom services')).toBeVisible());
  },
});

export const DeletionFails = meta.story({
  ...screen({ path: `${PATH}/old_intranet?dialog=delete`, scenarios, faults: [{ route: 'DELETE /api/v1/custom-services/*', effect: { kind: 'status', status: 503 } }] }),
  play: async () => {
    const dialog = await page.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await expect(await within(dialog).findByText(/^Not deleted\./)).toBeVisible();
  },
});

export const Unknown = meta.story({
  ...screen({ path: `${PATH}/nothing_here` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no custom service “nothing_here”' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${PATH}/parcel_desk`, scenarios, faults: [{ route: GET, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the service…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: `${PATH}/parcel_desk`, scenarios, faults: [{ route: GET, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Parcel Desk' })).toBeVisible();
  },
});
