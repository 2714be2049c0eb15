import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { BACKEND_PATHS } from '../../mocks/backend-address.ts';

const FILE_NAME = 'mockServiceWorker.js';

/**
 * What stands before MSW's own script. MSW would ask the page about every file of the console, which costs the page more than the file
 * does: pages and files of this origin go straight to the network. Browsers with static routing do so without waking the worker.
 * Source: W3C Service Workers, "The `addRoutes` method"; a router condition "not" stands alone, hence the double negation.
 */
const PASS_FILES = `const BACKEND_PATHS = ${JSON.stringify(BACKEND_PATHS)};
addEventListener('install', (event) => {
  const condition = { not: { or: [{ not: { urlPattern: '/*' } }, ...BACKEND_PATHS.map((path) => ({ urlPattern: path + '*' }))] } };
  event.addRoutes?.({ condition, source: 'network' }).catch(() => {});
});
addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin === location.origin && !BACKEND_PATHS.some((path) => pathname.startsWith(path))) event.stopImmediatePropagation();
});
`;

function source(): string {
  return PASS_FILES + readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');
}

/**
 * Serves MSW's service worker, and puts it into the build, so that it meets only requests that the backend may answer.
 * @returns the plugin
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    generateBundle() {
      if (this.environment.config.consumer === 'client') this.emitFile({ type: 'asset', fileName: FILE_NAME, source: source() });
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE_NAME}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.setHeader('cache-control', 'no-cache');
        response.end(source());
      });
    },
  };
}
