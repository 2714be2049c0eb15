import { PORTAL, type PortalTab } from './portal-sections.ts';

/**
 * @param pathname path below `/extensions/:extensionId`
 * @returns the portal's tab that the path belongs to
 */
export function currentTab(pathname: string): PortalTab {
  const segment = pathname.split('/')[3];
  return segment !== undefined && Object.hasOwn(PORTAL, segment) ? (segment as PortalTab) : 'build';
}
