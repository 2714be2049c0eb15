import type { TableColumn } from '#src/ui/table.tsx';

export const EXECUTION_COLUMNS: readonly TableColumn[] = [
  { label: 'Function' },
  { label: 'Record', width: '16%' },
  { label: 'Started by', width: '15%' },
  { label: 'Status', width: '8rem' },
  { label: 'Calls', width: '4rem' },
  { label: 'Time', width: '5rem' },
  { label: 'Started', width: '12%' },
];
