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
          <div className={styles['search']}>
            <Skeleton height="var(--size-control)" />
          </div>
          <Skeleton width="8rem" height="var(--size-control)" />
          <Skeleton width="8rem" height="var(--size-control)" />
        </div>
        <div className={styles['head']} />
        {ROWS.map((row) => (
          <div key={row} className={styles['row']} aria-hidden="true">
            <span data-column="name">
              <Skeleton width="60%" height="1.25rem" />
            </span>
            <span data-column="service">
              <Skeleton width="7rem" height="1.25rem" />
            </span>
            <span data-column="status">
              <Skeleton width="5.5rem" height="1.25rem" />
            </span>
            <span data-column="created">
              <Skeleton width="5rem" height="1.25rem" />
            </span>
            <span data-column="lastUsed">
              <Skeleton width="5rem" height="1.25rem" />
            </span>
          </div>
        ))}
      </Panel>
    </Loading>
  );
}
