import { Outlet } from 'react-router';
import { SideLayout } from '#src/ui/side-layout.tsx';
import { WORKSPACE_SECTIONS } from './workspace-sections.ts';

/** The workspace's own pages. */
export function SigmaLayout() {
  return (
    <SideLayout navLabel="Workspace" sections={WORKSPACE_SECTIONS}>
      <Outlet />
    </SideLayout>
  );
}
