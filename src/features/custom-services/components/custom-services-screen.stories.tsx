import { expect, userEvent, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { CustomServicesScreen } from './custom-services-screen.tsx';

const meta = preview.meta({ title: 'Build/Custom Services/Overview', component: CustomServicesScreen });

const PATH = '/extensions/ext-1001/connections/custom-services';
const LIST = 'GET /api/v1/custom-services';

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No custom services yet' })).toBeVisible();
    await expect(canvas.getAllByRole('link', { name: 'Create New Service' })).toHaveLength(2);
  },
});

export const Several = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Parcel Desk' })).toBeVisible();
    await expect(canvas.getByText('12 custom services')).toBeVisible();
    await expect(canvas.getAllByText('2 connections')).toHaveLength(2);
  },
});

export const Narrowest = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Parcel Desk' });
    await expectNoSidewaysScroll();
  },
});

export const TwoThousand = meta.story({
  ...screen({ path: PATH, scenarios: ['huge'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2,000 custom services', {}, { timeout: 30_000 })).toBeVisible();
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(80);
    await userEvent.type(canvas.getByRole('searchbox'), 'Fjord Forms');
    await waitFor(() => expect(canvas.getByText(/of 2,000 custom services/)).toBeVisible());
  },
});

export const NoResults = meta.story({
  ...screen({ path: `${PATH}?q=zzzzzzzz`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No service matches' })).toBeVisible();
    await userEvent.click(canvas.getByText('Clear search'));
    await expect(await canvas.findByRole('link', { name: 'Parcel Desk' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading services…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'malformed-json' } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { name: 'No custom services yet' })).toBeVisible();
  },
});
