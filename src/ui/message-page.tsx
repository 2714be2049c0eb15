import type { ReactNode } from 'react';
import styles from './message-page.module.css';

/** The main part of a page that has one thing to say, in the middle. */
export function MessagePage({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={styles['main']}>
      {children}
    </main>
  );
}
