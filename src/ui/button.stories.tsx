import { expect, fn } from 'storybook/test';
import { Plus } from 'lucide-react';
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

export const Busy = meta.story({
  args: { variant: 'primary', isBusy: true, busyLabel: 'Connecting…' },
  play: async ({ canvas, userEvent, args }) => {
    const button = await canvas.findByRole('button', { name: 'Connecting…' });
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
  },
});
