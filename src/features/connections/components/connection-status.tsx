import { CircleX, Clock, createLucideIcon, LoaderCircle, TriangleAlert, Unplug, type LucideIcon } from 'lucide-react';
import type { ConnectionStatus as Status } from '#src/contract/connections.ts';
import { Badge } from '#src/ui/badge.tsx';
import { STATUS_LABELS, STATUS_TONES } from '../model/status.ts';
import styles from './connection-status.module.css';

const Dot = createLucideIcon('dot', [['circle', { cx: 12, cy: 12, r: 7, fill: 'currentColor', key: 'dot' }]]);

const ICONS: Readonly<Record<Status, LucideIcon>> = {
  connecting: LoaderCircle,
  connected: Dot,
  expired: Clock,
  needs_reconnection: TriangleAlert,
  disconnected: Unplug,
  failed: CircleX,
};

/** A connection's state in a list: icon and word. */
export function ConnectionStatus({ status }: { status: Status }) {
  const Icon = ICONS[status];
  return (
    <span className={styles['status']} data-tone={STATUS_TONES[status]}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <span className={styles['word']}>{STATUS_LABELS[status]}</span>
    </span>
  );
}

/** A connection's state beside its name. */
export function ConnectionStatusBadge({ status }: { status: Status }) {
  return (
    <Badge tone={STATUS_TONES[status]} icon={ICONS[status]}>
      {STATUS_LABELS[status]}
    </Badge>
  );
}
