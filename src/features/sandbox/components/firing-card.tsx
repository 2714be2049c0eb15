import { useMutation } from '@tanstack/react-query';
import { ChevronDown, RotateCw } from 'lucide-react';
import { useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ActionResult, Firing } from '#src/contract/workflow-rules.ts';
import { rulePath } from '#src/features/functions/index.ts';
import { ACTION_KIND_LABELS, FiringStatus, rerunFiringMutation } from '#src/features/workflow-rules/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { searchWith } from '../model/sandbox-address.ts';
import { ActionRun } from './action-run.tsx';
import styles from './firing-card.module.css';

interface FiringCardProps {
  firing: Firing;
  isOpen: boolean;
  onToggle: () => void;
}

/** One rule that began for a record: its actions, and opened each one's calls and results. */
export function FiringCard({ firing, isOpen, onToggle }: FiringCardProps) {
  const { id, extensionId, rule, record, event, at, status, actions } = firing;
  const titleId = useId();
  const rerun = useMutation(rerunFiringMutation(extensionId, id));
  return (
    <article aria-labelledby={titleId} className={styles['firing']}>
      <header className={styles['head']}>
        <div className={styles['text']}>
          <h3 id={titleId} className={styles['title']} dir="auto">
            {rule.isDeleted ? rule.name : <Link to={rulePath(extensionId, rule.id)}>{rule.name}</Link>}
          </h3>
          <p className={styles['facts']}>
            {event}: <bdi>{record.label}</bdi> · <RelativeTime at={at} />
          </p>
        </div>
        <FiringStatus status={status} />
        <button type="button" className={styles['toggle']} aria-expanded={isOpen} aria-label={`Details of ${rule.name}`} title={isOpen ? 'Hide details' : 'Show details'} onClick={onToggle}>
          <ChevronDown className={styles['chevron']} aria-hidden="true" />
        </button>
      </header>
      <ul className={styles['actions']} aria-label={`Actions of ${rule.name}`}>
        {actions.map((action) => (
          <li key={action.actionId}>
            <ActionLine action={action} isOpen={isOpen} />
            {isOpen && <ActionRun extensionId={extensionId} action={action} />}
          </li>
        ))}
      </ul>
      {status === 'failed' && (
        <div className={styles['again']}>
          <Button size="sm" icon={RotateCw} isBusy={rerun.isPending} busyLabel="Running…" onClick={() => rerun.mutate()}>
            Run again
          </Button>
          <span className={styles['facts']}>The record is saved. What was already made is not made twice.</span>
        </div>
      )}
      <div role="alert">{rerun.isError && <Banner tone="danger" title={`Not run again. ${rerun.error.message}`} />}</div>
    </article>
  );
}

function ActionLine({ action: { label, kind, status, message, isTimed, dueAt, error, messageId }, isOpen }: { action: ActionResult; isOpen: boolean }) {
  const [params] = useSearchParams();
  // Opened, a failed run shows its cause in full.
  const showsMessage = message !== '' && !(isOpen && error !== null);
  return (
    <div className={styles['action']}>
      <div className={styles['actionHead']}>
        <span className={styles['label']} dir="auto">
          {label}
        </span>
        <span className={styles['facts']}>
          {ACTION_KIND_LABELS[kind]}
          {isTimed && ' · time-based'}
          {status === 'waiting' && dueAt !== null && (
            <>
              {' '}
              · due <RelativeTime at={dueAt} />
            </>
          )}
        </span>
        <FiringStatus status={status} />
      </div>
      {showsMessage && (
        <p className={styles['message']} data-failed={status === 'failed' || undefined} dir="auto">
          {message}
        </p>
      )}
      {messageId !== null && (
        <Link to={searchWith(params, { view: 'messages' })} preventScrollReset className={styles['sent']}>
          See what was sent
        </Link>
      )}
    </div>
  );
}
