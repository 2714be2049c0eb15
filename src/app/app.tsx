import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { followChanges } from '#src/lib/change-feed.ts';
import { createQueryClient } from '#src/lib/query-client.ts';
import { followTheme } from '#src/lib/theme-store.ts';
import { BackendErrorPage } from './backend-error-page.tsx';
import { followActingUser } from './follow-acting-user.ts';
import { prefetchOnIntent } from './prefetch-on-intent.ts';
import type { Router } from './router.ts';

const queryClient = createQueryClient();

interface AppProps {
  router: Router;
  /** Settles once the backend answers, or with what kept it from starting. */
  backend: Promise<unknown>;
}

/** The console. */
export function App({ router, backend }: AppProps) {
  const failure = useFailure(backend);
  useEffect(() => {
    const endings = [followTheme(), followChanges(queryClient), followActingUser(queryClient), prefetchOnIntent()];
    return () => {
      for (const end of endings) end();
    };
  }, []);
  if (failure !== null) return <BackendErrorPage error={failure.error} />;
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

function useFailure(promise: Promise<unknown>): { error: unknown } | null {
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    promise.catch((error: unknown) => {
      if (isCurrent) setFailure({ error });
    });
    return () => {
      isCurrent = false;
    };
  }, [promise]);
  return failure;
}
