import { MemoryRouter } from 'react-router';
import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Pager } from './pager.tsx';

const meta = preview.meta({
  title: 'Parts/Pager',
  component: Pager,
  args: { label: 'Audit log pages', offset: 0, limit: 50, total: 1234, hrefOf: (offset) => `/audit-logs?offset=${offset}` },
  decorators: [
    (Story) => (
      <MemoryRouter>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const FirstPage = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('navigation', { name: 'Audit log pages' })).toHaveTextContent(`1–50 of ${new Intl.NumberFormat().format(1234)}`);
    await expect(canvas.getByRole('link', { name: 'Next' })).toHaveAttribute('href', '/audit-logs?offset=50');
    await expect(canvas.queryByRole('link', { name: 'Previous' })).not.toBeInTheDocument();
  },
});

export const MiddlePage = meta.story({
  args: { offset: 100 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/audit-logs?offset=50');
    await expect(canvas.getByRole('link', { name: 'Next' })).toHaveAttribute('href', '/audit-logs?offset=150');
  },
});

export const LastPage = meta.story({
  args: { offset: 100, total: 130 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('navigation')).toHaveTextContent('101–130 of 130');
    await expect(canvas.queryByRole('link', { name: 'Next' })).not.toBeInTheDocument();
  },
});

export const UnevenStart = meta.story({
  args: { offset: 20 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/audit-logs?offset=0');
  },
});

export const AllInView = meta.story({
  args: { total: 50 },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('navigation')).not.toBeInTheDocument();
  },
});

export const NarrowScreen = meta.story({ args: { offset: 10_000, total: 1_234_567 }, globals: { viewport: { value: 'narrowest' } }, play: expectNoSidewaysScroll });

export const RightToLeft = meta.story({
  args: { offset: 100 },
  render: (args) => (
    <div dir="rtl">
      <Pager {...args} />
    </div>
  ),
});
