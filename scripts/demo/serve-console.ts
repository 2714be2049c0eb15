import { build, preview } from 'vite';

export interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const PORT = 4196;

/**
 * Builds the console and serves the build on this machine.
 * @returns its address, and how to end it
 */
export async function serveConsole(): Promise<Served> {
  console.log('Building the console…');
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: PORT, strictPort: false }, logLevel: 'warn' });
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  return { origin: origin.replace(/\/$/u, ''), close: () => server.close() };
}
