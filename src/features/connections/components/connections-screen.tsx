import { Cable, Plus, Share2, ShieldCheck } from 'lucide-react';
import { useParams } from 'react-router';
import { servicesPath } from '#src/features/services/index.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ConnectionList } from './connection-list.tsx';

/** The connections that the acting user made for the extension. */
export function MyConnectionsScreen() {
  const { extensionId = '' } = useParams();
  const newConnection = (
    <ButtonLink variant="primary" icon={Plus} to={servicesPath(extensionId)}>
      New Connection
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="My Connections" description="Connections that you created for this extension." actions={newConnection} />
      <ConnectionList
        owner={extensionId}
        view="my"
        label="My Connections"
        empty={
          <Panel>
            <EmptyState icon={Cable} title="You have no connections yet" actions={<ButtonLink to={servicesPath(extensionId)}>Pick Your Service</ButtonLink>}>
              A connection lets the extension’s Deluge scripts call another application without handling its credentials.
            </EmptyState>
          </Panel>
        }
      />
    </>
  );
}

/** The connections that others made and the acting user's scripts can use. */
export function SharedConnectionsScreen() {
  const { extensionId = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Shared Connections"
        description="Connections that other people created for this extension. Some run as their creator; for the others you connect with your own credentials."
      />
      <ConnectionList
        owner={extensionId}
        view="shared"
        label="Shared Connections"
        empty={
          <Panel>
            <EmptyState icon={Share2} title="Nothing is shared with you">
              Connections that other people create for this extension appear here. Switch the user at the top right to see the other side.
            </EmptyState>
          </Panel>
        }
      />
    </>
  );
}

/** The connections that the platform made. */
export function InternalConnectionsScreen() {
  const { extensionId = '' } = useParams();
  return (
    <>
      <PageHeader title="Internal Connections" description="Made by the platform for built-in tasks such as zoho.books. They are read-only." />
      <ConnectionList
        owner={extensionId}
        view="internal"
        label="Internal Connections"
        empty={
          <Panel>
            <EmptyState icon={ShieldCheck} title="No internal connections">
              The platform makes one when a built-in task needs it.
            </EmptyState>
          </Panel>
        }
      />
    </>
  );
}
