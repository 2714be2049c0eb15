import { useState, type ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { SearchField } from './search-field.tsx';

function Search({ value: startValue, onChange, ...field }: ComponentProps<typeof SearchField>) {
  const [value, setValue] = useState(startValue);
  const change = (next: string) => {
    onChange(next);
    setValue(next);
  };
  return <SearchField {...field} value={value} onChange={change} />;
}

const meta = preview.meta({
  title: 'Parts/SearchField',
  component: SearchField,
  args: { label: 'Search services', value: '', onChange: fn(), onKeyDown: fn() },
  render: (args) => <Search {...args} />,
});

export const Empty = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search services' }), 'wrike');
    await expect(args.onChange).toHaveBeenLastCalledWith('wrike');
  },
});

export const Filled = meta.story({ args: { value: 'wrike' } });
export const LongText = meta.story({ args: { value: 'a search for something that takes many more words than the field has room for' } });
export const RightToLeft = meta.story({
  args: { label: 'ابحث عن خدمة', value: 'رايك' },
  render: (args) => (
    <div dir="rtl">
      <Search {...args} />
    </div>
  ),
});

export const ClearButton = meta.story({
  args: { value: 'wrike' },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('searchbox');
    await userEvent.click(canvas.getByRole('button', { name: 'Clear search' }));
    await expect(field).toHaveValue('');
    await expect(field).toHaveFocus();
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
  },
});

export const EscapeClearsFirst = meta.story({
  args: { value: 'wrike' },
  play: async ({ canvas, args }) => {
    const field = canvas.getByRole('searchbox');
    field.focus();
    await pressKeys('{Escape}');
    await expect(field).toHaveValue('');
    await expect(args.onKeyDown).not.toHaveBeenCalled();
    await pressKeys('{Escape}');
    await expect(args.onKeyDown).toHaveBeenCalledOnce();
  },
});

export const Shortcut = meta.story({
  args: { hasShortcut: true },
  render: (args) => (
    <>
      <Search {...args} />
      <input aria-label="Another field" />
    </>
  ),
  play: async ({ canvas }) => {
    const field = canvas.getByRole('searchbox');
    await expect(field).toHaveAttribute('aria-keyshortcuts', '/');
    await pressKeys('/');
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue('');
    const other = canvas.getByRole('textbox', { name: 'Another field' });
    other.focus();
    await pressKeys('/');
    await expect(other).toHaveValue('/');
    await expect(other).toHaveFocus();
  },
});
