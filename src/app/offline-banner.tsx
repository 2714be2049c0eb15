import { useSyncExternalStore } from 'react';
import { Banner } from '#src/ui/banner.tsx';
import styles from './notice.module.css';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says what still works while the browser has no network. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <output className={styles['notice']}>
      {!isOnline && (
        <Banner tone="warning" title="You are offline.">
          What is open keeps working, because the backend runs in this browser. Pages that were not opened yet may not load; don’t reload until you
          are back online.
        </Banner>
      )}
    </output>
  );
}
