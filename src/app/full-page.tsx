import type { ReactNode } from 'react';
import { ProductFooter } from './product-footer.tsx';
import styles from './full-page.module.css';

/** One message on a page of its own, for when there is no console to show it in. */
export function FullPage({ children }: { children: ReactNode }) {
  return (
    <div className={styles['page']}>
      <main className={styles['main']}>{children}</main>
      <ProductFooter />
    </div>
  );
}
