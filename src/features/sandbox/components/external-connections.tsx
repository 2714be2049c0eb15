import { useId } from 'react';
import type { NeededExternalConnection } from '#src/contract/sandbox.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import styles from './external-connections.module.css';

interface ExternalConnectionsProps {
  connections: readonly NeededExternalConnection[];
  /** Ids of those that are connected at the third party. */
  connectedIds: readonly string[];
  onChange: (connectedIds: readonly string[]) => void;
}

/** Asks for the extension's external connections: each is connected at its third party, and ticked. */
export function ExternalConnections({ connections, connectedIds, onChange }: ExternalConnectionsProps) {
  const titleId = useId();
  const toggle = (id: string, isConnected: boolean) => onChange(isConnected ? [...connectedIds, id] : connectedIds.filter((each) => each !== id));
  return (
    <section aria-labelledby={titleId} className={styles['group']}>
      <div>
        <h3 id={titleId}>External connections</h3>
        <p className={styles['intro']}>Third parties keep the tokens of these. Connect each at its address, then tick it.</p>
      </div>
      <ul className={styles['list']}>
        {connections.map(({ id, name, connectionUrl }) => (
          <li key={id} className={styles['row']}>
            <Checkbox
              label={<bdi>{name}</bdi>}
              description={<bdi className={styles['address']}>{connectionUrl}</bdi>}
              checked={connectedIds.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
