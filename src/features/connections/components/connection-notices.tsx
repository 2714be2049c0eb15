import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { createConnectionPath } from '#src/features/services/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { changeDraft, draftKey } from '../model/connection-draft.ts';
import { connectionActions, readOnlyReason, STATUS_LABELS, STATUS_TONES, statusMeaning } from '../model/status.ts';
import type { Reauthorization } from '../use-reauthorization.ts';
import { AuthorizationFailure } from './authorization-failure.tsx';
import { AuthorizationProgress } from './authorization-progress.tsx';
import styles from './connection-notices.module.css';

interface ConnectionNoticesProps {
  connection: Connection;
  reauthorization: Reauthorization;
  onRetry: () => void;
}

/** What there is to know before anything else: an authorization under way or failed, the reason of the state, why one can't change it. */
export function ConnectionNotices({ connection, reauthorization, onRetry }: ConnectionNoticesProps) {
  const { phase, failure, problem, focusWindow, cancel } = reauthorization;
  const { service, state } = connection;
  const reason = readOnlyReason(connection);
  if (phase === 'opening' || phase === 'waiting') {
    return <AuthorizationProgress phase={phase} serviceName={service.name} onShowWindow={focusWindow} onCancel={cancel} />;
  }
  return (
    <div className={styles['notices']}>
      {problem !== null && (
        <div role="alert">
          <Banner tone="danger" title="The authorization could not begin" actions={<RetryButton onRetry={onRetry} />}>
            {problem}
          </Banner>
        </div>
      )}
      {problem === null && failure !== null && (
        <AuthorizationFailure failure={failure} actions={<RetryButton onRetry={onRetry} />}>
          {state.status !== 'failed' && (
            <p>
              The connection is as it was: {STATUS_LABELS[state.status]}
              {reauthorization.askedScopes === null ? '.' : ', with the scopes that it had.'}
            </p>
          )}
        </AuthorizationFailure>
      )}
      {failure === null && <StateNotice connection={connection} />}
      {reason !== null && (
        <p className={styles['readOnly']}>
          <Lock className={styles['lock']} aria-hidden="true" />
          {reason}
        </p>
      )}
    </div>
  );
}

/** Why the connection is in its state, unless all is well. */
function StateNotice({ connection }: { connection: Connection }) {
  const { state } = connection;
  if (state.status === 'connected' && state.reason !== 'revocation_pending') return null;
  return (
    <Banner tone={state.reason === 'revocation_pending' ? 'warning' : STATUS_TONES[state.status]} title={state.message} actions={editActionOf(connection)}>
      {state.reason !== 'not_yet_authorized' && (
        <p>
          {statusMeaning(state)} Changed <RelativeTime at={state.since} />.
        </p>
      )}
      {state.providerError !== null && (
        <p>
          The provider’s words: <q>{state.providerError}</q>
        </p>
      )}
    </Banner>
  );
}

function editActionOf(connection: Connection): ReactNode {
  return connectionActions(connection).includes('discard') ? <EditDetailsButton connection={connection} /> : undefined;
}

/** Leads back to "Connection Details" with everything as it was sent. */
function EditDetailsButton({ connection }: { connection: Connection }) {
  const navigate = useNavigate();
  const edit = () => {
    const { id, name, linkName, extension, service, usesLoginUserCredentials, scopes, parameters } = connection;
    const created = { id, linkName };
    changeDraft(draftKey(extension.id, service), {
      name,
      linkName,
      isLinkNameEdited: true,
      usesLoginUserCredentials,
      scopes,
      parameters,
      created,
    });
    void navigate(createConnectionPath(extension.id, service));
  };
  return (
    <Button size="sm" onClick={edit}>
      Edit details
    </Button>
  );
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  return (
    <Button size="sm" onClick={onRetry}>
      Try again
    </Button>
  );
}
