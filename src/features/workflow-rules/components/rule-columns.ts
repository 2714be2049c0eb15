import type { TableColumn } from '#src/ui/table.tsx';

export const RULE_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Module', width: '11%' },
  { label: 'When', width: '17%' },
  { label: 'Actions', width: '18%' },
  { label: 'Last fired', width: '8rem' },
  { label: 'Active', width: '4.5rem' },
  { label: 'Menu', width: '3.5rem', isLabelHidden: true },
];
