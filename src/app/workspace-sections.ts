import { Blocks, Cable, ScrollText, Settings } from 'lucide-react';
import type { SideNavSection } from '#src/ui/side-nav.tsx';

/** The workspace's own pages, as its side bar shows them. */
export const WORKSPACE_SECTIONS: readonly SideNavSection[] = [
  {
    items: [
      { to: '/extensions', label: 'Extensions', icon: Blocks },
      { to: '/connections', label: 'Connections', icon: Cable },
      { to: '/audit-logs', label: 'Audit Logs', icon: ScrollText },
      { to: '/settings', label: 'Settings', icon: Settings },
    ],
  },
];
