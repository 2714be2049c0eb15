import { parseArgs } from 'node:util';
import { checkCommand } from './check-command.ts';
import { formatCommand } from './format-command.ts';
import { runCommand } from './run-command.ts';
import type { DelugeHost } from '../syntax/build-context.ts';
import type { Terminal } from './terminal.ts';

const USAGE = `Usage:
  deluge check FILE… [--json] [--connections NAME,…] [--host creator]
                               tell what is wrong; exit code 1 if anything is an error
  deluge fmt FILE… [--check]   lay scripts out; with --check only tell which would change
  deluge run FILE [--input FILE.json] [--connections FILE.json] [--trace] [--host creator]
                               run a script with the members of the input as variables
A folder stands for the .deluge, .dg and .ds files in it.
`;

const COMMANDS = ['check', 'fmt', 'run'];

function hostOf(written: string | undefined): DelugeHost {
  if (written !== undefined && written !== 'services' && written !== 'creator') {
    throw new Error(`There is no host ${written}. There are services, creator.`);
  }
  return written ?? 'services';
}

/** Runs one command; answers the exit code: 0 fine, 1 something is wrong with a script, 2 something with the call. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [command, ...rest] = args;
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, check: { type: 'boolean' }, connections: { type: 'string' }, host: { type: 'string' }, input: { type: 'string' }, trace: { type: 'boolean' } },
    });
    if (command === 'check' && positionals.length > 0) {
      const flags = { json: values.json ?? false, connections: values.connections?.split(','), host: hostOf(values.host) };
      return await checkCommand(positionals, flags, terminal);
    }
    if (command === 'fmt' && positionals.length > 0) {
      return await formatCommand(positionals, values.check ?? false, terminal);
    }
    const [script] = positionals;
    if (command === 'run' && script !== undefined) {
      const { input, connections, trace = false } = values;
      return await runCommand(script, { input, connections, trace, host: hostOf(values.host) }, terminal);
    }
    const isUnknown = command !== undefined && !COMMANDS.includes(command);
    terminal.error(isUnknown ? `There is no command ${command}. There are ${COMMANDS.join(', ')}.\n${USAGE}` : USAGE);
    return 2;
  } catch (error) {
    terminal.error(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
