import { expect } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { TextArea } from './text-area.tsx';

const meta = preview.meta({ title: 'Parts/TextArea', component: TextArea, args: { label: 'Description' } });

export const Empty = meta.story({ args: { placeholder: 'What this connection is for' } });
export const Disabled = meta.story({ args: { disabled: true, defaultValue: 'Creates projects in Wrike' } });

export const WithHelpAndError = meta.story({
  args: { help: 'At most 250 characters.', error: 'Shorten the description by 12 characters.', required: true },
  play: async ({ canvas }) => {
    const area = canvas.getByRole('textbox', { name: 'Description' });
    await expect(area).toBeRequired();
    await expect(area).toBeInvalid();
    await expect(area).toHaveAccessibleDescription('At most 250 characters. Shorten the description by 12 characters.');
    await expect(canvas.getByRole('alert')).toHaveTextContent('Shorten the description');
  },
});

export const GrowsWithItsText = meta.story({
  play: async ({ canvas, userEvent }) => {
    const area = canvas.getByRole('textbox');
    const before = area.getBoundingClientRect().height;
    await userEvent.type(area, 'line{Enter}'.repeat(8));
    await expect(area.getBoundingClientRect().height).toBeGreaterThan(before);
    await expect(area.scrollHeight).toBeLessThanOrEqual(area.clientHeight);
  },
});

export const LongWordOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { defaultValue: 'averylongword'.repeat(20) },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({ args: { label: 'الوصف', defaultValue: 'ينشئ المشاريع في رايك عند إنشائها هنا', dir: 'auto' } });
