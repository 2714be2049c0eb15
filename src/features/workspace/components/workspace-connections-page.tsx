import { Cable } from 'lucide-react';
import { ConnectionList } from '#src/features/connections/index.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';

/** "Connections" of the workspace: those of all extensions. */
export function WorkspaceConnectionsPage() {
  return (
    <>
      <PageHeader title="Connections" description="Every connection in this workspace, with the extension that it belongs to." />
      <ConnectionList
        owner={null}
        view="my"
        label="Connections"
        empty={
          <Panel>
            <EmptyState icon={Cable} title="No connections yet" actions={<ButtonLink to="/extensions">All Extensions</ButtonLink>}>
              Connections are made inside an extension: open one, then Build, then Connections.
            </EmptyState>
          </Panel>
        }
      />
    </>
  );
}
