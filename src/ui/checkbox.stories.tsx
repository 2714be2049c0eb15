import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { Checkbox } from './checkbox.tsx';

const meta = preview.meta({
  title: 'Parts/Checkbox',
  component: Checkbox,
  args: { label: 'wsReadWrite', description: 'Read and change everything in the workspace', onChange: fn() },
});

export const Unchecked = meta.story();
export const Checked = meta.story({ args: { defaultChecked: true } });
export const WithoutDescription = meta.story({ render: () => <Checkbox label="I accept" /> });

export const Indeterminate = meta.story({
  args: { label: 'Select all', isIndeterminate: true, checked: false },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('checkbox')).toBePartiallyChecked();
  },
});

export const Disabled = meta.story({
  args: { disabled: true, defaultChecked: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByText('wsReadWrite'));
    await expect(args.onChange).not.toHaveBeenCalled();
    await expect(canvas.getByRole('checkbox')).toBeChecked();
  },
});

export const SpaceAndLabelToggle = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const box = canvas.getByRole('checkbox', { name: 'wsReadWrite', description: 'Read and change everything in the workspace' });
    box.focus();
    await pressKeys(' ');
    await expect(box).toBeChecked();
    await pressKeys(' ');
    await expect(box).not.toBeChecked();
    await userEvent.click(canvas.getByText('wsReadWrite'));
    await expect(box).toBeChecked();
    await expect(args.onChange).toHaveBeenCalledTimes(3);
  },
});

const SCOPES = ['Default', 'wsReadOnly', 'wsReadWrite', 'amReadOnlyUser'];

function ScopeList() {
  const [chosen, setChosen] = useState<readonly string[]>(['Default']);
  const toggle = (scope: string) => setChosen(chosen.includes(scope) ? chosen.filter((other) => other !== scope) : [...chosen, scope]);
  const isAll = chosen.length === SCOPES.length;
  return (
    <>
      <Checkbox label="Select all" checked={isAll} isIndeterminate={!isAll && chosen.length > 0} onChange={() => setChosen(isAll ? [] : SCOPES)} />
      {SCOPES.map((scope) => (
        <Checkbox key={scope} label={scope} checked={chosen.includes(scope)} onChange={() => toggle(scope)} />
      ))}
    </>
  );
}

export const SelectAll = meta.story({
  render: () => <ScopeList />,
  play: async ({ canvas, userEvent }) => {
    const all = canvas.getByRole('checkbox', { name: 'Select all' });
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await expect(all).toBeChecked();
    await expect(all).not.toBePartiallyChecked();
    await userEvent.click(canvas.getByRole('checkbox', { name: 'wsReadOnly' }));
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await userEvent.click(all);
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).not.toBeChecked();
    await expect(all).not.toBePartiallyChecked();
  },
});

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: {
    label: 'https://www.googleapis.com/auth/drive.activity.readonly.with.a.path.that.does.not.break',
    description: 'See the activity record of the files in your drive, including those that other people have shared with you',
  },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { label: 'قراءة وتعديل المشاريع', description: 'كل ما في مساحة العمل', defaultChecked: true },
  render: (args) => (
    <div dir="rtl">
      <Checkbox {...args} />
    </div>
  ),
});
