import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import styles from './service-grid.module.css';
import card from './service-card.module.css';
import filters from './service-filters.module.css';

const CARDS = Array.from({ length: 12 }, (_, index) => index);

/** Cards at their final size while the services are loaded. */
export function ServiceGridSkeleton() {
  return (
    <Loading label="Loading services…">
      <div className={filters['filters']} aria-hidden="true">
        <Skeleton height="var(--size-control)" />
      </div>
      <div className={styles['heading']}>
        <Skeleton width="7rem" height="1.25rem" />
      </div>
      <div className={styles['grid']} aria-hidden="true">
        {CARDS.map((index) => (
          <div key={index} className={card['card']}>
            <Skeleton width="2rem" height="2rem" />
            <span className={card['text']}>
              <span className={card['name']}>
                <Skeleton width="60%" height="0.875rem" />
              </span>
              <span className={card['facts']}>
                <Skeleton width="80%" />
              </span>
            </span>
          </div>
        ))}
      </div>
    </Loading>
  );
}
