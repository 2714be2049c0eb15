import type { TableColumn } from '#src/ui/table.tsx';

export const RULE_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Module', width: '6rem' },
  { label: 'When', width: '13rem' },
  { label: 'Actions', width: '13rem' },
  { label: 'Last fired', width: '8rem' },
  { label: 'Active', width: '5rem' },
  { label: 'Menu', width: '4rem', isLabelHidden: true },
];
