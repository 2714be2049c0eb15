import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useExternalConnectionDrafts } from '../model/external-connection-draft.ts';
import { ExternalConnectionsScreen } from './external-connections-screen.tsx';

const meta = preview.meta({
  title: 'Build/Connections/External Connections',
  component: ExternalConnectionsScreen,
  beforeEach: () => {
    useExternalConnectionDrafts.setState({ drafts: {} });
  },
});

const PATH = '/extensions/ext-1001/build/connections/external';
const LIST = 'GET /api/v1/extensions/*/external-connections';

export const Empty = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No external connections yet' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'External Connections' })).toHaveAttribute('aria-current', 'page');
  },
});

export const Several = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('https://connect.payroll.example/zylker/connect')).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByText('https://connect.payroll.example/zylker/connect');
    await expectNoSidewaysScroll();
  },
});

export const New = meta.story({
  ...screen({ path: `${PATH}?dialog=new`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    const dialog = within(await page.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Connection Name'), 'payroll BUREAU');
    await userEvent.type(dialog.getByLabelText('Connection URL'), 'acme.example');
    await userEvent.type(dialog.getByLabelText('Revoke URL'), 'https://acme.example/revoke');
    await expect(await dialog.findByText('Enter the whole address, beginning with https://.')).toBeVisible();
    await userEvent.clear(dialog.getByLabelText('Connection URL'));
    await userEvent.type(dialog.getByLabelText('Connection URL'), 'https://acme.example/connect');
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await expect(await dialog.findByText('Choose a name that no other external connection of this extension has.')).toBeVisible();
    await userEvent.type(dialog.getByLabelText('Connection Name'), ' 2');
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await expect(await canvas.findByText('payroll BUREAU 2')).toBeVisible();
  },
});

export const DeletedAndBack = meta.story({
  ...screen({ path: PATH, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Customs broker' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(canvas.queryByText('Customs broker')).toBeNull());
    await userEvent.click(await page.findByRole('button', { name: 'Undo' }));
    await expect(await canvas.findByText('Customs broker')).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading external connections…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('heading', { name: 'No external connections yet' })).toBeVisible();
  },
});
