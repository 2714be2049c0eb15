import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startRouter } from './app/router.ts';
import { setBackendReady } from './lib/backend-ready.ts';

async function startBackend(): Promise<unknown> {
  const backend = await import('#mocks/browser/start.ts');
  return backend.startBackend();
}

const backend = startBackend();
setBackendReady(backend);
// What kept it from starting is shown by App, which is not there yet when it fails at once.
backend.catch(() => {});

const container = document.querySelector('#root');
if (container === null) throw new Error('The page has no element to render into.');
// Until the first page's code is there, the shell that the HTML brought along stays.
const router = await startRouter();
createRoot(container).render(<App router={router} backend={backend} />);
