import type { Execution } from '#src/contract/executions.ts';
import { ExecutionTrace } from '#src/features/functions/index.ts';
import styles from './firing-trace.module.css';

/** Where the time of a firing went: rule, function, statements, calls. */
export function FiringTrace({ execution }: { execution: Execution }) {
  return (
    <div className={styles['trace']}>
      <ExecutionTrace execution={execution} />
    </div>
  );
}
