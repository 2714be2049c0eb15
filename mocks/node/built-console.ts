import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { ServeFile } from './mock-host.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Says to the console that its backend is where it came from, so that it starts none of its own. */
const BACKEND_META = '<meta name="patchbay-api" content="" />';

/**
 * Serves the built console: its files, and its page for every address without a file.
 * @param folder where the build is
 * @param headers sent with the page: its content security policy
 * @returns the files; null when there is no build
 */
export function builtConsole(folder: string, headers: Readonly<Record<string, string>>): ServeFile {
  return async (path) => {
    if (extname(path) !== '') {
      const file = await content(folder, path);
      if (file !== null) return new Response(new Uint8Array(file), { headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...cacheFor(path) } });
      if (path.startsWith('/assets/')) return new Response('There is no such file.\n', { status: 404 });
    }
    const page = await content(folder, '/index.html');
    if (page === null) return null;
    const html = page.toString('utf8').replace('</title>', `</title>${BACKEND_META}`);
    return new Response(html, { headers: { 'content-type': TYPES['.html'] ?? '', 'cache-control': 'no-cache', ...headers } });
  };
}

/** Files under `/assets/` carry a digest of their content in their names. */
function cacheFor(path: string): Record<string, string> {
  return { 'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

async function content(folder: string, path: string): Promise<Buffer | null> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(folder + sep)) return null;
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))) return null;
    throw error;
  }
}
