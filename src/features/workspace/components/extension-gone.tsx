import { PackageX } from 'lucide-react';
import { ApiError } from '#src/lib/api-error.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { MessagePage } from '#src/ui/message-page.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';

/** @returns whether an extension could not be loaded because there is none, or none any more */
export function isExtensionGone(error: Error | null): boolean {
  return error instanceof ApiError && (error.code === 'not_found' || error.code === 'gone');
}

/** In place of the pages of an extension that does not exist, or not any more. */
export function ExtensionGone({ error }: { error: Error | null }) {
  useDocumentTitle('Extension not found');
  const wasDeleted = error instanceof ApiError && error.code === 'gone';
  return (
    <MessagePage>
      <EmptyState
        icon={PackageX}
        title={wasDeleted ? 'This extension was deleted' : 'There is no such extension'}
        headingLevel={1}
        actions={
          <ButtonLink variant="primary" to="/extensions">
            All Extensions
          </ButtonLink>
        }
      >
        {wasDeleted ? 'Its connections were deleted with it and their tokens revoked.' : 'The address may be mistyped.'}
      </EmptyState>
    </MessagePage>
  );
}
