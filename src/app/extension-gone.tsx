import { PackageX } from 'lucide-react';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import styles from './not-found-page.module.css';

/** In place of the portal of an extension that does not exist, or not any more. */
export function ExtensionGone() {
  useDocumentTitle('Extension not found');
  return (
    <main id="main" tabIndex={-1} className={styles['main']}>
      <EmptyState
        icon={PackageX}
        title="This extension does not exist any more"
        headingLevel={1}
        actions={
          <ButtonLink variant="primary" to="/extensions">
            All Extensions
          </ButtonLink>
        }
      >
        It was deleted, or the address belongs to another workspace.
      </EmptyState>
    </main>
  );
}
