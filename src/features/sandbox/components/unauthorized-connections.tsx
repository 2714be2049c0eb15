import { TriangleAlert } from 'lucide-react';
import type { NeededConnection } from '#src/contract/sandbox.ts';
import { NeededConnections } from './needed-connections.tsx';
import styles from './unauthorized-connections.module.css';

interface UnauthorizedConnectionsProps {
  extensionId: string;
  connections: readonly NeededConnection[];
}

/** Says that functions will fail because a connection is not authorized, and mends it on the spot. */
export function UnauthorizedConnections({ extensionId, connections }: UnauthorizedConnectionsProps) {
  return (
    <section aria-labelledby="unauthorized-title" className={styles['panel']}>
      <h2 id="unauthorized-title" className={styles['title']}>
        <TriangleAlert className={styles['icon']} aria-hidden="true" />
        Functions that use {connections.length === 1 ? 'this connection fail until it is authorized' : 'these connections fail until they are authorized'}
      </h2>
      <NeededConnections extensionId={extensionId} connections={connections} actionLabel="Reconnect" />
    </section>
  );
}
