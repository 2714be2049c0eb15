import { Loading } from '#src/ui/loading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import styles from './connection-table-skeleton.module.css';

const ROWS = Array.from({ length: 8 }, (_, index) => index);

/** A list of connections at its final size while it is loaded. */
export function ConnectionTableSkeleton() {
  return (
    <Loading label="Loading connections…">
      <Panel>
        <div className={styles['bar']} aria-hidden="true">
          <Skeleton width="16rem" height="2rem" />
          <Skeleton width="8rem" height="2rem" />
        </div>
        <div className={styles['head']} />
        {ROWS.map((row) => (
          <div key={row} className={styles['row']} aria-hidden="true">
            <Skeleton width="9rem" height="1.25rem" />
            <Skeleton width="7rem" height="1.25rem" />
            <Skeleton width="5.5rem" height="1.25rem" />
          </div>
        ))}
      </Panel>
    </Loading>
  );
}
