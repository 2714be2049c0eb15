import { useEffect, useRef } from 'react';
import { useFormState, type Control } from 'react-hook-form';
import type { Service } from '#src/contract/services.ts';
import { servicePath } from '#src/features/services/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import type { ConnectionFormValues } from '../model/connection-form.ts';
import type { ConnectionCreation } from '../use-connection-creation.ts';
import { AuthorizationFailure } from './authorization-failure.tsx';
import { AuthorizationProgress } from './authorization-progress.tsx';
import styles from './connection-form-actions.module.css';

interface ConnectionFormActionsProps {
  extensionId: string;
  service: Service;
  creation: ConnectionCreation;
  control: Control<ConnectionFormValues>;
  /** What the backend found wrong that belongs to no field. */
  problem: string | null;
  onRetry: () => void;
}

/** "Create And Connect"; while the consent is open, how it stands; afterwards, why it did not succeed. */
export function ConnectionFormActions({ extensionId, service, creation, control, problem, onRetry }: ConnectionFormActionsProps) {
  const { isSubmitting } = useFormState({ control });
  const { phase, failure, draft } = creation;
  const actions = useRef<HTMLDivElement>(null);
  const hasFailed = failure !== null;
  // Why it failed and what to press next belong into view together.
  useEffect(() => {
    if (hasFailed) actions.current?.scrollIntoView({ block: 'nearest' });
  }, [hasFailed]);
  if (phase === 'opening' || phase === 'waiting') {
    return <AuthorizationProgress phase={phase} serviceName={service.name} onShowWindow={creation.focusWindow} onCancel={creation.cancel} />;
  }
  return (
    <div ref={actions} className={styles['actions']}>
      <CreationNotice creation={creation} problem={problem} onRetry={onRetry} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isBusy={isSubmitting} busyLabel="Connecting…">
          Create And Connect
        </Button>
        <ButtonLink to={servicePath(extensionId, service)} {...(draft.created === null ? { onClick: creation.forgetDraft } : {})}>
          Cancel
        </ButtonLink>
      </div>
    </div>
  );
}

/** What stands between the details and a connected connection. */
function CreationNotice({ creation, problem, onRetry }: Pick<ConnectionFormActionsProps, 'creation' | 'problem' | 'onRetry'>) {
  const { draft, failure, isFinished, discard, isDiscarding } = creation;
  if (problem !== null) {
    return (
      <div role="alert">
        <Banner tone="danger" title="The connection could not be created">
          {problem}
        </Banner>
      </div>
    );
  }
  const discardButton = draft.created !== null && (
    <Button size="sm" onClick={discard} isBusy={isDiscarding}>
      Discard
    </Button>
  );
  if (failure !== null) {
    const actions = (
      <>
        <Button size="sm" onClick={onRetry}>
          Retry
        </Button>
        {discardButton}
      </>
    );
    return <AuthorizationFailure failure={failure} actions={actions} />;
  }
  if (draft.created === null || isFinished) return null;
  return (
    <Banner tone="info" title={`“${draft.name}” waits for its authorization`} actions={discardButton}>
      Finish it in the window that is still open, or create and connect again to open a new one.
    </Banner>
  );
}
