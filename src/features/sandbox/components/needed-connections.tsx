import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import type { NeededConnection } from '#src/contract/sandbox.ts';
import {
  AuthorizationFailure,
  AuthorizationProgress,
  connectionPath,
  connectionQuery,
  ConnectionStatus,
  CredentialsDialog,
  useReauthorization,
} from '#src/features/connections/index.ts';
import { focusPageHeading } from '#src/lib/focus-page-heading.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { sandboxQuery } from '../queries.ts';
import styles from './needed-connections.module.css';

interface NeededConnectionsProps {
  extensionId: string;
  connections: readonly NeededConnection[];
  actionLabel: 'Authorize' | 'Reconnect';
}

/** The connections that the extension's functions use, each with what its authorization needs. */
export function NeededConnections({ extensionId, connections, actionLabel }: NeededConnectionsProps) {
  return (
    <ul className={styles['list']} aria-label="Connections">
      {connections.map((needed) => (
        <NeededConnectionRow key={needed.linkName} extensionId={extensionId} needed={needed} actionLabel={actionLabel} />
      ))}
    </ul>
  );
}

interface NeededConnectionRowProps {
  extensionId: string;
  needed: NeededConnection;
  actionLabel: string;
}

function NeededConnectionRow({ extensionId, needed, actionLabel }: NeededConnectionRowProps) {
  const { linkName, name, serviceName, usedBy, isAuthorized, canAuthorize } = needed;
  const client = useQueryClient();
  const connection = useQuery(connectionQuery(extensionId, linkName));
  const status = connection.data?.state.status ?? needed.status;
  const isOutdated = status !== needed.status;
  useEffect(() => {
    if (!isOutdated) return;
    void client.invalidateQueries({ queryKey: sandboxQuery(extensionId).queryKey });
    // What was pressed is gone with the mended state; the keyboard goes on from the page's beginning.
    if (document.activeElement === document.body) focusPageHeading();
  }, [client, extensionId, isOutdated]);
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <Link to={connectionPath(extensionId, linkName)} className={styles['name']} dir="auto">
          {name}
        </Link>
        <span className={styles['facts']}>
          {serviceName} · used by {usedBy.join(', ')}
        </span>
      </div>
      <ConnectionStatus status={status} />
      {!isAuthorized && !canAuthorize && <span className={styles['facts']}>Only its creator can authorize it.</span>}
      {!isAuthorized && canAuthorize && connection.data !== undefined && <Authorize connection={connection.data} label={actionLabel} />}
    </li>
  );
}

/** Runs the authorization in the provider's window, or asks for the credentials of a service that has none. */
function Authorize({ connection, label }: { connection: Connection; label: string }) {
  const { name, service } = connection;
  const { phase, failure, problem, start, focusWindow, cancel } = useReauthorization(connection);
  const [asksCredentials, setAsksCredentials] = useState(false);
  const begin = () => (service.connectsBy === 'credentials' ? setAsksCredentials(true) : start());
  if (phase === 'opening' || phase === 'waiting') {
    return (
      <div className={styles['wide']}>
        <AuthorizationProgress phase={phase} serviceName={service.name} onShowWindow={focusWindow} onCancel={cancel} />
      </div>
    );
  }
  const button = (
    <Button size="sm" onClick={begin} aria-label={`${failure === null ? label : 'Try again'}: ${name}`}>
      {failure === null ? label : 'Try again'}
    </Button>
  );
  return (
    <>
      {failure === null && button}
      {failure !== null && (
        <div className={styles['wide']}>
          <AuthorizationFailure failure={failure} actions={button} />
        </div>
      )}
      {problem !== null && (
        <div role="alert" className={styles['wide']}>
          <Banner tone="danger" title="The authorization could not begin">
            {problem}
          </Banner>
        </div>
      )}
      {asksCredentials && <CredentialsDialog connection={connection} onClose={() => setAsksCredentials(false)} />}
    </>
  );
}
