import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import styles from './custom-service-skeleton.module.css';

const ROWS = Array.from({ length: 7 }, (_, index) => index);

/** The service's page at about its final size. */
export function CustomServiceSkeleton() {
  useDocumentTitle('Custom service');
  return (
    <Loading label="Loading the service…">
      <div className={styles['page']} aria-hidden="true">
        <div className={styles['head']}>
          <Skeleton width="3rem" height="3rem" />
          <div className={styles['lines']}>
            <Skeleton width="14rem" height="1.75rem" />
            <Skeleton width="10rem" height="1.25rem" />
          </div>
        </div>
        {ROWS.map((index) => (
          <div key={index} className={styles['row']}>
            <Skeleton width="8rem" height="1.25rem" />
            <Skeleton width="70%" height="1.25rem" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
