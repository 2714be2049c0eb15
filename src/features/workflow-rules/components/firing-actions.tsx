import { Link } from 'react-router';
import type { ActionResult, Firing } from '#src/contract/workflow-rules.ts';
import { executionPath, failureWords } from '#src/features/functions/index.ts';
import { formatExactTime } from '#src/lib/time-format.ts';
import { ACTION_ICONS } from './action-icons.ts';
import { FiringStatus } from './firing-status.tsx';
import styles from './firing-actions.module.css';

/** What a firing did: each action with its result, and where a run of it is to be seen. */
export function FiringActions({ firing: { extensionId, actions } }: { firing: Pick<Firing, 'extensionId' | 'actions'> }) {
  return (
    <ul className={styles['actions']} aria-label="Actions">
      {actions.map((action) => (
        <ActionItem key={action.actionId} extensionId={extensionId} action={action} />
      ))}
    </ul>
  );
}

function ActionItem({ extensionId, action }: { extensionId: string; action: ActionResult }) {
  const { kind, label, status, isTimed, dueAt, message, executionId, error } = action;
  const Icon = ACTION_ICONS[kind];
  return (
    <li className={styles['action']}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <div className={styles['text']}>
        <div className={styles['line']}>
          <bdi className={styles['label']}>{label}</bdi>
          <FiringStatus status={status} />
          {isTimed && dueAt !== null && status === 'waiting' && (
            <span className={styles['muted']}>
              Due <time dateTime={dueAt}>{formatExactTime(dueAt)}</time>
            </span>
          )}
          {executionId !== null && <Link to={executionPath(extensionId, executionId)}>Open execution</Link>}
        </div>
        {error === null ? (
          message !== '' && <p className={styles['muted']}>{message}</p>
        ) : (
          <ActionFailure error={error} />
        )}
      </div>
    </li>
  );
}

function ActionFailure({ error }: { error: NonNullable<ActionResult['error']> }) {
  const { summary, line } = failureWords(error);
  return (
    <p className={styles['error']}>
      {line !== null && <strong>Line {line}: </strong>}
      {summary}
    </p>
  );
}
