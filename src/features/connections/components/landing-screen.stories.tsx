import { expect, userEvent } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { LandingScreen } from './landing-screen.tsx';

const meta = preview.meta({ title: 'Build/Connections/Overview', component: LandingScreen });

const PATH = '/extensions/ext-1001/build/connections';
const SERVICES = 'GET /api/v1/services';
const CONNECTIONS = 'GET /api/v1/extensions/*/connections';

export const FirstVisit = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('172 services')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'New Connection' })).toHaveAttribute('href', '/extensions/ext-1001/connections/services');
    await expect(canvas.getByRole('link', { name: 'View All default services' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'My Connections' })).toBeNull();
  },
});

export const WithConnections = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Wrike Zylker' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'View All of my connections' })).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Wrike Zylker' });
    await expectNoSidewaysScroll();
  },
});

export const Loading = meta.story({
  ...screen({
    path: PATH,
    faults: [
      { route: SERVICES, effect: { kind: 'hang' } },
      { route: CONNECTIONS, effect: { kind: 'hang' } },
    ],
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading services…')).toBeInTheDocument();
  },
});

export const ServicesFail = meta.story({
  ...screen({ path: PATH, faults: [{ route: SERVICES, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByText('172 services')).toBeVisible();
  },
});

export const ConnectionsFail = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'], faults: [{ route: CONNECTIONS, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('link', { name: 'Wrike Zylker' })).toBeVisible();
  },
});
