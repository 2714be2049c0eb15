import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { SelectField } from './select-field.tsx';

const options = (
  <>
    <option value="">Choose a module</option>
    <option value="projects">Projects</option>
    <option value="invoices">Invoices</option>
  </>
);

const meta = preview.meta({ title: 'Parts/SelectField', component: SelectField, args: { label: 'Module', children: options, onChange: fn() } });

export const Default = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const select = canvas.getByRole('combobox', { name: 'Module' });
    await userEvent.selectOptions(select, 'Projects');
    await expect(select).toHaveValue('projects');
    await expect(args.onChange).toHaveBeenCalledOnce();
  },
});

export const WithHelpAndError = meta.story({
  args: { help: 'The rule runs for records of this module.', error: 'Choose a module.', required: true },
  play: async ({ canvas }) => {
    const select = canvas.getByRole('combobox');
    await expect(select).toBeInvalid();
    await expect(select).toBeRequired();
    await expect(select).toHaveAccessibleDescription('The rule runs for records of this module. Choose a module.');
    await expect(canvas.getByRole('alert')).toHaveTextContent('Choose a module.');
  },
});

export const Disabled = meta.story({ args: { disabled: true, defaultValue: 'projects' } });

export const LongOptionOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { children: <option>A module whose name is a good deal longer than a phone is wide, as happens</option> },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { label: 'الوحدة', children: <option>المشاريع</option> },
  render: (args) => (
    <div dir="rtl">
      <SelectField {...args} />
    </div>
  ),
});
