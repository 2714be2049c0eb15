import { runDeluge } from '../interpreter/run-deluge.ts';
import { DEFAULT_LIMITS, type RunHost } from '../interpreter/run-host.ts';
import type { TraceEvent } from '../interpreter/trace-event.ts';
import { ENGINES } from '../library/engines/engines.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { DEFAULT_SETTINGS, type DelugeSettings, type Host } from '../values/settings.ts';
import { DelugeMap } from '../values/containers.ts';
import { toText } from '../values/text-form.ts';
import type { DelugeValue } from '../values/value.ts';
import { connectionSigner } from './connection-signer.ts';
import { readJsonFile, readTextFile } from './json-file.ts';
import type { Terminal } from './terminal.ts';

export interface RunFlags {
  /** A JSON file with an object: its members are the script's variables, or the arguments of its function. */
  readonly input: string | undefined;
  /** A JSON file with what each connection adds to a request. */
  readonly connections: string | undefined;
  readonly trace: boolean;
  readonly host: Host;
}

const IDENTITY = {
  loginUser: 'Login User',
  loginUserId: 'login.user@example.com',
  adminUser: 'Admin User',
  adminUserId: 'admin.user@example.com',
  appName: 'deluge',
  appUri: '/deluge',
  ipAddress: '192.0.2.1',
  deviceType: 'web',
};

/** Runs a script and prints what it writes and returns; 1 if it fails, with the line. */
export async function runCommand(name: string, flags: RunFlags, terminal: Terminal): Promise<number> {
  const code = await readTextFile(name, terminal.directory);
  const variables = flags.input === undefined ? new Map<string, DelugeValue>() : await readJsonFile(flags.input, terminal);
  const sign = flags.connections === undefined ? null : connectionSigner(await readJsonFile(flags.connections, terminal));
  const settings: DelugeSettings = { ...DEFAULT_SETTINGS, host: flags.host };
  const fetch: RunHost['fetch'] = (request, connection) => send(sign === null ? request : sign(request, connection), terminal);
  const result = await runDeluge(
    parseDeluge(code, { host: flags.host }),
    {
      settings,
      clock: Date.now,
      random: Math.random,
      identity: IDENTITY,
      engines: ENGINES,
      fetch,
      tasks: terminal.tasks?.(settings, fetch) ?? new Map(),
      sendMail: (mail) => terminal.error(`mail: ${toText(new DelugeMap(mail), settings)}\n`),
      stopwatch: () => performance.now(),
      limits: DEFAULT_LIMITS,
      ...(flags.trace ? { trace: (event) => terminal.error(traceLine(event, settings)) } : {}),
    },
    variables,
  );
  terminal.out(result.log.map(({ text }) => `${text}\n`).join(''));
  if (result.value !== null) {
    terminal.out(`returned ${toText(result.value, settings)}\n`);
  }
  if (result.error !== null) {
    terminal.error(`${name}:${result.error.place?.line ?? 1} ${result.error.message}\n`);
  }
  return result.error === null ? 0 : 1;
}

function send(request: Request, { fetch }: Terminal): Promise<Response> {
  return fetch === undefined
    ? Promise.reject(new Error(`${new URL(request.url).host} can't be reached from here: the command line has no network`))
    : fetch(request);
}

function traceLine(event: TraceEvent, settings: DelugeSettings): string {
  switch (event.kind) {
    case 'variable': {
      return `${event.line} ${event.name} = ${toText(event.value, settings)}\n`;
    }
    case 'call': {
      return `${event.line} call ${event.name}(${event.args.map((value) => toText(value, settings)).join(', ')})\n`;
    }
    case 'return': {
      return `${event.line} ${event.name} gave ${toText(event.value, settings)}\n`;
    }
    case 'info': {
      return `${event.line} info ${event.text}\n`;
    }
    case 'request': {
      return `${event.line} ${event.method} ${event.url}${event.connection === null ? '' : ` as ${event.connection}`}\n`;
    }
    case 'response': {
      return `${event.line} answer ${event.status}\n`;
    }
    default: {
      return `${event.line}\n`;
    }
  }
}
