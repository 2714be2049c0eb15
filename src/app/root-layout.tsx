import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { Announcer } from '#src/ui/announcer.tsx';
import { NavigationProgress } from './navigation-progress.tsx';
import { ProductFooter } from './product-footer.tsx';
import { SkipLink } from './skip-link.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import styles from './root-layout.module.css';

const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }));

/** What every screen has, the provider's window included. */
export function RootLayout() {
  useFocusOnNavigation();
  return (
    <div className={styles['root']}>
      <SkipLink />
      <NavigationProgress />
      <Suspense>
        <Notices />
      </Suspense>
      <Outlet />
      <ProductFooter />
      <Announcer />
      <ScrollRestoration />
    </div>
  );
}
