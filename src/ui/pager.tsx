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
      {offset > 0 && (
        <ButtonLink size="sm" icon={ChevronLeft} to={hrefOf(Math.max(0, offset - limit))} preventScrollReset>
          Previous
        </ButtonLink>
      )}
      {last < total && (
        <ButtonLink size="sm" icon={ChevronRight} to={hrefOf(offset + limit)} preventScrollReset>
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
