import type { TableColumn } from '#src/ui/table.tsx';

export const FUNCTION_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Module', width: '12%' },
  { label: 'Connections', width: '24%' },
  { label: 'Last run', width: '13%' },
  { label: 'Status', width: '8.5rem' },
  { label: 'Actions', width: '3.5rem', isLabelHidden: true },
];
