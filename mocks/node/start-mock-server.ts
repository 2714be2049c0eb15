import { serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scenario } from '#src/contract/control.ts';
import { createClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { createMemoryDatabase } from '../db/memory-database.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { builtConsole } from './built-console.ts';
import { FileDatabase } from './file-database.ts';
import { createMockHost } from './mock-host.ts';

export interface MockServerOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Where the state is kept; in memory when null. */
  readonly dataFile: string | null;
  /** Null: the tutorial's, unless the data file holds a state. */
  readonly scenarios: readonly Scenario[] | null;
  readonly seed: number;
  /** Folder of the built console. */
  readonly consoleFolder: string;
  /** Sent with the console's page. */
  readonly pageHeaders: Readonly<Record<string, string>>;
  /** Hears of the mock's own mistakes. */
  readonly onDefect: (error: unknown) => void;
}

export interface MockServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Shown in the console. */
const IN_MEMORY = 'It was started without a file for its state. Start it with --data FILE to keep what you make.';

/**
 * Starts the mock on this machine's own interface.
 * @param options port, state and console
 * @returns the server, once it listens
 * @throws Error when the port is taken, or the data file cannot be used
 */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const { dataFile, port, seed, onDefect } = options;
  const database = dataFile === null ? createMemoryDatabase({ reason: IN_MEMORY }) : await FileDatabase.open(dataFile);
  await fill(database, options);
  let handle: ((request: Request) => Promise<Response>) | null = null;
  const server = serve({
    port,
    hostname: 'localhost',
    overrideGlobalObjects: false,
    fetch: async (request, env) => {
      const answered = await handle?.(request);
      return answered === undefined || answered.type === 'error' ? cutOff(env) : answered;
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  handle = createMockHost({ database, origin, seed, serveFile: builtConsole(options.consoleFolder, options.pageHeaders), onDefect });
  return {
    origin,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      database.close();
    },
  };
}

/** A network error, as a client sees it: the connection ends without an answer. */
function cutOff(env: unknown): Response {
  const { incoming } = env as { incoming: IncomingMessage };
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

async function fill(database: Database, { scenarios, seed }: MockServerOptions): Promise<void> {
  const isEmpty = await database.read((tx) => tx.get('control', 'control') === undefined);
  if (scenarios === null && !isEmpty) return;
  await database.replaceAll(await loadSeed({ scenarios: scenarios ?? ['tutorial'], seed, now: null, isFrozen: false }, createClock()));
}
