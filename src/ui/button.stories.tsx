import { expect, fn } from 'storybook/test';
import { Plus } from 'lucide-react';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { Button } from './button.tsx';

const meta = preview.meta({ title: 'Parts/Button', component: Button, args: { children: 'Create Connection', onClick: fn() } });

export const Primary = meta.story({ args: { variant: 'primary' } });
export const Secondary = meta.story({ args: { variant: 'secondary' } });
export const Ghost = meta.story({ args: { variant: 'ghost' } });
export const Danger = meta.story({ args: { variant: 'danger', children: 'Revoke' } });
export const Small = meta.story({ args: { size: 'sm' } });
export const WithIcon = meta.story({ args: { variant: 'primary', icon: Plus, children: 'New Connection' } });
export const LongLabel = meta.story({ args: { children: 'Create a connection with a name that is much longer than any button should have to show' } });

export const LongLabelOnNarrowScreen = meta.story({ ...LongLabel.input, globals: { viewport: { value: 'narrowest' } }, play: expectNoSidewaysScroll });
export const RightToLeft = meta.story({
  args: { variant: 'primary', icon: Plus, children: 'اتصال جديد' },
  render: (args) => (
    <div dir="rtl">
      <Button {...args} />
    </div>
  ),
});

export const Keyboard = meta.story({
  play: async ({ canvas, args }) => {
    canvas.getByRole('button').focus();
    await pressKeys('{Enter} ');
    await expect(args.onClick).toHaveBeenCalledTimes(2);
  },
});

export const Disabled = meta.story({
  args: { variant: 'primary', disabled: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onClick).not.toHaveBeenCalled();
  },
});

/** Such a button stays in the order of focus, so that one can find out that it is there. */
export const HeldBack = meta.story({
  args: { 'aria-disabled': true },
  play: async ({ canvas, userEvent, args }) => {
    const button = canvas.getByRole('button');
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
    await expect(button).toHaveFocus();
  },
});

export const Busy = meta.story({
  args: { variant: 'primary', isBusy: true, busyLabel: 'Connecting…' },
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: 'Connecting…' });
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
  },
});
