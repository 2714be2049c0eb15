import { Loading } from '#src/ui/loading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import styles from './custom-service-list-skeleton.module.css';

const ROWS = Array.from({ length: 8 }, (_, index) => index);

/** The list at its final size while the services are loaded. */
export function CustomServiceListSkeleton() {
  return (
    <Loading label="Loading services…">
      <Panel>
        <Toolbar>
          <Skeleton height="2rem" />
        </Toolbar>
        <div aria-hidden="true">
          {ROWS.map((index) => (
            <div key={index} className={styles['row']}>
              <Skeleton width="2rem" height="2rem" />
              <span className={styles['text']}>
                <Skeleton width="12rem" height="1.25rem" />
                <Skeleton width="18rem" height="1rem" />
              </span>
            </div>
          ))}
        </div>
      </Panel>
    </Loading>
  );
}
