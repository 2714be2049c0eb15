import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** A bordered surface: a list with its tool bar, or facts that belong together. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className={styles['panel']}>{children}</div>;
}
