import { Bug, RotateCw } from 'lucide-react';
import { useRouteError } from 'react-router';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import { FullPage } from './full-page.tsx';

/** Shown in place of a page whose code could not be loaded or that failed while being drawn. */
export function RouteErrorPage() {
  const error = useRouteError();
  useDocumentTitle('Something went wrong');
  const isLoadFailure = error instanceof TypeError && /import|module|preload/i.test(error.message);
  return (
    <FullPage>
      <div role="alert">
        <EmptyState
          icon={Bug}
          title={isLoadFailure ? 'This page could not be loaded' : 'Something went wrong on this page'}
          headingLevel={1}
          actions={
            <>
              <Button variant="primary" icon={RotateCw} onClick={() => location.reload()}>
                Reload
              </Button>
              <ButtonLink to="/extensions" reloadDocument>
                All Extensions
              </ButtonLink>
            </>
          }
        >
          {isLoadFailure ? (
            <p>Its code did not arrive. Check that the console is still being served, then reload.</p>
          ) : (
            <>
              <p>What was saved is safe. Reload the page; if it fails again, this is what it reports:</p>
              <p>
                <code>{error instanceof Error ? error.message : String(error)}</code>
              </p>
            </>
          )}
        </EmptyState>
      </div>
    </FullPage>
  );
}
