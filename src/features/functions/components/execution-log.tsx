import type { Execution } from '#src/contract/executions.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { LineLink } from './line-link.tsx';
import styles from './execution-log.module.css';

interface ExecutionLogProps {
  log: Execution['log'];
  isRunning: boolean;
  onLine?: (line: number) => void;
}

/** What `info` wrote, line by line, and the error that ended the run. */
export function ExecutionLog({ log, isRunning, onLine }: ExecutionLogProps) {
  if (log.length === 0) return <p className={styles['empty']}>{isRunning ? 'Nothing yet.' : 'Nothing was written. An info statement writes here.'}</p>;
  return (
    <ol className={styles['log']} aria-label="Log">
      {log.map(({ level, line, text, atMs }, index) => (
        // Entries have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={styles['entry']} data-level={level}>
          <span className={styles['place']}>{line === null ? '' : <LineLink line={line} {...(onLine === undefined ? {} : { onLine })} />}</span>
          <span className={styles['text']}>
            {level === 'error' && <strong className={styles['level']}>Error: </strong>}
            <bdi>{text}</bdi>
          </span>
          <span className={styles['at']}>{formatDuration(atMs)}</span>
        </li>
      ))}
    </ol>
  );
}
