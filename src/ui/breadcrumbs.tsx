import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import styles from './breadcrumbs.module.css';

export interface Breadcrumb {
  label: string;
  to: string;
}

/** The way from the outermost page to the one above this one. */
export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className={styles['list']}>
        {items.map((item) => (
          <li key={item.to} className={styles['item']}>
            <Link to={item.to} className={styles['link']} dir="auto">
              {item.label}
            </Link>
            <ChevronRight className={styles['separator']} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
