import { Trash2 } from 'lucide-react';
import { expect, fn } from 'storybook/test';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { IconButton } from './icon-button.tsx';

const meta = preview.meta({ title: 'Parts/IconButton', component: IconButton, args: { icon: Trash2, label: 'Delete Wrike Zylker', onClick: fn() } });

export const Default = meta.story({
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Delete Wrike Zylker' });
    await expect(button).toHaveAttribute('title', 'Delete Wrike Zylker');
    button.focus();
    await pressKeys('{Enter}');
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
});

export const OtherTooltip = meta.story({
  args: { tooltip: 'Delete (Del)' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Delete Wrike Zylker' })).toHaveAttribute('title', 'Delete (Del)');
  },
});

export const Expanded = meta.story({ args: { 'aria-expanded': true } });

export const Disabled = meta.story({
  args: { disabled: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onClick).not.toHaveBeenCalled();
  },
});
