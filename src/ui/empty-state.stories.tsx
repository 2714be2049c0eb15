import { Plug, SearchX } from 'lucide-react';
import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

const meta = preview.meta({ title: 'Parts/EmptyState', component: EmptyState, args: { icon: Plug, title: 'No connections yet' } });
const onCreate = fn();

export const TitleOnly = meta.story();

export const WithTextAndAction = meta.story({
  args: {
    children: 'A connection lets your functions call another service without keeping its password.',
    actions: (
      <Button variant="primary" onClick={onCreate}>
        New Connection
      </Button>
    ),
  },
  play: async ({ canvas, userEvent }) => {
    onCreate.mockClear();
    await expect(canvas.getByRole('heading', { level: 2, name: 'No connections yet' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'New Connection' }));
    await expect(onCreate).toHaveBeenCalledOnce();
  },
});

export const NoResults = meta.story({
  args: { icon: SearchX, title: 'Nothing matches “wrke”', headingLevel: 3, children: 'Check the spelling or clear the filters.', actions: <Button>Clear filters</Button> },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 3 })).toBeVisible();
  },
});

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { icon: SearchX, title: `Nothing matches “${'wrike'.repeat(16)}”`, children: 'https://example.com/'.repeat(6), actions: <Button>Clear the search, the category and the status</Button> },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { title: 'لا توجد اتصالات بعد', children: 'أنشئ اتصالاً للبدء.', actions: <Button variant="primary">اتصال جديد</Button> },
  render: (args) => (
    <div dir="rtl">
      <EmptyState {...args} />
    </div>
  ),
});
