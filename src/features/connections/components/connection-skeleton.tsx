import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import styles from './connection-skeleton.module.css';

const LINES = ['8rem', '6rem', '14rem', '10rem', '9rem'];

/** A details page at its final size while it is loaded. */
export function ConnectionSkeleton() {
  useDocumentTitle('Connection');
  return (
    <Loading label="Loading the connection…">
      <div className={styles['page']} aria-hidden="true">
        <div className={styles['head']}>
          <Skeleton width="3rem" height="3rem" />
          <div className={styles['lines']}>
            <Skeleton width="12rem" height="1.75rem" />
            <Skeleton width="10rem" height="1.25rem" />
          </div>
        </div>
        <Skeleton width="min(100%, 22rem)" height="2.25rem" />
        <div className={styles['facts']}>
          <FactLines />
          <FactLines />
        </div>
        <Skeleton height="14rem" />
      </div>
    </Loading>
  );
}

function FactLines() {
  return (
    <div className={styles['list']}>
      {LINES.map((width) => (
        <Skeleton key={width} width={width} height="1.25rem" />
      ))}
    </div>
  );
}
