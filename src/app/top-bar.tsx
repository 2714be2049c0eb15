import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { workspaceQuery } from '#src/features/workspace/index.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ProductMark } from './product-mark.tsx';
import styles from './top-bar.module.css';

const TopBarMenus = lazy(async () => ({ default: (await import('./top-bar-menus.tsx')).TopBarMenus }));

/** Product, workspace, and who acts. */
export function TopBar() {
  const { data: workspace } = useQuery(workspaceQuery());
  return (
    <header className={styles['bar']}>
      <Link to="/extensions" className={styles['product']}>
        <ProductMark />
        Patchbay
      </Link>
      <span className={styles['workspace']}>{workspace === undefined ? <Skeleton width="4rem" /> : workspace.name}</span>
      <div className={styles['end']}>
        <Suspense fallback={<Skeleton width="10rem" height="1.5rem" />}>
          <TopBarMenus />
        </Suspense>
      </div>
    </header>
  );
}
