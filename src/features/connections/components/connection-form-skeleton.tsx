import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import styles from './connection-form.module.css';

/** "Connection Details" at its final size while the service is loaded. */
export function ConnectionFormSkeleton() {
  return (
    <Loading label="Loading the service…">
      <div className={styles['form']} aria-hidden="true">
        <Skeleton height="3.5rem" />
        <Skeleton height="3.5rem" />
        <Skeleton width="60%" height="2.5rem" />
        <Skeleton height="22rem" />
      </div>
    </Loading>
  );
}
