import type { TableColumn } from '#src/ui/table.tsx';

export const EXTENSION_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Product', width: '7rem' },
  { label: 'Version', width: '5rem' },
  { label: 'Connections', width: '7rem' },
  { label: 'Last changed', width: '8rem' },
  { label: 'Actions', width: '4rem', isLabelHidden: true },
];
