import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { Switch } from './switch.tsx';

const meta = preview.meta({
  title: 'Parts/Switch',
  component: Switch,
  args: { label: 'Use Credentials Of Login User', description: 'Each person who runs a function authorizes with an account of their own.', onChange: fn() },
});

export const Off = meta.story();
export const On = meta.story({ args: { defaultChecked: true } });
export const WithoutDescription = meta.story({ render: () => <Switch label="Simulated network" /> });

export const Disabled = meta.story({
  args: { disabled: true, defaultChecked: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByText('Use Credentials Of Login User'));
    await expect(canvas.getByRole('switch')).toBeChecked();
    await expect(args.onChange).not.toHaveBeenCalled();
  },
});

export const SpaceAndLabelToggle = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole('switch', { name: 'Use Credentials Of Login User' });
    await expect(control).toHaveAccessibleDescription(/an account of their own/);
    control.focus();
    await pressKeys(' ');
    await expect(control).toBeChecked();
    await userEvent.click(canvas.getByText('Use Credentials Of Login User'));
    await expect(control).not.toBeChecked();
    await expect(args.onChange).toHaveBeenCalledTimes(2);
  },
});

export const Several = meta.story({
  render: () => (
    <>
      <Switch label="Simulated network" />
      <Switch label="Frozen clock" defaultChecked />
      <Switch label="Record requests" />
    </>
  ),
});

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { label: 'Use the credentials of whoever is signed in and has_a_name_that_does_not_break_anywhere_at_all' },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { label: 'استخدام بيانات المستخدم', description: 'لكل شخص حساب خاص به', defaultChecked: true },
  render: (args) => (
    <div dir="rtl">
      <Switch {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    const { left, right } = canvas.getByRole('switch').getBoundingClientRect();
    await expect(window.innerWidth - right).toBeLessThan(left);
  },
});
