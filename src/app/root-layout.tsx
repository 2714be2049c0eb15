import { Outlet, ScrollRestoration } from 'react-router';
import { Announcer } from '#src/ui/announcer.tsx';
import { Toaster } from '#src/ui/toaster.tsx';
import { NavigationProgress } from './navigation-progress.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { ProductFooter } from './product-footer.tsx';
import { SkipLink } from './skip-link.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import styles from './root-layout.module.css';

/** What every screen has, the provider's window included. */
export function RootLayout() {
  useFocusOnNavigation();
  return (
    <div className={styles['root']}>
      <SkipLink />
      <NavigationProgress />
      <OfflineBanner />
      <Outlet />
      <ProductFooter />
      <Toaster />
      <Announcer />
      <ScrollRestoration />
    </div>
  );
}
