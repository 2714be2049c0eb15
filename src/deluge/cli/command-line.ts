import { parseArgs } from 'node:util';
import { checkCommand } from './check-command.ts';
import { formatCommand } from './format-command.ts';
import type { Terminal } from './terminal.ts';

const USAGE = `Usage:
  deluge check FILE… [--json] [--connections NAME,…]   tell what is wrong; exit code 1 if anything is an error
  deluge fmt FILE… [--check]                           lay scripts out; with --check only tell which would change
A folder stands for the .deluge, .dg and .ds files in it.
`;

/** Runs one command; answers the exit code: 0 fine, 1 something is wrong with a script, 2 something with the call. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [command, ...rest] = args;
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, check: { type: 'boolean' }, connections: { type: 'string' } },
    });
    if (command === 'check' && positionals.length > 0) {
      return await checkCommand(positionals, { json: values.json ?? false, connections: values.connections?.split(',') }, terminal);
    }
    if (command === 'fmt' && positionals.length > 0) {
      return await formatCommand(positionals, values.check ?? false, terminal);
    }
    terminal.error(USAGE);
    return 2;
  } catch (error) {
    terminal.error(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
