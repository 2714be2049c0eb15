import { useState, type ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { TextField } from './text-field.tsx';

const meta = preview.meta({ title: 'Parts/TextField', component: TextField, args: { label: 'Connection Name', onChange: fn() } });

export const Empty = meta.story({ args: { placeholder: 'Wrike of the Madrid office' } });
export const Filled = meta.story({ args: { defaultValue: 'Wrike Zylker' } });
export const ReadOnly = meta.story({ args: { label: 'Connection Link Name', defaultValue: 'wrike_zylker', readOnly: true } });

export const Required = meta.story({
  args: { required: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'Connection Name' })).toBeRequired();
  },
});

export const WithHelp = meta.story({
  args: { label: 'Connection Link Name', help: 'Scripts call the connection by this name. Letters, digits and _; at most 50 characters.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(/^Scripts call the connection by this name/);
  },
});

function NameThatIsChecked(args: ComponentProps<typeof TextField>) {
  const [value, setValue] = useState('');
  return <TextField {...args} value={value} onChange={(event) => setValue(event.target.value)} error={value.startsWith('1') ? 'Begin with a letter.' : undefined} />;
}

export const ErrorIsAnnouncedAndLinked = meta.story({
  args: { help: 'Letters, digits and _' },
  render: (args) => <NameThatIsChecked {...args} />,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox');
    // A live region speaks only if it was there before its text.
    const region = canvas.getByRole('alert');
    await expect(region).toBeEmptyDOMElement();
    await userEvent.type(field, '1wrike');
    await expect(field).toBeInvalid();
    await expect(region).toHaveTextContent('Begin with a letter.');
    await expect(field).toHaveAccessibleDescription('Letters, digits and _ Begin with a letter.');
    await userEvent.clear(field);
    await expect(field).toBeValid();
    await expect(field).toHaveAccessibleDescription('Letters, digits and _');
  },
});

export const WithError = meta.story({
  args: { defaultValue: '1wrike', error: 'Begin with a letter. The link name may hold letters, digits and _ only.', help: 'Scripts call the connection by this name.' },
});

export const Disabled = meta.story({
  args: { defaultValue: 'Wrike Zylker', disabled: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'x');
    await expect(args.onChange).not.toHaveBeenCalled();
  },
});

export const PrefixAndSuffix = meta.story({ args: { label: 'Shop', prefix: 'https://', suffix: '.myshopify.com', defaultValue: 'zylker' } });
export const PrefixWithError = meta.story({ args: { label: 'Shop', prefix: 'https://', suffix: '.myshopify.com', error: 'Enter the name of your shop.' } });

export const PrefixOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { label: 'Shop', prefix: 'https://', suffix: '.a-rather-long-domain.example.com', defaultValue: 'zylker' },
  play: async ({ canvas }) => {
    await expectNoSidewaysScroll();
    await expect(canvas.getByRole('textbox').getBoundingClientRect().width).toBeGreaterThan(64);
  },
});

export const LongText = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: {
    label: 'A label that somebody wrote much longer than the field that it stands above is wide',
    help: 'https://deluge.zoho.com/delugeauth/callback_with_a_path_that_does_not_break_anywhere',
    error: 'An_error_that_does_not_break_anywhere_because_it_repeats_what_was_typed_letter_for_letter',
    defaultValue: 'a_connection_with_a_name_of_fifty_characters_and_no_space',
  },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { label: 'اسم الاتصال', defaultValue: 'اتصال رايك', help: 'يظهر في القائمة', error: 'هذا الاسم مستخدم بالفعل', required: true },
  render: (args) => (
    <div dir="rtl">
      <TextField {...args} />
    </div>
  ),
});
