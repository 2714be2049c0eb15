import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startRouter } from './app/router.ts';
import { apiUrl } from './lib/api-url.ts';
import { setBackendReady } from './lib/backend-ready.ts';
import { nextTask } from './lib/next-task.ts';

async function startBackend(): Promise<unknown> {
  const url = apiUrl();
  if (url !== null) {
    const { followRemoteChanges } = await import('./lib/remote-changes.ts');
    followRemoteChanges(url);
    return undefined;
  }
  const backend = await import('#mocks/browser/start.ts');
  return backend.startBackend();
}

const backend = startBackend();
setBackendReady(backend);
// What kept it from starting is shown by App, which is not there yet when it fails at once.
backend.catch(() => {});

const container = document.querySelector('#root');
if (container === null) throw new Error('The page has no element to render into.');
// The browser gets a turn between evaluating the console's code and running it: on a slow machine each takes long enough to be felt.
await nextTask();
const routerStarts = startRouter();
await nextTask();
// The first of these loads the browser's data on the language, the second that on numbers: each takes longer than all else that a page's
// code begins with.
''.localeCompare('a');
await nextTask();
(0).toLocaleString();
// Until the first page's code is there, the shell that the HTML brought along stays.
const router = await routerStarts;
const root = createRoot(container);
// As a transition, React renders the first page in slices, and the browser stays free in between.
startTransition(() => {
  root.render(<App router={router} backend={backend} />);
});
