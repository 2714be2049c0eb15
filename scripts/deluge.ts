import { registerGrammarLoader } from '#src/deluge/cli/grammar-loader.ts';

/*
 * The command line of Deluge, with the simulated services behind it:
 *   npm run deluge -- run createwrikeproject          a function of the template gallery, with a sample record
 *   npm run deluge -- run my.deluge --input p.json    a script of one's own
 * Connections that are not given work at their services; tasks such as zoho.books.getRecords reach the test organization. Everything else is as in src/deluge/cli.
 */

registerGrammarLoader();

const [{ runCommandLine }, { withSimulatedServices }] = await Promise.all([import('#src/deluge/cli/command-line.ts'), import('./deluge/with-simulated-services.ts')]);
const terminal = {
  // npm changes to the project's folder before it runs a script, and tells where it was called.
  directory: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text: string) => process.stdout.write(text),
  error: (text: string) => process.stderr.write(text),
};
const args = process.argv.slice(2);
process.exitCode = args[0] === 'run' && !args.includes('--help') ? await withSimulatedServices(args, terminal, runCommandLine) : await runCommandLine(args, terminal);
