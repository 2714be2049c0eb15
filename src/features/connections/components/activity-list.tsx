import { ArchiveRestore, Ban, CircleCheck, FlaskConical, KeyRound, Pencil, Play, Plus, RefreshCw, Unplug, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { ConnectionActivity } from '#src/contract/connections.ts';
import { executionPath } from '#src/lib/automate-paths.ts';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { ACTIVITY_LABELS } from '../model/activity.ts';
import styles from './activity-list.module.css';

const ICONS: Readonly<Record<ConnectionActivity['kind'], LucideIcon>> = {
  created: Plus,
  authorized: CircleCheck,
  refreshed: RefreshCw,
  used: Play,
  tested: FlaskConical,
  refused: Ban,
  revoked: Unplug,
  scopes_changed: KeyRound,
  renamed: Pencil,
  restored: ArchiveRestore,
};

interface ActivityListProps {
  extensionId: string;
  entries: readonly ConnectionActivity[];
}

/** Lines of activity: what, by whom, when, and the run that it was part of. */
export function ActivityList({ extensionId, entries }: ActivityListProps) {
  return (
    <ol>
      {entries.map(({ id, at, kind, actor, details, execution }) => {
        const Icon = ICONS[kind];
        return (
          <li key={id} className={styles['entry']} data-kind={kind}>
            <Icon className={styles['icon']} aria-hidden="true" />
            <span className={styles['kind']}>{ACTIVITY_LABELS[kind]}</span>
            <span className={styles['details']}>
              <bdi>{details}</bdi>
              {execution !== null && (
                <>
                  {' '}
                  <Link to={executionPath(extensionId, execution.id)}>
                    Show execution<VisuallyHidden> of {execution.functionName}</VisuallyHidden>
                  </Link>
                </>
              )}
            </span>
            <span className={styles['when']}>
              <bdi>{actor.name}</bdi> · <RelativeTime at={at} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
