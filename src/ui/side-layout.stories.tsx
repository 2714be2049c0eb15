import { Blocks, Cable, FileCog, Share2 } from 'lucide-react';
import { MemoryRouter } from 'react-router';
import { expect, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { SideLayout } from './side-layout.tsx';

const meta = preview.meta({
  title: 'Parts/SideLayout',
  component: SideLayout,
  args: {
    navLabel: 'Connections',
    sections: [
      {
        items: [
          { to: '/my', label: 'My Connections', icon: Cable },
          { to: '/shared', label: 'Shared Connections', icon: Share2 },
          { to: '/preferences', label: 'Preferences', icon: FileCog, isMuted: true },
        ],
      },
      { heading: 'SERVICES', items: [{ to: '/services', label: 'Default Services', icon: Blocks, isExact: true }] },
    ],
    children: <h1>My Connections</h1>,
  },
  parameters: { layout: 'fullscreen' },
  decorators: [
    (Story) => (
      <MemoryRouter initialEntries={['/my']}>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const Wide = meta.story({
  play: async ({ canvas, userEvent }) => {
    const nav = canvas.getByRole('navigation', { name: 'Connections' });
    await expect(nav).toBeVisible();
    await expect(canvas.getByRole('link', { current: 'page' })).toHaveTextContent('My Connections');
    await expect(canvas.getByRole('list', { name: 'SERVICES' })).toBeVisible();
    await userEvent.click(canvas.getByRole('link', { name: 'Default Services' }));
    await expect(canvas.getByRole('link', { current: 'page' })).toHaveTextContent('Default Services');
    await expect(nav.getBoundingClientRect().right).toBeLessThanOrEqual(canvas.getByRole('main').getBoundingClientRect().left);
  },
});

const phone = { viewport: { value: 'phone' } };

export const NarrowIsClosedAtFirst = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('navigation')).not.toBeInTheDocument();
    await expectNoSidewaysScroll();
  },
});

export const NarrowOpen = meta.story({
  globals: phone,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connections' }));
    const nav = await canvas.findByRole('navigation', { name: 'Connections' });
    await expect(nav).toBeVisible();
    await expect(nav.getBoundingClientRect().right).toBeLessThan(window.innerWidth);
  },
});

export const EscapeReturnsTheFocus = meta.story({
  globals: phone,
  play: async ({ canvas }) => {
    const opener = canvas.getByRole('button', { name: 'Connections' });
    opener.focus();
    await pressKeys('{Enter}');
    await canvas.findByRole('navigation');
    await pressKeys('{Tab}');
    await expect(canvas.getByRole('button', { name: 'Close menu' })).toHaveFocus();
    await pressKeys('{Escape}');
    await waitFor(() => expect(canvas.queryByRole('navigation')).not.toBeInTheDocument());
    await expect(opener).toHaveFocus();
  },
});

export const FollowingALinkCloses = meta.story({
  globals: phone,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connections' }));
    await userEvent.click(await canvas.findByRole('link', { name: 'Shared Connections' }));
    await waitFor(() => expect(canvas.queryByRole('navigation')).not.toBeInTheDocument());
  },
});

export const LongLabels = meta.story({
  args: { sections: [{ heading: 'A heading that is longer than the side bar is wide', items: [{ to: '/my', label: 'a_label_without_any_place_to_break_it_into_lines', icon: Cable }] }] },
  play: async ({ canvas }) => {
    const nav = canvas.getByRole('navigation');
    await expect(nav.scrollWidth).toBeLessThanOrEqual(nav.clientWidth);
  },
});

export const RightToLeft = meta.story({
  args: { navLabel: 'الاتصالات', sections: [{ items: [{ to: '/my', label: 'اتصالاتي', icon: Cable }] }], children: <h1>اتصالاتي</h1> },
  render: (args) => (
    <div dir="rtl">
      <SideLayout {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('main').getBoundingClientRect().right).toBeLessThanOrEqual(canvas.getByRole('navigation').getBoundingClientRect().left);
  },
});
