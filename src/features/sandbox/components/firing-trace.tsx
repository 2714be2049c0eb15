import { useNavigate } from 'react-router';
import type { Execution } from '#src/contract/executions.ts';
import { ExecutionTrace, executionPath, functionPath } from '#src/features/functions/index.ts';
import styles from './firing-trace.module.css';

/** Where the time of a firing went: rule, function, statements, calls. A line leads to the editor, or to the code that ran where the editor shows other code. */
export function FiringTrace({ execution }: { execution: Execution }) {
  const navigate = useNavigate();
  const { id, extensionId, function: fn, isCodeChanged } = execution;
  const toLine = (line: number) => void navigate(isCodeChanged ? executionPath(extensionId, id) : functionPath(extensionId, fn.id, line));
  return (
    <div className={styles['trace']}>
      <ExecutionTrace execution={execution} {...(fn.isDeleted ? {} : { onLine: toLine })} />
    </div>
  );
}
