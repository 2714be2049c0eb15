import { Link } from 'react-router';
import styles from './link-tabs.module.css';

interface LinkTab {
  label: string;
  to: string;
  isCurrent: boolean;
  /** How many there are. */
  count?: number | undefined;
}

/** Views of one page, each a link that changes the address's query. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className={styles['tabs']}>
      {tabs.map(({ label, to, isCurrent, count }) => (
        <Link key={label} to={to} preventScrollReset className={styles['tab']} aria-current={isCurrent ? 'true' : undefined}>
          {label}
          {count !== undefined && count > 0 && <span className={styles['count']}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
