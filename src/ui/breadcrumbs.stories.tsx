import { MemoryRouter } from 'react-router';
import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';

const meta = preview.meta({
  title: 'Parts/Breadcrumbs',
  component: Breadcrumbs,
  args: {
    items: [
      { label: 'All Extensions', to: '/extensions' },
      { label: 'Project Sync', to: '/extensions/1' },
      { label: 'My Connections', to: '/extensions/1/connections/my' },
    ],
  },
  decorators: [
    (Story) => (
      <MemoryRouter>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible();
    await expect(canvas.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/extensions', '/extensions/1', '/extensions/1/connections/my']);
  },
});

export const LongNamesOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { items: [{ label: 'All Extensions', to: '/' }, { label: 'an_extension_name_without_any_place_to_break_it_into_lines', to: '/1' }, { label: 'My Connections', to: '/2' }] },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { items: [{ label: 'كل الإضافات', to: '/' }, { label: 'Project Sync', to: '/1' }] },
  render: (args) => (
    <div dir="rtl">
      <Breadcrumbs {...args} />
    </div>
  ),
});
