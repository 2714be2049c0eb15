import { MapPinOff } from 'lucide-react';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import styles from './not-found-page.module.css';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  useDocumentTitle('Page not found');
  return (
    <main id="main" tabIndex={-1} className={styles['main']}>
      <EmptyState
        icon={MapPinOff}
        title="This page does not exist"
        headingLevel={1}
        actions={
          <ButtonLink variant="primary" to="/extensions">
            All Extensions
          </ButtonLink>
        }
      >
        The address may be mistyped, or the page has moved.
      </EmptyState>
    </main>
  );
}
