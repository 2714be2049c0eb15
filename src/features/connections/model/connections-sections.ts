import { Blocks, Cable, Share2, ShieldCheck, Wrench } from 'lucide-react';
import { customServicesPath, servicesPath } from '#src/features/services/index.ts';
import type { SideNavSection } from '#src/ui/side-nav.tsx';
import { connectionsPath } from '../paths.ts';

/**
 * @param extensionId the extension
 * @returns the pages of its connections space, as its side bar shows them
 */
export function connectionsSections(extensionId: string): readonly SideNavSection[] {
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
