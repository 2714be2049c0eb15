import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { TableSkeleton } from './table-skeleton.tsx';

const meta = preview.meta({
  title: 'Parts/TableSkeleton',
  component: TableSkeleton,
  args: {
    loadingLabel: 'Loading functions…',
    label: 'Custom Functions',
    columns: [{ label: 'Name' }, { label: 'Module' }, { label: 'Last run' }, { label: 'Actions', isLabelHidden: true }],
    rowCount: 4,
  },
});

export const Plain = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading functions…')).toBeInTheDocument();
  },
});

export const NamesInTwoLines = meta.story({
  args: { hasMainColumn: true },
});

export const NarrowScreen = meta.story({
  args: { hasMainColumn: true },
  globals: { viewport: { value: 'narrowest' } },
  play: expectNoSidewaysScroll,
});
