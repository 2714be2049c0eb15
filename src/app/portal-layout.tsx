import { useQuery } from '@tanstack/react-query';
import { Cable, LayoutList } from 'lucide-react';
import { Outlet, useLocation, useParams } from 'react-router';
import { ExtensionGone, extensionQuery, isExtensionGone } from '#src/features/workspace/index.ts';
import { SideLayout } from '#src/ui/side-layout.tsx';
import type { SideNavSection } from '#src/ui/side-nav.tsx';
import { currentTab } from './current-tab.ts';
import { PortalHeader } from './portal-header.tsx';
import { PORTAL, type PortalTab } from './portal-sections.ts';

/** The developer portal of one extension: its name, the tabs, and the side bar of the current tab around a page. */
export function PortalLayout() {
  const { extensionId = '' } = useParams();
  const { pathname } = useLocation();
  const extension = useQuery(extensionQuery(extensionId));
  if (isExtensionGone(extension.error)) return <ExtensionGone error={extension.error} />;
  const base = `/extensions/${encodeURIComponent(extensionId)}`;
  const tab = currentTab(pathname);
  return (
    <>
      <PortalHeader base={base} extensionName={extension.data?.name} />
      {/* Another extension's pages start afresh. */}
      <SideLayout key={extensionId} navLabel={PORTAL[tab].label} sections={sideSections(base, tab)}>
        <Outlet />
      </SideLayout>
    </>
  );
}

function sideSections(base: string, tab: PortalTab): SideNavSection[] {
  const { availability, sections } = PORTAL[tab];
  const first =
    tab === 'build'
      ? { to: `${base}/build/connections`, label: 'Connections', icon: Cable }
      : { to: `${base}/${tab}`, label: 'Overview', icon: LayoutList, isExact: true };
  return [
    { items: [first] },
    ...sections.map(({ heading, features }) => ({
      ...(heading === undefined ? {} : { heading }),
      items: features.map(({ slug, label, icon }) => ({ to: `${base}/${tab}/${slug}`, label, icon, isMuted: availability === 'outside' })),
    })),
  ];
}
