import { RotateCw, ServerCrash } from 'lucide-react';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import { FullPage } from './full-page.tsx';

/** What kept the backend from starting, in place of the console. */
export function BackendErrorPage({ error }: { error: unknown }) {
  useDocumentTitle('The console could not start');
  return (
    <FullPage>
      <div role="alert">
        <EmptyState
          icon={ServerCrash}
          title="The console could not start"
          headingLevel={1}
          actions={
            <Button variant="primary" icon={RotateCw} onClick={() => location.reload()}>
              Retry
            </Button>
          }
        >
          <p>
            The simulated backend runs in this browser as a service worker, and it did not start. Private windows and strict privacy settings can forbid
            service workers; the page has to be served from localhost or over HTTPS.
          </p>
          <p>
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </p>
        </EmptyState>
      </div>
    </FullPage>
  );
}
