import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { useReleaseDrafts } from '../model/release-draft.ts';
import { PublishScreen } from './publish-screen.tsx';

const meta = preview.meta({
  title: 'Publish/Publish Your Extension',
  component: PublishScreen,
  beforeEach: () => {
    useReleaseDrafts.setState({ drafts: {} });
  },
});
export default meta;

const PATH = '/extensions/ext-1001/publish/new-version';
const automated = { path: PATH, scenarios: ['automated'] as const };

export const Ready = meta.story({
  ...screen(automated),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('All functions compile')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Publish' })).toBeEnabled();
    await expect(canvas.getByRole('option', { name: /^Minor \(\d+\.\d+ → \d+\.\d+\)$/ })).toBeInTheDocument();
  },
});

export const Blocked = meta.story({
  ...screen({ path: PATH, scenarios: ['automated', 'revoked'] }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Blocks publishing')).length).toBeGreaterThan(0);
    await expect(canvas.getByRole('button', { name: 'Publish' })).toBeDisabled();
    await expect(canvas.getByText('Resolve what blocks it first.')).toBeVisible();
  },
});

export const NotesMissing = meta.story({
  ...screen(automated),
  play: async ({ canvas }) => {
    await canvas.findByText('All functions compile');
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(canvas.getByText('Enter release notes.')).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Release Notes' })).toHaveFocus();
  },
});

export const Published = meta.story({
  ...screen(automated),
  play: async ({ canvas }) => {
    await canvas.findByText('All functions compile');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Version' }), 'major');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Release Notes' }), 'Projects appear in Wrike.');
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: /^Version \d+\.0$/ })).toBeVisible();
    await expect(canvas.getByText('Projects appear in Wrike.')).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Private Installation URL' })).toHaveDisplayValue(/\/install\/.+/);
    await expect(await canvas.findByRole('region', { name: /^Manifest of version/ })).toHaveTextContent('"usedConnections"');
  },
});

export const PublishingFails = meta.story({
  ...screen({ ...automated, faults: [{ route: 'POST /api/v1/extensions/*/versions', effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await canvas.findByText('All functions compile');
    const notes = canvas.getByRole('textbox', { name: 'Release Notes' });
    await userEvent.type(notes, 'Kept.');
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(await canvas.findByText(/^Not published\..*What you entered is still here\.$/)).toBeVisible();
    await expect(notes).toHaveValue('Kept.');
  },
});

export const PublicAsksForMore = meta.story({
  ...screen(automated),
  play: async ({ canvas }) => {
    await canvas.findByText('All functions compile');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Visibility' }), 'public');
    await waitFor(() => expect(canvas.getByText('Everyone can install it; the review asks for more.')).toBeVisible());
  },
});

export const Loading = meta.story({
  ...screen({ ...automated, faults: [{ route: 'GET /api/v1/extensions/*/preflight', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Checking the extension…')).toBeInTheDocument();
  },
});

export const LoadingFails = meta.story({
  ...screen({ ...automated, faults: [{ route: 'GET /api/v1/extensions/*/preflight', effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Retry' })).toBeVisible();
  },
});

export const NarrowScreen = meta.story({
  ...screen(automated),
  globals: { viewport: { value: 'narrowest' } },
  play: async (context) => {
    await context.canvas.findByText('All functions compile');
    await expectNoSidewaysScroll();
  },
});
