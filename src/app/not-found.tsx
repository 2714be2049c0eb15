import { MapPinOff } from 'lucide-react';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';

/** What a page that does not exist says, in whatever shell. */
export function NotFound() {
  useDocumentTitle('Page not found');
  return (
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
  );
}
