import type { TableColumn } from '#src/ui/table.tsx';

export const EXECUTION_COLUMNS: readonly TableColumn[] = [
  { label: 'Function' },
  { label: 'Record', width: '12rem' },
  { label: 'Started by', width: '12rem' },
  { label: 'Status', width: '8rem' },
  { label: 'Calls', width: '4rem' },
  { label: 'Time', width: '6rem' },
  { label: 'Started', width: '8rem' },
];
