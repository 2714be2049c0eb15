import { expect, fn } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { FilterSelect } from './filter-select.tsx';

const options = (
  <>
    <option value="">All statuses</option>
    <option value="connected">Connected</option>
    <option value="disconnected">Disconnected</option>
  </>
);

const meta = preview.meta({ title: 'Parts/FilterSelect', component: FilterSelect, args: { label: 'Status', children: options, onChange: fn() } });

export const Default = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const select = canvas.getByRole('combobox', { name: 'Status' });
    await expect(select).toHaveDisplayValue('All statuses');
    await userEvent.selectOptions(select, 'Disconnected');
    await expect(select).toHaveValue('disconnected');
    await expect(args.onChange).toHaveBeenCalledOnce();
  },
});

export const Disabled = meta.story({ args: { disabled: true } });
