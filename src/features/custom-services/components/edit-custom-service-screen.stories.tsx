import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useCustomServiceDrafts } from '../model/custom-service-draft.ts';
import { EditCustomServiceScreen } from './edit-custom-service-screen.tsx';

const meta = preview.meta({
  title: 'Build/Custom Services/Edit Service',
  component: EditCustomServiceScreen,
  beforeEach: () => {
    useCustomServiceDrafts.setState({ drafts: {} });
  },
});

const PATH = '/extensions/ext-1001/connections/custom-services';
const scenarios = ['busy'] as const;

export const SavedWhileUnused = meta.story({
  ...screen({ path: `${PATH}/field_service/edit`, scenarios }),
  play: async ({ canvas }) => {
    const secret = await canvas.findByLabelText('Client Secret');
    await expect(secret).toHaveValue('');
    await expect(canvas.queryByLabelText('Service Link Name')).toBeNull();
    await userEvent.clear(canvas.getByLabelText('Service Name'));
    await userEvent.type(canvas.getByLabelText('Service Name'), 'Field Service');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Field Service' })).toBeVisible();
    await expect(canvas.getByText('Service saved')).toBeVisible();
  },
});

export const InUse = meta.story({
  ...screen({ path: `${PATH}/acme_crm/edit`, scenarios }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Only the name can be edited while 2 connections use this service')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Acme deals' })).toBeVisible();
    await expect(canvas.queryByLabelText('Client ID')).toBeNull();
    await userEvent.clear(canvas.getByLabelText('Service Name'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('Enter the Service Name.')).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText('Service Name')).toHaveFocus());
  },
});

export const BackendRefuses = meta.story({
  ...screen({ path: `${PATH}/weather_station/edit`, scenarios, faults: [{ route: 'PATCH /api/v1/custom-services/*', effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Parameter Key'), '2');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('The service could not be saved')).toBeVisible();
    await expect(canvas.getByLabelText('Parameter Key')).toHaveValue('appid2');
  },
});

export const Loading = meta.story({
  ...screen({ path: `${PATH}/acme_crm/edit`, scenarios, faults: [{ route: 'GET /api/v1/custom-services/*', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the service…')).toBeInTheDocument();
  },
});

export const Unknown = meta.story({
  ...screen({ path: `${PATH}/nothing_here/edit` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no custom service “nothing_here”' })).toBeVisible();
  },
});
