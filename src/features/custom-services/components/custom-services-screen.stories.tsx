import { expect, userEvent } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { CustomServicesScreen } from './custom-services-screen.tsx';

const meta = preview.meta({ title: 'Services/Custom Services', component: CustomServicesScreen });

const PATH = '/extensions/ext-1001/connections/custom-services';
const LIST = 'GET /api/v1/services';

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No custom services yet' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /new service/i })).toBeNull();
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
