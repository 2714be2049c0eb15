import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { FUNCTION_COLUMNS } from './function-columns.ts';

const ROWS = ['first', 'second', 'third', 'fourth'];
/** Height of a name with a description below it. */
const NAME_HEIGHT = '2.5rem';

/** The list of functions while it is loading. */
export function FunctionTableSkeleton() {
  return (
    <Loading label="Loading functions…">
      <Table label="Custom functions" columns={FUNCTION_COLUMNS}>
        {ROWS.map((row) => (
          <TableRow key={row}>
            {FUNCTION_COLUMNS.map(({ label }, index) => (
              <TableCell key={label} kind={index === 0 ? 'main' : 'plain'}>
                {index === 0 ? <Skeleton width="60%" height={NAME_HEIGHT} /> : <Skeleton width={label === 'Actions' ? '0' : '60%'} />}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </Table>
    </Loading>
  );
}
