import type { Connection } from '#src/contract/connections.ts';
import { ServiceIcon } from '#src/features/services/index.ts';
import { PageHeader } from '#src/ui/page-header.tsx';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { connectionsPath } from '../paths.ts';
import { useReauthorization } from '../use-reauthorization.ts';
import { AuthorizationFacts } from './authorization-facts.tsx';
import { ConnectionActions } from './connection-actions.tsx';
import { ConnectionActivity } from './connection-activity.tsx';
import { ConnectionDialogs } from './connection-dialogs.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { ConnectionNotices } from './connection-notices.tsx';
import { ConnectionStatusBadge } from './connection-status.tsx';
import { SampleCode } from './sample-code.tsx';
import { UserAuthorizations } from './user-authorizations.tsx';
import styles from './connection-page.module.css';

const VIEW_LABELS = { my: 'My Connections', shared: 'Shared Connections', internal: 'Internal Connections' } as const;

/** All of a connection: its state and what can be done, facts, sample code, and what happened to it. */
export function ConnectionPage({ connection }: { connection: Connection }) {
  const { name, linkName, extension, service, state, view } = connection;
  const reauthorization = useReauthorization(connection);
  const dialog = useDialogAddress();
  const reconnect = () => (service.connectsBy === 'credentials' ? dialog.open('credentials') : reauthorization.start());
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
      <ConnectionNotices connection={connection} reauthorization={reauthorization} onReconnect={reconnect} />
      <div className={styles['facts']}>
        <ConnectionFacts connection={connection} />
        <AuthorizationFacts connection={connection} />
      </div>
      <UserAuthorizations authorizations={connection.userAuthorizations} />
      <SampleCode connection={connection} />
      <ConnectionActivity extensionId={extension.id} connectionLinkName={linkName} />
      <ConnectionDialogs connection={connection} dialog={dialog} />
    </div>
  );
}
