import { expect, userEvent } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { ServiceScreen } from './service-screen.tsx';

const meta = preview.meta({ title: 'Build/Connections/Service', component: ServiceScreen });

const PATH = '/extensions/ext-1001/connections/services';
const GET = 'GET /api/v1/services/*';

export const Wrike = meta.story({
  ...screen({ path: `${PATH}/wrike` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Create Connection' })).toHaveAttribute('href', `${PATH}/wrike/create`);
    await expect(canvas.getByText('https://login.wrike.com/oauth2/authorize/v4')).toBeVisible();
    // Vendors' addresses are text: nothing leads out of the browser.
    await expect(canvas.queryByRole('link', { name: /wrike\.readme/ })).toBeNull();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: `${PATH}/wrike` }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Create Connection' });
    await expectNoSidewaysScroll();
  },
});

export const ManyScopes = meta.story({
  ...screen({ path: `${PATH}/zoho_books` }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show all 76 scopes' }));
    await expect(canvas.getByText('ZohoBooks.projects.CREATE')).toBeVisible();
  },
});

export const ApiKey = meta.story({
  ...screen({ path: `${PATH}/sendgrid` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('API Key')).toBeVisible();
  },
});

export const OAuth1 = meta.story({
  ...screen({ path: `${PATH}/trello` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('OAuth 1')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Create Connection' })).toBeVisible();
  },
});

export const StandInEndpoints = meta.story({
  ...screen({ path: `${PATH}/alarmsone` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Stand-in endpoints')).toBeVisible();
  },
});

export const NotFound = meta.story({
  ...screen({ path: `${PATH}/wriek` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no service “wriek”' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${PATH}/wrike`, faults: [{ route: GET, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the service…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: `${PATH}/wrike`, faults: [{ route: GET, times: 1, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Wrike' })).toBeVisible();
  },
});
