import { MemoryRouter } from 'react-router';
import { expect, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { TabNav } from './tab-nav.tsx';

const meta = preview.meta({
  title: 'Parts/TabNav',
  component: TabNav,
  args: {
    label: 'Developer portal',
    items: [
      { label: 'Build', to: '/build' },
      { label: 'Automate', to: '/automate' },
      { label: 'Configure', to: '/configure' },
      { label: 'Publish', to: '/publish' },
    ],
  },
  parameters: { address: '/build/connections' },
  decorators: [
    (Story, { parameters }) => (
      <MemoryRouter initialEntries={[String(parameters['address'])]}>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { current: 'page' })).toHaveTextContent('Build');
  },
});

export const Keyboard = meta.story({
  play: async ({ canvas }) => {
    canvas.getByRole('link', { name: 'Build' }).focus();
    await pressKeys('{Tab}{Enter}');
    await waitFor(() => expect(canvas.getByRole('link', { current: 'page' })).toHaveTextContent('Automate'));
    await expect(canvas.getByRole('link', { name: 'Automate' })).toHaveFocus();
  },
});

export const ExactAddressOnly = meta.story({
  args: { label: 'Connection', items: [{ label: 'Details', to: '/build', isExact: true }, { label: 'Activity', to: '/build/connections' }] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { current: 'page' })).toHaveTextContent('Activity');
  },
});

export const CurrentTabIsInViewOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  parameters: { address: '/publish' },
  play: async ({ canvas }) => {
    await expectNoSidewaysScroll();
    const current = canvas.getByRole('link', { current: 'page' });
    await waitFor(() => expect(current.getBoundingClientRect().right).toBeLessThanOrEqual(window.innerWidth));
    await expect(current).toHaveTextContent('Publish');
  },
});

export const RightToLeft = meta.story({
  args: { label: 'البوابة', items: [{ label: 'بناء', to: '/build' }, { label: 'نشر', to: '/publish' }] },
  render: (args) => (
    <div dir="rtl">
      <TabNav {...args} />
    </div>
  ),
});
