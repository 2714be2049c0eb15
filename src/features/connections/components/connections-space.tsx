import { useQuery } from '@tanstack/react-query';
import { Blocks, Cable, Share2, ShieldCheck, Wrench } from 'lucide-react';
import { Outlet, useParams } from 'react-router';
import { customServicesPath, servicesPath } from '#src/features/services/index.ts';
import { ExtensionGone, extensionQuery, isExtensionGone } from '#src/features/workspace/index.ts';
import { SideLayout } from '#src/ui/side-layout.tsx';
import { SpaceHeader } from '#src/ui/space-header.tsx';
import { connectionsPath, landingPath } from '../paths.ts';

/** An extension's connections and the services to connect to: a page of its own that closes back to the developer portal. */
export function ConnectionsSpace() {
  const { extensionId = '' } = useParams();
  const extension = useQuery(extensionQuery(extensionId));
  if (isExtensionGone(extension.error)) return <ExtensionGone error={extension.error} />;
  return (
    <>
      <SpaceHeader title="Connections" extensionName={extension.data?.name} isLoading={extension.isPending} closeTo={landingPath(extensionId)} closeLabel="Close connections" />
      {/* Another extension's pages start afresh. */}
      <SideLayout key={extensionId} navLabel="Connections" sections={sectionsOf(extensionId)}>
        <Outlet />
      </SideLayout>
    </>
  );
}

function sectionsOf(extensionId: string) {
  return [
    {
      items: [
        { to: connectionsPath(extensionId, 'my'), label: 'My Connections', icon: Cable },
        { to: connectionsPath(extensionId, 'shared'), label: 'Shared Connections', icon: Share2 },
        { to: connectionsPath(extensionId, 'internal'), label: 'Internal Connections', icon: ShieldCheck },
      ],
    },
    {
      heading: 'SERVICES',
      items: [
        { to: servicesPath(extensionId), label: 'Default Services', icon: Blocks },
        { to: customServicesPath(extensionId), label: 'Custom Services', icon: Wrench },
      ],
    },
  ];
}
