import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import styles from './rule-form.module.css';

const SECTIONS = ['18rem', '14rem', '8rem', '16rem'];

/** The form at its final size while what it needs is loaded. */
export function RuleFormSkeleton() {
  return (
    <Loading label="Loading the rule…">
      <div className={styles['form']}>
        {SECTIONS.map((height, index) => (
          // Places, not things.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index}>
            <Skeleton height={height} />
          </div>
        ))}
      </div>
    </Loading>
  );
}
