import { Outlet } from 'react-router';
import { StorageBanner } from './storage-banner.tsx';
import { TopBar } from './top-bar.tsx';

/** Everything but the provider's own window has the top bar. */
export function ConsoleLayout() {
  return (
    <>
      <TopBar />
      <StorageBanner />
      <Outlet />
    </>
  );
}
