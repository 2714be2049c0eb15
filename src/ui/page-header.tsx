import type { ReactNode } from 'react';
import { Breadcrumbs, type Breadcrumb } from './breadcrumbs.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** Name of the page in the tab and history, when the title alone doesn't say it. */
  documentTitle?: string;
  /** Stands before the title: a service's icon. */
  media?: ReactNode;
  /** Stands after the title: a status. */
  status?: ReactNode;
  description?: ReactNode;
  breadcrumbs?: readonly Breadcrumb[];
  actions?: ReactNode;
}

/** The head of a page: where it is, its one first-level heading, what it is for, what can be done. Names the tab too. */
export function PageHeader({ title, documentTitle = title, media, status, description, breadcrumbs, actions }: PageHeaderProps) {
  useDocumentTitle(documentTitle);
  return (
    <div className={styles['header']}>
      {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} />}
      <div className={styles['row']}>
        {media !== undefined && <div className={styles['media']}>{media}</div>}
        <div className={styles['text']}>
          <div className={styles['titleRow']}>
            <h1 tabIndex={-1} dir="auto">
              {title}
            </h1>
            {status}
          </div>
          {description !== undefined && <div className={styles['description']}>{description}</div>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
