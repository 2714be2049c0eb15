import { Link } from 'react-router';
import type { NeededConnection } from '#src/contract/sandbox.ts';
import { connectionPath, ConnectionStatus } from '#src/features/connections/index.ts';
import { Panel } from '#src/ui/panel.tsx';
import styles from './needed-connections.module.css';

interface NeededConnectionsProps {
  extensionId: string;
  connections: readonly NeededConnection[];
}

/** The connections that an extension's functions go through, and where those that are not authorized can be. */
export function NeededConnections({ extensionId, connections }: NeededConnectionsProps) {
  if (connections.length === 0) return <p className={styles['none']}>The extension’s functions go through no connection.</p>;
  return (
    <Panel>
      <ul>
        {connections.map(({ linkName, name, serviceName, status, message, isAuthorized, canAuthorize }) => (
          <li key={linkName} className={styles['connection']}>
            <div className={styles['text']}>
              <span className={styles['name']} dir="auto">
                {name}
              </span>
              <span className={styles['facts']}>
                <code>{linkName}</code> · {serviceName}
              </span>
              {!isAuthorized && <span className={styles['facts']}>{message}</span>}
            </div>
            <ConnectionStatus status={status} />
            {!isAuthorized && canAuthorize && (
              <Link to={connectionPath(extensionId, linkName)} aria-label={`Authorize ${name}`}>
                Authorize
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
