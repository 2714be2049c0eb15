import { expect, userEvent, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { PickYourServiceScreen } from './pick-your-service-screen.tsx';

const meta = preview.meta({ title: 'Build/Connections/Pick Your Service', component: PickYourServiceScreen });

const PATH = '/extensions/ext-1001/connections/services';
const LIST = 'GET /api/v1/services';

export const Default = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 2, name: /^Zoho/ })).toBeVisible();
    await expect(canvas.getByText('172 services')).toBeVisible();
    await expect(canvas.getByRole('link', { name: /^Wrike OAuth 2 · 12 scopes Original$/ })).toHaveAttribute('href', `${PATH}/wrike`);
  },
});

export const Phone = meta.story({
  ...screen({ path: PATH }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByText('172 services');
    await expectNoSidewaysScroll();
  },
});

export const ArrowKeys = meta.story({
  ...screen({ path: `${PATH}?category=CRM` }),
  play: async ({ canvas }) => {
    const first = (await canvas.findAllByRole('link', { name: /OAuth 2|API Key|Basic/ }))[0];
    await userEvent.click(canvas.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}');
    await expect(first).toHaveFocus();
    await userEvent.keyboard('{End}');
    const last = document.activeElement;
    await expect(last).not.toBe(first);
    await userEvent.keyboard('{Home}');
    await expect(first).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await expect(first).toHaveFocus();
  },
});

export const Category = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Category' }), 'Storage');
    await waitFor(() => expect(canvas.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toContain('Storage 1'));
  },
});

export const Search = meta.story({
  ...screen({ path: `${PATH}?q=zoho+books` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('searchbox')).toHaveValue('zoho books');
    await expect(await canvas.findByRole('link', { name: /^Zoho Books/ })).toBeVisible();
  },
});

export const Misspelt = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'wirke');
    await expect(await canvas.findByText('Nothing is called “wirke”. These come close:')).toBeVisible();
    await expect(canvas.getByRole('link', { name: /^Wrike/ })).toBeVisible();
  },
});

export const NoResults = meta.story({
  ...screen({ path: `${PATH}?q=qqqqqqqq&category=CRM` }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByText('172 services')).toBeVisible();
    await expect(canvas.getByRole('searchbox')).toHaveValue('');
  },
});

export const Loading = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading services…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: PATH, faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByText('172 services')).toBeVisible();
  },
});

export const ExtensionGone = meta.story({
  ...screen({ path: '/extensions/ext-9999/connections/services' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'All Extensions' })).toBeVisible();
  },
});
