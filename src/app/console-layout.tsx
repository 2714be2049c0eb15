import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { TopBar } from './top-bar.tsx';

const StorageBanner = lazy(async () => ({ default: (await import('./storage-banner.tsx')).StorageBanner }));

/** Everything but the provider's own window has the top bar. */
export function ConsoleLayout() {
  return (
    <>
      <TopBar />
      <Suspense>
        <StorageBanner />
      </Suspense>
      <Outlet />
    </>
  );
}
