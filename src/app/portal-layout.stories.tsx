import { expect, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { PortalLayout } from './portal-layout.tsx';

const meta = preview.meta({ title: 'Console/Developer portal', component: PortalLayout });

export const PartOutsideThisConsole = meta.story({
  ...screen({ path: '/extensions/ext-1001/build/widgets' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Widgets' })).toBeVisible();
    await expect(await canvas.findByText('Wrike for Zoho Books')).toBeVisible();
    const tabs = within(canvas.getByRole('navigation', { name: 'Developer portal' }));
    await expect(tabs.getAllByRole('link').map((tab) => tab.textContent)).toEqual(['Build', 'Automate', 'Configure', 'Publish']);
    await expect(tabs.getByRole('link', { name: 'Build' })).toHaveAttribute('aria-current', 'page');
    await expect(canvas.getByRole('link', { name: 'Test Your Extension' })).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: '/extensions/ext-1001/build/widgets' }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByText('Wrike for Zoho Books');
    await expectNoSidewaysScroll();
  },
});

export const Automate = meta.story({
  ...screen({ path: '/extensions/ext-1001/automate' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Automate' })).toBeVisible();
    await expect(within(canvas.getByRole('main')).getByRole('link', { name: 'Custom Functions' })).toBeVisible();
  },
});

export const Configure = meta.story({
  ...screen({ path: '/extensions/ext-1001/configure' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Configure is not part of this console' })).toBeVisible();
  },
});

export const Publish = meta.story({
  ...screen({ path: '/extensions/ext-1001/publish' }),
  play: async ({ canvas }) => {
    const main = within(await canvas.findByRole('main'));
    await expect(main.getByRole('link', { name: 'Version History' })).toBeVisible();
  },
});

export const LoadingExtension = meta.story({
  ...screen({ path: '/extensions/ext-1001/automate', faults: [{ route: 'GET /api/v1/extensions/ext-1001', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Automate' })).toBeVisible();
  },
});

export const UnknownExtension = meta.story({
  ...screen({ path: '/extensions/no-such-extension/automate' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'There is no such extension' })).toBeVisible();
  },
});

export const UnknownPart = meta.story({
  ...screen({ path: '/extensions/ext-1001/build/nothing-like-it' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  },
});
