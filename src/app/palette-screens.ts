import { Cable, ExternalLink, FlaskConical, LayoutList } from 'lucide-react';
import { connectionsSections, externalConnectionsPath, landingPath } from '#src/features/connections/index.ts';
import type { PaletteScreen } from '#src/features/command-palette/index.ts';
import type { SideNavSection } from '#src/ui/side-nav.tsx';
import { PORTAL, type PortalTab } from './portal-sections.ts';
import { WORKSPACE_SECTIONS } from './workspace-sections.ts';

/** @returns the workspace's screens */
export function workspaceScreens(): readonly PaletteScreen[] {
  return screensOf(WORKSPACE_SECTIONS, 'Workspace');
}

/**
 * @param extensionId an extension
 * @returns its screens: developer portal, connections space, sandbox
 */
export function extensionScreens(extensionId: string): readonly PaletteScreen[] {
  const base = `/extensions/${encodeURIComponent(extensionId)}`;
  return [
    { label: 'Connections', icon: Cable, to: landingPath(extensionId), section: 'Build' },
    { label: 'External Connections', icon: ExternalLink, to: externalConnectionsPath(extensionId), section: 'Build' },
    ...screensOf(connectionsSections(extensionId), 'Connections'),
    ...(Object.keys(PORTAL) as PortalTab[]).flatMap((tab) => portalScreens(base, tab)),
    { label: 'Test Your Extension', icon: FlaskConical, to: `${base}/test`, section: 'Sandbox' },
  ];
}

function portalScreens(base: string, tab: PortalTab): readonly PaletteScreen[] {
  const { label, availability, sections } = PORTAL[tab];
  const isOutside = availability === 'outside';
  const overview = { label: `${label}: Overview`, icon: LayoutList, to: `${base}/${tab}`, section: label, isOutside };
  const parts = sections.flatMap(({ features }) => features.map(({ slug, label: part, icon }) => ({ label: part, icon, to: `${base}/${tab}/${slug}`, section: label, isOutside })));
  // Build begins with the connections, which have a screen of their own.
  return tab === 'build' ? parts : [...parts, overview];
}

function screensOf(sections: readonly SideNavSection[], section: string): readonly PaletteScreen[] {
  return sections.flatMap(({ items }) => items.map(({ label, to, icon = LayoutList }) => ({ label, icon, to, section })));
}
