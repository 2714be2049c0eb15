import { Zap } from 'lucide-react';
import type { JournalEntry } from '#src/contract/journal.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { formatSize, shortAddress } from '../model/format-request.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import styles from './journal-list.module.css';

interface JournalListProps {
  entries: readonly JournalEntry[];
  onSelect: (entryId: string) => void;
}

/** Requests, the newest first; each opens its details. */
export function JournalList({ entries, onSelect }: JournalListProps) {
  return (
    <ol className={styles['list']} aria-label="Requests, the newest first">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" className={styles['entry']} data-is-inner={entry.parentId !== null || undefined} onClick={() => onSelect(entry.id)}>
            <OutcomeMark outcome={entry.outcome} status={entry.status} />
            <span className={styles['address']}>
              <span className={styles['method']}>{entry.method}</span> {shortAddress(entry.url, location.origin)}
            </span>
            <span className={styles['facts']}>
              {entry.fault !== null && (
                <span className={styles['fault']}>
                  <Zap className={styles['icon']} aria-hidden="true" />
                  {entry.fault.effect ?? 'latency'}
                </span>
              )}
              <span>{formatDuration(entry.durationMs)}</span>
              <span>{formatSize(entry.responseSize)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
