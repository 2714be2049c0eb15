import { ArrowLeft, FlaskConical } from 'lucide-react';
import { Link } from 'react-router';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TabNav } from '#src/ui/tab-nav.tsx';
import { PORTAL } from './portal-sections.ts';
import styles from './portal-header.module.css';

interface PortalHeaderProps {
  /** Path of the extension. */
  base: string;
  /** Undefined while it is loading. */
  extensionName: string | undefined;
}

/** Which extension this is, the way back to the others, the portal's tabs, and the way to try the extension out. */
export function PortalHeader({ base, extensionName }: PortalHeaderProps) {
  return (
    <div className={styles['header']}>
      <div className={styles['identity']}>
        <Link to="/extensions" className={styles['back']} aria-label="All Extensions" title="All Extensions">
          <ArrowLeft className={styles['icon']} aria-hidden="true" />
        </Link>
        <span className={styles['name']} dir="auto" title={extensionName}>
          {extensionName ?? <Skeleton width="10rem" />}
        </span>
      </div>
      <div className={styles['tabs']}>
        <TabNav label="Developer portal" items={Object.entries(PORTAL).map(([tab, { label }]) => ({ to: `${base}/${tab}`, label }))} />
      </div>
      <div className={styles['test']}>
        <ButtonLink to={`${base}/test`} size="sm" icon={FlaskConical}>
          Test Your Extension
        </ButtonLink>
      </div>
    </div>
  );
}
