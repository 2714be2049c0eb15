import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ButtonLink } from './button-link.tsx';
import styles from './pager.module.css';

interface PagerProps {
  /** Names the list: "Audit log pages". */
  label: string;
  offset: number;
  limit: number;
  total: number;
  /** Address of the page that starts at an offset. */
  hrefOf: (offset: number) => string;
}

const count = new Intl.NumberFormat();

/** Leads from page to page of a long list; shows nothing when all of it is in view. */
export function Pager({ label, offset, limit, total, hrefOf }: PagerProps) {
  if (total <= limit && offset === 0) return null;
  const last = Math.min(total, offset + limit);
  return (
    <nav aria-label={label} className={styles['pager']}>
      <span className={styles['range']}>
        {count.format(Math.min(offset + 1, total))}–{count.format(last)} of {count.format(total)}
      </span>
      <div className={styles['links']}>
        {offset > 0 && (
          <ButtonLink size="sm" to={hrefOf(Math.max(0, offset - limit))} preventScrollReset>
            <span className={styles['direction']}>
              <ChevronLeft className={styles['icon']} aria-hidden="true" />
              Previous
            </span>
          </ButtonLink>
        )}
        {last < total && (
          <ButtonLink size="sm" to={hrefOf(offset + limit)} preventScrollReset>
            <span className={styles['direction']}>
              Next
              <ChevronRight className={styles['icon']} aria-hidden="true" />
            </span>
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
