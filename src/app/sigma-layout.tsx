import { Blocks, Cable, ScrollText, Settings } from 'lucide-react';
import { Outlet } from 'react-router';
import { SideLayout } from '#src/ui/side-layout.tsx';

const SECTIONS = [
  {
    items: [
      { to: '/extensions', label: 'Extensions', icon: Blocks },
      { to: '/connections', label: 'Connections', icon: Cable },
      { to: '/audit-logs', label: 'Audit Logs', icon: ScrollText },
      { to: '/settings', label: 'Settings', icon: Settings },
    ],
  },
];

/** The workspace's own pages. */
export function SigmaLayout() {
  return (
    <SideLayout navLabel="Workspace" sections={SECTIONS}>
      <Outlet />
    </SideLayout>
  );
}
