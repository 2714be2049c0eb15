#!/usr/bin/env node
import { registerGrammarLoader } from './grammar-loader.ts';

registerGrammarLoader();
const { runCommandLine } = await import('./command-line.ts');
// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', () => process.exit());
process.exitCode = await runCommandLine(process.argv.slice(2), {
  // npm changes to the project's folder before it runs a script, and tells where it was called.
  directory: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
