import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import styles from './connection-tab-skeleton.module.css';

/** A part of a details page while its code or what it shows is loaded. */
export function ConnectionTabSkeleton() {
  return (
    <Loading label="Loading…">
      <div className={styles['lines']} aria-hidden="true">
        <Skeleton width="60%" height="1.25rem" />
        <Skeleton width="45%" height="1.25rem" />
        <Skeleton width="50%" height="1.25rem" />
      </div>
    </Loading>
  );
}
