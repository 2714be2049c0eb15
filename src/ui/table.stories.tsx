import { CircleCheck, Ellipsis, Pencil, Unplug } from 'lucide-react';
import { MemoryRouter, Link } from 'react-router';
import { expect, fn, screen } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Badge } from './badge.tsx';
import { MenuItem } from './menu-item.tsx';
import { Menu } from './menu.tsx';
import { Panel } from './panel.tsx';
import { TableCell } from './table-cell.tsx';
import { TableRow } from './table-row.tsx';
import { Table } from './table.tsx';

interface Row {
  name: string;
  service: string;
  uses: number;
  isConnected: boolean;
}

const rows: readonly Row[] = [
  { name: 'Wrike Zylker', service: 'Wrike', uses: 2, isConnected: true },
  { name: 'Slack of the Madrid office', service: 'Slack', uses: 120, isConnected: false },
  { name: 'اتصال رايك', service: 'Wrike', uses: 0, isConnected: true },
];

function connectionRow({ name, service, uses, isConnected }: Row) {
  return (
    <TableRow key={name}>
      <TableCell kind="main">
        <Link to={`/view/${encodeURIComponent(name)}`} data-row-link dir="auto">
          {name}
        </Link>
      </TableCell>
      <TableCell label="Service">{service}</TableCell>
      <TableCell label="Status">
        {isConnected ? (
          <Badge tone="success" icon={CircleCheck}>
            Connected
          </Badge>
        ) : (
          <Badge tone="danger" icon={Unplug}>
            Disconnected
          </Badge>
        )}
      </TableCell>
      <TableCell label="Used by" kind="number">
        {uses}
      </TableCell>
      <TableCell kind="actions">
        <Menu label={`Actions for ${name}`} trigger={<Ellipsis aria-hidden="true" />}>
          <MenuItem icon={Pencil} onSelect={fn()}>
            Rename
          </MenuItem>
        </Menu>
      </TableCell>
    </TableRow>
  );
}

const meta = preview.meta({
  title: 'Parts/Table',
  component: Table,
  args: {
    label: 'Connections',
    columns: [{ label: 'Name', width: '34%' }, { label: 'Service' }, { label: 'Status' }, { label: 'Used by' }, { label: 'Actions', width: '4rem', isLabelHidden: true }],
    children: rows.map(connectionRow),
  },
  decorators: [
    (Story) => (
      <MemoryRouter>
        <Panel>
          <Story />
        </Panel>
      </MemoryRouter>
    ),
  ],
});

export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table', { name: 'Connections' })).toBeVisible();
    await expect(canvas.getAllByRole('columnheader').map((heading) => heading.textContent)).toEqual(['Name', 'Service', 'Status', 'Used by', 'Actions']);
    await expect(canvas.getAllByRole('row')).toHaveLength(rows.length + 1);
  },
});

/** What lies under the pointer decides what a press does, so the story asks for just that. */
export const TheWholeRowFollowsItsLink = meta.story({
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'Wrike Zylker' });
    await expect(link.contains(under(canvas.getAllByText('Wrike')[0]))).toBe(true);
    const menu = canvas.getByRole('button', { name: 'Actions for Wrike Zylker' });
    await expect(menu.contains(under(menu))).toBe(true);
  },
});

export const MenuOfARow = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Actions for Slack of the Madrid office' }));
    await expect(await screen.findByRole('menuitem', { name: 'Rename' })).toBeVisible();
  },
});

export const CardsOnPhone = meta.story({
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await expectNoSidewaysScroll();
    await expect(canvas.getByRole('table', { name: 'Connections' })).toBeVisible();
    await expect(canvas.getAllByRole('row')).toHaveLength(rows.length + 1);
    const link = canvas.getByRole('link', { name: 'Wrike Zylker' });
    await expect(link.contains(under(canvas.getAllByText('Wrike')[0]))).toBe(true);
  },
});

const longRow = connectionRow({ name: 'a_connection_with_a_name_of_fifty_characters_and_no_space', service: 'A service with a long name of its own', uses: 1_000_000, isConnected: false });

export const LongText = meta.story({
  args: { children: longRow },
  play: expectNoSidewaysScroll,
});

export const LongTextOnNarrowScreen = meta.story({
  args: { children: longRow },
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await expectNoSidewaysScroll();
    const link = canvas.getByRole('link').getBoundingClientRect();
    await expect(link.right).toBeLessThanOrEqual(canvas.getByRole('button').getBoundingClientRect().left);
  },
});

export const RightToLeft = meta.story({
  render: (args) => (
    <div dir="rtl">
      <Table {...args} />
    </div>
  ),
});

function under(element: Element | undefined): Element {
  if (element === undefined) throw new Error('There is nothing to point at.');
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  if (found !== null) return found;
  throw new Error('The point is not in the page.');
}
