import { CircleCheck, CircleDashed, Clock, TriangleAlert, Unplug } from 'lucide-react';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Badge } from './badge.tsx';

const meta = preview.meta({ title: 'Parts/Badge', component: Badge, args: { children: 'Predefined' } });

export const Neutral = meta.story();
export const NeutralWithIcon = meta.story({ args: { icon: CircleDashed, children: 'Draft' } });
export const Info = meta.story({ args: { tone: 'info', icon: Clock, children: 'Authorizing' } });
export const Success = meta.story({ args: { tone: 'success', icon: CircleCheck, children: 'Connected' } });
export const Warning = meta.story({ args: { tone: 'warning', icon: TriangleAlert, children: 'Expires soon' } });
export const Danger = meta.story({ args: { tone: 'danger', icon: Unplug, children: 'Disconnected' } });
export const RightToLeft = meta.story({ args: { tone: 'success', icon: CircleCheck, children: 'متصل' }, render: (args) => <div dir="rtl"><Badge {...args} /></div> });

export const LongOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { tone: 'warning', icon: TriangleAlert, children: 'The authorization of this connection expires in less than a week from now' },
  play: expectNoSidewaysScroll,
});
