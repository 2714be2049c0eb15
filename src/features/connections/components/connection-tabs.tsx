import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { Connection } from '#src/contract/connections.ts';
import { AddressTabs } from '#src/ui/address-tabs.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { CONNECTION_TABS, connectionTabSearch, type ConnectionTab } from '../model/connection-tabs.ts';
import { connectionUsesQuery } from '../queries.ts';
import styles from './connection-tabs.module.css';

const LABELS: Readonly<Record<ConnectionTab, string>> = { overview: 'Overview', activity: 'Activity', 'used-by': 'Used by', scopes: 'Scopes' };

/** The parts of a details page. "Scopes" is marked where calls are going to fail for want of one. */
export function ConnectionTabs({ connection, current }: { connection: Connection; current: ConnectionTab }) {
  const uses = useQuery(connectionUsesQuery(connection.extension.id, connection.linkName));
  const isLacking = uses.data?.scopeAdvice?.calls.some(({ coverage }) => coverage === 'missing') ?? false;
  return (
    <AddressTabs
      label="Connection"
      isInHistory
      tabs={CONNECTION_TABS.map((tab) => ({
        label: LABELS[tab],
        search: connectionTabSearch(tab),
        isCurrent: tab === current,
        mark: tab === 'scopes' && isLacking && <LackMark />,
      }))}
    />
  );
}

function LackMark() {
  return (
    <>
      <TriangleAlert className={styles['mark']} aria-hidden="true" />
      <VisuallyHidden>, one is missing</VisuallyHidden>
    </>
  );
}
