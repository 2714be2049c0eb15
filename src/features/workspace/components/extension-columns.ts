import type { TableColumn } from '#src/ui/table.tsx';

export const EXTENSION_COLUMNS: readonly TableColumn[] = [
  { label: 'Name' },
  { label: 'Product', width: '8rem' },
  { label: 'Version', width: '6rem' },
  { label: 'Connections', width: '8rem' },
  { label: 'Last changed', width: '9rem' },
  { label: 'Actions', width: '4rem', isLabelHidden: true },
];
