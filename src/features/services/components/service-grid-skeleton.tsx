import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import styles from './service-grid.module.css';
import card from './service-card.module.css';

const CARDS = Array.from({ length: 12 }, (_, index) => index);

/** Cards at their final size while the services are loaded. */
export function ServiceGridSkeleton() {
  return (
    <Loading label="Loading services…">
      <div className={styles['heading']}>
        <Skeleton width="7rem" height="1.25rem" />
      </div>
      <div className={styles['grid']} aria-hidden="true">
        {CARDS.map((index) => (
          <div key={index} className={card['card']}>
            <Skeleton width="2rem" height="2rem" />
            <span className={card['text']}>
              <Skeleton width="60%" height="1.25rem" />
              <Skeleton width="80%" height="1rem" />
            </span>
          </div>
        ))}
      </div>
    </Loading>
  );
}
