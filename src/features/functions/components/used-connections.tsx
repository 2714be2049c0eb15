import { Link } from 'react-router';
import type { UsedConnection } from '#src/contract/functions.ts';
import { connectionPath, ConnectionStatus } from '#src/features/connections/index.ts';
import styles from './used-connections.module.css';

interface UsedConnectionsProps {
  extensionId: string;
  connections: readonly UsedConnection[];
}

/** The connections that code names, each with a link and how it stands. One that does not exist says so. */
export function UsedConnections({ extensionId, connections }: UsedConnectionsProps) {
  if (connections.length === 0) return <span className={styles['none']}>None</span>;
  return (
    <ul className={styles['list']}>
      {connections.map(({ linkName, name, status }) => (
        <li key={linkName} className={styles['item']}>
          {status === null ? (
            <>
              <code className={styles['name']}>{linkName}</code>
              <span className={styles['missing']}>Does not exist</span>
            </>
          ) : (
            <>
              <Link to={connectionPath(extensionId, linkName)} title={name ?? linkName} className={styles['name']}>
                <code>{linkName}</code>
              </Link>
              {status !== 'connected' && <ConnectionStatus status={status} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
