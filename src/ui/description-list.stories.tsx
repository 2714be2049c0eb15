import { CircleCheck } from 'lucide-react';
import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Badge } from './badge.tsx';
import { DescriptionList } from './description-list.tsx';

const connected = (
  <Badge tone="success" icon={CircleCheck}>
    Connected
  </Badge>
);

const meta = preview.meta({
  title: 'Parts/DescriptionList',
  component: DescriptionList,
  args: {
    items: [
      { term: 'Connection Name', value: 'Wrike Zylker' },
      { term: 'Connection Link Name', value: <code>wrike_zylker</code> },
      { term: 'Status', value: connected },
    ],
  },
});

export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('term').map((term) => term.textContent)).toEqual(['Connection Name', 'Connection Link Name', 'Status']);
    await expect(canvas.getAllByRole('definition')[1]).toHaveTextContent('wrike_zylker');
  },
});

export const Phone = meta.story({ globals: { viewport: { value: 'phone' } } });

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: {
    items: [
      { term: 'Redirect address that the service sends the browser back to', value: `https://deluge.zoho.com/${'delugeauth'.repeat(12)}` },
      { term: 'Scopes', value: 'wsReadWrite,'.repeat(30) },
    ],
  },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { items: [{ term: 'اسم الاتصال', value: 'اتصال رايك' }, { term: 'الحالة', value: connected }] },
  render: (args) => (
    <div dir="rtl">
      <DescriptionList {...args} />
    </div>
  ),
});
