import { CircleAlert, CircleCheck, CircleSlash, CircleX, type LucideIcon } from 'lucide-react';
import type { JournalOutcome } from '#src/contract/journal.ts';
import styles from './outcome-mark.module.css';

const MARKS: Readonly<Record<JournalOutcome, LucideIcon>> = { succeeded: CircleCheck, refused: CircleAlert, failed: CircleX, unanswered: CircleSlash };

/** How a request ended, as an icon and its status. */
export function OutcomeMark({ outcome, status }: { outcome: JournalOutcome; status: number }) {
  const Icon = MARKS[outcome];
  return (
    <span className={[styles['mark'], styles[outcome]].join(' ')}>
      <Icon className={styles['icon']} aria-hidden="true" />
      {status === 0 ? 'none' : status}
    </span>
  );
}
