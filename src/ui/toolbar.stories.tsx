import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { FilterSelect } from './filter-select.tsx';
import { Panel } from './panel.tsx';
import { SearchField } from './search-field.tsx';
import { Toolbar } from './toolbar.tsx';

const controls = (
  <>
    <SearchField label="Search connections" value="" onChange={fn()} hasShortcut />
    <FilterSelect label="Status">
      <option>All statuses</option>
      <option>Connected</option>
    </FilterSelect>
    <FilterSelect label="Service">
      <option>All services</option>
      <option>A service with a name that is a good deal longer than most</option>
    </FilterSelect>
  </>
);

const meta = preview.meta({
  title: 'Parts/Toolbar',
  component: Toolbar,
  args: { children: controls, summary: '12 connections' },
  decorators: [
    (Story) => (
      <Panel>
        <Story />
      </Panel>
    ),
  ],
});

export const Default = meta.story({
  play: async ({ canvas }) => {
    const search = canvas.getByRole('searchbox').getBoundingClientRect();
    const summary = canvas.getByText('12 connections').getBoundingClientRect();
    await expect(summary.left).toBeGreaterThan(search.right);
    await expect(summary.top).toBeLessThan(search.bottom);
  },
});

export const WithoutSummary = meta.story({ render: () => <Toolbar>{controls}</Toolbar> });
export const Phone = meta.story({ globals: { viewport: { value: 'phone' } }, play: expectNoSidewaysScroll });
export const Narrowest = meta.story({ globals: { viewport: { value: 'narrowest' } }, play: expectNoSidewaysScroll });

export const RightToLeft = meta.story({
  render: (args) => (
    <div dir="rtl">
      <Toolbar {...args} />
    </div>
  ),
});
