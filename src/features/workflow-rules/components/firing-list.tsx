import { Link } from 'react-router';
import type { Firing } from '#src/contract/workflow-rules.ts';
import { Loading } from '#src/ui/loading.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { firingPath, rulePath } from '../paths.ts';
import { FiringActions } from './firing-actions.tsx';
import { FiringStatus } from './firing-status.tsx';
import { RerunFiringButton } from './rerun-firing-button.tsx';
import styles from './firing-list.module.css';

/** Lines of the workflow log, each with its actions. */
export function FiringList({ firings }: { firings: readonly Firing[] }) {
  return (
    <ol aria-label="Firings">
      {firings.map((firing) => (
        <FiringItem key={firing.id} firing={firing} />
      ))}
    </ol>
  );
}

function FiringItem({ firing }: { firing: Firing }) {
  const { id, extensionId, rule, record, event, at, status } = firing;
  return (
    <li className={styles['firing']}>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <Link to={firingPath(extensionId, id)} className={styles['record']} dir="auto">
            {record.label}
          </Link>
          <span className={styles['muted']}>{event}</span>
          <FiringStatus status={status} />
        </div>
        <div className={styles['when']}>
          <span className={styles['muted']}>
            <RelativeTime at={at} />
          </span>
          <RerunFiringButton firing={firing} size="sm" />
        </div>
        <span className={styles['rule']}>
          {rule.isDeleted ? (
            <>
              <bdi>{rule.name}</bdi> <span className={styles['muted']}>(deleted)</span>
            </>
          ) : (
            <Link to={rulePath(extensionId, rule.id)} dir="auto">
              {rule.name}
            </Link>
          )}
        </span>
      </div>
      <FiringActions firing={firing} />
    </li>
  );
}

const ROWS = ['first', 'second', 'third', 'fourth'];

/** The log while it is loading. */
export function FiringListSkeleton() {
  return (
    <Loading label="Loading the workflow log…">
      {ROWS.map((row) => (
        <div key={row} className={styles['firing']}>
          <Skeleton width="40%" height="1.5rem" />
          <Skeleton width="70%" height="2.5rem" />
        </div>
      ))}
    </Loading>
  );
}
