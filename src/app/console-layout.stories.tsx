import { expect, fn, userEvent, waitFor } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { ConsoleLayout } from './console-layout.tsx';

const meta = preview.meta({ title: 'Console/Shell', component: ConsoleLayout });

export const AnotherUser = meta.story({
  ...screen({ path: '/settings' }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Acting as Patricia Boyle/ }));
    await userEvent.click(await canvas.findByRole('menuitemradio', { name: /Arun Nair/ }));
    await expect(await canvas.findByRole('button', { name: /^Acting as Arun Nair/ })).toBeVisible();
  },
});

export const Users = meta.story({
  ...screen({ path: '/settings' }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Acting as/ }));
    await expect(await canvas.findByRole('menuitemradio', { checked: true })).toHaveTextContent('Patricia Boyle');
  },
});

export const StateInMemory = meta.story({
  ...screen({ path: '/settings', isKept: false }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('What you make here will be gone when this tab is closed.')).toBeVisible();
  },
});

const settings = screen({ path: '/settings' });

export const Offline = meta.story({
  ...settings,
  beforeEach: async (context) => {
    await settings.beforeEach(context);
    return () => {
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    };
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 1, name: 'Settings' });
    const isOnline = fn(() => false);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: isOnline });
    window.dispatchEvent(new Event('offline'));
    await expect(await canvas.findByText('You are offline.')).toBeVisible();
    isOnline.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(canvas.queryByText('You are offline.')).toBeNull());
    isOnline.mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await expect(await canvas.findByText('You are offline.')).toBeVisible();
  },
});

export const UnknownAddress = meta.story({
  ...screen({ path: '/nothing/like/it' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'This page does not exist' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'All Extensions' })).toHaveAttribute('href', '/extensions');
  },
});
