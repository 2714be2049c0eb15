import type { ReactNode } from 'react';
import { SideNav, type SideNavSection } from './side-nav.tsx';
import styles from './side-layout.module.css';

interface SideLayoutProps {
  navLabel: string;
  sections: readonly SideNavSection[];
  children: ReactNode;
}

/** Side bar and page content, which is the document's main part. */
export function SideLayout({ navLabel, sections, children }: SideLayoutProps) {
  return (
    <div className={styles['layout']}>
      <div className={styles['side']}>
        <SideNav label={navLabel} sections={sections} />
      </div>
      <main id="main" tabIndex={-1} className={styles['main']}>
        <div className={styles['content']}>{children}</div>
      </main>
    </div>
  );
}
