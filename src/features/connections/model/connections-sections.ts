import { Blocks, Cable, Share2, ShieldCheck, Wrench } from 'lucide-react';
import type { ConnectionView } from '#src/contract/connections.ts';
import { customServicesPath, servicesPath } from '#src/features/services/index.ts';
import type { SideNavSection } from '#src/ui/side-nav.tsx';
import { connectionsPath } from '../paths.ts';

/**
 * @param extensionId the extension
 * @param openView where the connection that is open is listed; unless one is open, the address says what is current
 * @returns the pages of its connections space, as its side bar shows them
 */
export function connectionsSections(extensionId: string, openView: ConnectionView | null = null): readonly SideNavSection[] {
  return [
    {
      items: [
        { to: connectionsPath(extensionId, 'my'), label: 'My Connections', icon: Cable, isCurrent: openView === 'my' },
        { to: connectionsPath(extensionId, 'shared'), label: 'Shared Connections', icon: Share2, isCurrent: openView === 'shared' },
        { to: connectionsPath(extensionId, 'internal'), label: 'Internal Connections', icon: ShieldCheck, isCurrent: openView === 'internal' },
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
