import { X } from 'lucide-react';
import { Link } from 'react-router';
import { Skeleton } from './skeleton.tsx';
import styles from './space-header.module.css';

interface SpaceHeaderProps {
  title: string;
  /** Name of the extension that the space belongs to; undefined while it is not known. */
  extensionName: string | undefined;
  isLoading: boolean;
  /** Where closing leads. */
  closeTo: string;
  closeLabel: string;
}

/** The bar of a page of its own that belongs to an extension and closes back to its developer portal. */
export function SpaceHeader({ title, extensionName, isLoading, closeTo, closeLabel }: SpaceHeaderProps) {
  return (
    <div className={styles['header']}>
      <span className={styles['title']}>{title}</span>
      <span className={styles['extension']} dir="auto" title={extensionName}>
        {extensionName ?? (isLoading && <Skeleton width="10rem" />)}
      </span>
      <Link to={closeTo} className={styles['close']} title="Close" aria-label={closeLabel}>
        <X className={styles['icon']} aria-hidden="true" />
      </Link>
    </div>
  );
}
