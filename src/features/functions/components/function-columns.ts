import type { TableColumn } from '#src/ui/table.tsx';

export const FUNCTION_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Module', width: '7rem' },
  { label: 'Connections', width: '14rem' },
  { label: 'Last run', width: '8rem' },
  { label: 'Status', width: '9rem' },
  { label: 'Actions', width: '4rem', isLabelHidden: true },
];
