import { ExternalLink } from 'lucide-react';
import { MemoryRouter } from 'react-router';
import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { ButtonLink } from './button-link.tsx';

const meta = preview.meta({
  title: 'Parts/ButtonLink',
  component: ButtonLink,
  args: { to: '/extensions/1/connections/services', children: 'View All' },
  decorators: [
    (Story) => (
      <MemoryRouter>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const Secondary = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'View All' })).toHaveAttribute('href', '/extensions/1/connections/services');
  },
});
export const Primary = meta.story({ args: { variant: 'primary' } });
export const Ghost = meta.story({ args: { variant: 'ghost' } });
export const Small = meta.story({ args: { size: 'sm', icon: ExternalLink } });

export const LongLabelOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { icon: ExternalLink, children: 'Open the documentation of_the_service_in_a_tab_of_its_own_without_a_place_to_break' },
  play: expectNoSidewaysScroll,
});
