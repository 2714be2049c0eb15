import { CircleCheck, CircleSlash, CircleX, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ExecutionStatus as Status } from '#src/contract/automation-terms.ts';
import { Badge } from '#src/ui/badge.tsx';
import { EXECUTION_STATUS_LABELS, EXECUTION_STATUS_TONES } from '../model/execution-words.ts';
import styles from './execution-status.module.css';

const ICONS: Readonly<Record<Status, LucideIcon>> = {
  running: LoaderCircle,
  succeeded: CircleCheck,
  failed: CircleX,
  stopped: CircleSlash,
  interrupted: TriangleAlert,
};

/** How an execution stands, in a list: icon and word. */
export function ExecutionStatus({ status }: { status: Status }) {
  const Icon = ICONS[status];
  return (
    <span className={styles['status']} data-tone={EXECUTION_STATUS_TONES[status]}>
      <Icon className={styles['icon']} aria-hidden="true" />
      {EXECUTION_STATUS_LABELS[status]}
    </span>
  );
}

/** How an execution stands, beside its name. */
export function ExecutionStatusBadge({ status }: { status: Status }) {
  return (
    <Badge tone={EXECUTION_STATUS_TONES[status]} icon={ICONS[status]}>
      {EXECUTION_STATUS_LABELS[status]}
    </Badge>
  );
}
