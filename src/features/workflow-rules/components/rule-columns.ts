import type { TableColumn } from '#src/ui/table.tsx';

export const RULE_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Module', width: '11%' },
  { label: 'When', width: '16%' },
  { label: 'Actions', width: '20%' },
  { label: 'Last fired', width: '7.5rem' },
  { label: 'Active', width: '4.5rem' },
  { label: 'Menu', width: '3.5rem', isLabelHidden: true },
];
