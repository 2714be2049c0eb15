import type { ReactNode } from 'react';
import styles from './description-list.module.css';

export interface Description {
  term: string;
  value: ReactNode;
}

/** Facts about one thing, each a term and its value. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className={styles['list']}>
      {items.map(({ term, value }) => (
        <div key={term} className={styles['row']}>
          <dt className={styles['term']}>{term}</dt>
          <dd className={styles['value']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
