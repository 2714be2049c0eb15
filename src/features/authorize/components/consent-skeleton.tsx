import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ProviderWindow } from './provider-window.tsx';
import styles from './consent-skeleton.module.css';

const SCOPE_WIDTHS = ['70%', '85%', '60%'];

/** The consent page before it is known what it asks. */
export function ConsentSkeleton({ serviceLinkName }: { serviceLinkName: string }) {
  return (
    <ProviderWindow
      host="…"
      actions={
        <div className={styles['buttons']}>
          <Skeleton height="var(--size-control)" />
          <Skeleton height="var(--size-control)" />
        </div>
      }
    >
      <Loading label={`Loading the sign-in page of ${serviceLinkName}…`}>
        <div className={styles['header']}>
          <Skeleton width="var(--space-12)" height="var(--space-12)" />
          <div className={styles['lines']}>
            <Skeleton width="90%" height="var(--space-5)" />
            <Skeleton width="55%" height="var(--space-5)" />
          </div>
        </div>
        <div className={styles['picker']}>
          <div className={styles['account']}>
            <Skeleton width="var(--space-10)" height="var(--space-10)" />
            <div className={styles['accountLines']}>
              <Skeleton width="40%" />
              <Skeleton width="60%" />
              <Skeleton width="25%" />
            </div>
          </div>
          <div className={styles['switch']}>
            <Skeleton width="40%" height="var(--size-control-small)" />
          </div>
        </div>
        <div className={styles['scopes']}>
          {SCOPE_WIDTHS.map((width) => (
            <Skeleton key={width} width={width} height="var(--space-5)" />
          ))}
        </div>
      </Loading>
    </ProviderWindow>
  );
}
