import { useNavigate } from 'react-router';
import type { Execution } from '#src/contract/executions.ts';
import { ExecutionTrace, functionPath } from '#src/features/functions/index.ts';
import styles from './firing-trace.module.css';

/** Where the time of a firing went: rule, function, statements, calls. A line leads to the editor. */
export function FiringTrace({ execution }: { execution: Execution }) {
  const navigate = useNavigate();
  const { extensionId, function: fn } = execution;
  const toLine = (line: number) => void navigate(functionPath(extensionId, fn.id, line));
  return (
    <div className={styles['trace']}>
      <ExecutionTrace execution={execution} {...(fn.isDeleted ? {} : { onLine: toLine })} />
    </div>
  );
}
