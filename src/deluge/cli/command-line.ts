import { parseArgs } from 'node:util';
import { checkCommand } from './check-command.ts';
import { formatCommand } from './format-command.ts';
import { readJsonFile } from './json-file.ts';
import { runCommand } from './run-command.ts';
import type { DelugeHost } from '../syntax/build-context.ts';
import type { Terminal } from './terminal.ts';

const USAGE = `Usage:
  deluge check FILE… [--json] [--connections NAME,…|FILE.json] [--host creator]
                               tell what is wrong; with --json one object a line: file, line, column, endLine,
                               endColumn, severity, category, code, message
  deluge fmt FILE… [--check]   lay scripts out; with --check only tell which would change
  deluge run FILE [--input FILE.json] [--connections FILE.json] [--trace] [--host creator]
                               run a script: info goes to standard output, then what it returned;
                               errors, mails and the trace go to standard error
  deluge --help                this text

A folder stands for the .deluge, .dg and .ds files in it. Paths are relative to where the command is called.
--host creator reads scripts as Zoho Creator does; without it, as Books, CRM and all other services do.

--input FILE.json        {"invoice": {"invoice_id": "460", "total": 25.5}, "ids": [1, 2]}
  Each member is a variable of the script; of a script that only has functions, the first function gets the members
  with the names of its parameters. Objects are maps, arrays lists, numbers with a point decimals; dates are texts.

--connections FILE.json  {"shop": {"headers": {"Authorization": "Bearer abc"}, "query": {"key": "k"}}}
  By link name: what is added to requests with connection:"shop". Headers and query may be left out.
  check takes the link names of this file, or a list of them: --connections shop,wrike

Exit code: 0 fine, 1 something is wrong with a script (for fmt --check: it would change), 2 with the call or a file.
`;

const COMMANDS = ['check', 'fmt', 'run'];

function hostOf(written: string | undefined): DelugeHost {
  if (written !== undefined && written !== 'services' && written !== 'creator') {
    throw new Error(`There is no host ${written}. There are services, creator.`);
  }
  return written ?? 'services';
}

/** The link names that `check` is told: a list of them, or the file that `run` takes. */
async function linkNames(written: string | undefined, terminal: Terminal): Promise<readonly string[] | undefined> {
  return written?.toLowerCase().endsWith('.json') === true ? [...(await readJsonFile(written, terminal)).keys()] : written?.split(',');
}

/** Runs one command; answers the exit code: 0 fine, 1 something is wrong with a script, 2 something with the call. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (args.includes('--help')) {
      terminal.out(USAGE);
      return 0;
    }
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, check: { type: 'boolean' }, connections: { type: 'string' }, host: { type: 'string' }, input: { type: 'string' }, trace: { type: 'boolean' } },
    });
    if (command === 'check' && positionals.length > 0) {
      const flags = { json: values.json ?? false, connections: await linkNames(values.connections, terminal), host: hostOf(values.host) };
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
