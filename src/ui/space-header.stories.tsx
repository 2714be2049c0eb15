import { MemoryRouter } from 'react-router';
import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { SpaceHeader } from './space-header.tsx';

const meta = preview.meta({
  title: 'Parts/SpaceHeader',
  component: SpaceHeader,
  args: { title: 'Connections', extensionName: 'Wrike for Zoho Books', isLoading: false, closeTo: '/extensions/1/build/connections', closeLabel: 'Close connections' },
  decorators: [
    (Story) => (
      <MemoryRouter>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const OfAnExtension = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Wrike for Zoho Books')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Close connections' })).toHaveAttribute('href', '/extensions/1/build/connections');
  },
});

export const LoadingExtension = meta.story({
  args: { extensionName: undefined, isLoading: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Close connections' })).toBeVisible();
  },
});

export const LongTextOnNarrowScreen = meta.story({
  args: { title: 'Test Your Extension', extensionName: 'An extension whose name takes all of the hundred characters that there are for the name of one, exactly' },
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Close connections' })).toBeVisible();
    await expectNoSidewaysScroll();
  },
});
