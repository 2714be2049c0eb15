import { QueryClientProvider } from '@tanstack/react-query';
import { http } from 'msw/http';
import { useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { SetupWorker } from 'msw/browser';
import { isForBackend } from '#mocks/backend-address.ts';
import { createMemoryBackend } from '#mocks/memory-backend.ts';
import { testClientFor, type TestClient } from '#mocks/test-client.ts';
import { extensionRoutes } from '#src/app/extension-routes.ts';
import { routesWith } from '#src/app/routes.ts';
import { authorizeRoutes } from '#src/features/authorize/routes.tsx';
import { addFault, type Fault, type Scenario } from '#src/contract/control.ts';
import { useActingUser } from '#src/lib/acting-user.ts';
import { followChanges } from '#src/lib/change-feed.ts';
import { createQueryClient } from '#src/lib/query-client.ts';
import { useToasts } from '#src/ui/toast-store.ts';
import { STORY_NOW } from './story-clock.ts';

/** What somebody did over the API before a screen is shown. */
export type Prepare = (client: TestClient) => Promise<void>;

interface ScreenSetup {
  /** Address of the screen, search included. */
  path: string;
  scenarios?: readonly Scenario[];
  faults?: readonly Partial<Fault>[];
  /** Id of the demo user who looks at it; the first of the workspace unless said otherwise. */
  actingUserId?: string;
  prepare?: Prepare;
  /** Whether the backend says that it outlives the tab; every screen would warn of it otherwise. */
  isKept?: boolean;
}

interface ScreenContext {
  msw: SetupWorker;
}

/**
 * The annotations of a story that is a whole screen: the app's own routes at an address, on a backend of its own that was brought into the
 * state by scenarios and faults, never by props.
 * @param setup address, state and viewer
 * @returns what `meta.story` takes
 */
export function screen({ path, scenarios = ['tutorial'], faults = [], actingUserId, prepare, isKept = true }: ScreenSetup) {
  return {
    parameters: { layout: 'fullscreen' as const, a11y: { config: { rules: [] } } },
    beforeEach: async ({ msw }: ScreenContext) => {
      localStorage.clear();
      sessionStorage.clear();
      useToasts.setState({ toasts: [] });
      useActingUser.setState({ userId: actingUserId ?? null });
      const backend = await createMemoryBackend({ scenarios: [...scenarios], seed: 1, now: STORY_NOW, isFrozen: true, origin: location.origin, isKept });
      await prepare?.(testClientFor(backend));
      for (const fault of faults) {
        const body = JSON.stringify(fault);
        const answer = await backend.handle(new Request(new URL(addFault.path, location.origin), { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
        if (!answer.ok) throw new Error(`The fault was refused: ${await answer.text()}`);
      }
      msw.use(http.all(({ request }) => isForBackend(new URL(request.url), location.origin), ({ request }) => backend.handle(request)));
    },
    render: () => <Screen path={path} />,
  };
}

/** The page's HTML brings a shell along until the first page's code is there; a story has none. */
const storyRoutes = routesWith({ console: extensionRoutes, window: authorizeRoutes }).map((route) => ({ ...route, HydrateFallback: () => null }));

function Screen({ path }: { path: string }) {
  const [queryClient] = useState(() => {
    const client = createQueryClient();
    followChanges(client);
    return client;
  });
  const [router] = useState(() => createMemoryRouter(storyRoutes, { initialEntries: [path] }));
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
