import { NotFound } from './not-found.tsx';
import styles from './not-found-page.module.css';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <main id="main" tabIndex={-1} className={styles['main']}>
      <NotFound />
    </main>
  );
}
