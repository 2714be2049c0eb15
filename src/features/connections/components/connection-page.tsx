import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { ServiceIcon } from '#src/features/services/index.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { PageHeader } from '#src/ui/page-header.tsx';
import { connectionTabOf, type ConnectionTab } from '../model/connection-tabs.ts';
import { connectionsPath } from '../paths.ts';
import { useReauthorization } from '../use-reauthorization.ts';
import { ConnectionActions } from './connection-actions.tsx';
import { ConnectionNotices } from './connection-notices.tsx';
import { ConnectionOverview } from './connection-overview.tsx';
import { ConnectionStatusBadge } from './connection-status.tsx';
import { ConnectionTabSkeleton } from './connection-tab-skeleton.tsx';
import { ConnectionTabs } from './connection-tabs.tsx';
import styles from './connection-page.module.css';

const ConnectionDialogs = lazy(async () => ({ default: (await import('./connection-dialogs.tsx')).ConnectionDialogs }));
const ConnectionActivity = lazy(async () => ({ default: (await import('./connection-activity.tsx')).ConnectionActivity }));
const ConnectionUsesTab = lazy(async () => ({ default: (await import('./connection-uses-tab.tsx')).ConnectionUsesTab }));
const ConnectionScopesTab = lazy(async () => ({ default: (await import('./connection-scopes-tab.tsx')).ConnectionScopesTab }));

const VIEW_LABELS = { my: 'My Connections', shared: 'Shared Connections', internal: 'Internal Connections' } as const;

/** All of a connection: its state and what can be done, and its parts, one at a time. */
export function ConnectionPage({ connection }: { connection: Connection }) {
  const { name, linkName, extension, service, state, view } = connection;
  const [params] = useSearchParams();
  const reauthorization = useReauthorization(connection);
  const dialog = useDialogAddress();
  const isByCredentials = service.connectsBy === 'credentials';
  const reconnect = () => (isByCredentials ? dialog.open('credentials') : reauthorization.start());
  const retry = () => (isByCredentials ? dialog.open('credentials') : reauthorization.retry());
  return (
    <div className={styles['page']}>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: VIEW_LABELS[view], to: connectionsPath(extension.id, view) }]}
        media={<ServiceIcon service={service} size="lg" />}
        status={<ConnectionStatusBadge status={state.status} />}
        description={
          <>
            {service.name} · <code>{linkName}</code>
          </>
        }
        actions={<ConnectionActions connection={connection} reauthorization={reauthorization} onReconnect={reconnect} dialog={dialog} />}
      />
      <ConnectionNotices connection={connection} reauthorization={reauthorization} onRetry={retry} />
      <ConnectionTabs connection={connection} current={connectionTabOf(params)} />
      <Suspense fallback={<ConnectionTabSkeleton />}>
        <TabContent tab={connectionTabOf(params)} connection={connection} />
      </Suspense>
      {dialog.name !== null && (
        <Suspense>
          <ConnectionDialogs connection={connection} dialog={dialog} reauthorization={reauthorization} />
        </Suspense>
      )}
    </div>
  );
}

function TabContent({ tab, connection }: { tab: ConnectionTab; connection: Connection }) {
  switch (tab) {
    case 'activity':
      return <ConnectionActivity extensionId={connection.extension.id} connectionLinkName={connection.linkName} />;
    case 'used-by':
      return <ConnectionUsesTab connection={connection} />;
    case 'scopes':
      return <ConnectionScopesTab connection={connection} />;
    default:
      return <ConnectionOverview connection={connection} />;
  }
}
