import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import styles from './service-skeleton.module.css';

const ROWS = ['5rem', '12rem', '6rem', '18rem', '16rem', '14rem'];
const SCOPES = ['9rem', '7rem', '11rem', '8rem', '10rem', '6rem', '12rem', '9.5rem'];

/** A service's page at its final size while it is loaded. */
export function ServiceSkeleton() {
  useDocumentTitle('Service');
  return (
    <Loading label="Loading the service…">
      <div className={styles['page']} aria-hidden="true">
        <div className={styles['head']}>
          <Skeleton width="3rem" height="3rem" />
          <div className={styles['lines']}>
            <Skeleton width="10rem" height="1.75rem" />
            <Skeleton width="14rem" height="1.25rem" />
          </div>
        </div>
        <div className={styles['rows']}>
          {ROWS.map((width) => (
            <div key={width} className={styles['row']}>
              <Skeleton width="7rem" height="1.25rem" />
              <Skeleton width={width} height="1.25rem" />
            </div>
          ))}
        </div>
        <div className={styles['scopes']}>
          {SCOPES.map((width) => (
            <Skeleton key={width} width={width} height="2.5rem" />
          ))}
        </div>
      </div>
    </Loading>
  );
}
