import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import { ExtensionGone, extensionQuery, isExtensionGone } from '#src/features/workspace/index.ts';
import { SideLayout } from '#src/ui/side-layout.tsx';
import { SpaceHeader } from '#src/ui/space-header.tsx';
import { connectionsSections } from '../model/connections-sections.ts';
import { landingPath } from '../paths.ts';
import { connectionQuery } from '../queries.ts';

/** An extension's connections and the services to connect to: a page of its own that closes back to the developer portal. */
export function ConnectionsSpace() {
  const { extensionId = '', connectionLinkName } = useParams();
  const extension = useQuery(extensionQuery(extensionId));
  // The details page asks for it; here it only says where that page belongs.
  const open = useQuery({ ...connectionQuery(extensionId, connectionLinkName ?? ''), enabled: false });
  if (isExtensionGone(extension.error)) return <ExtensionGone error={extension.error} />;
  return (
    <>
      <SpaceHeader title="Connections" extensionName={extension.data?.name} isLoading={extension.isPending} closeTo={landingPath(extensionId)} closeLabel="Close connections" />
      {/* Another extension's pages start afresh. */}
      <SideLayout key={extensionId} navLabel="Connections" sections={connectionsSections(extensionId, open.data?.view)}>
        <Outlet />
      </SideLayout>
    </>
  );
}
