import { registerGrammarLoader } from '#src/deluge/cli/grammar-loader.ts';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Scenario } from '#src/contract/control.ts';
import { SCENARIOS } from '#src/contract/scenarios.ts';
import { CONTENT_SECURITY_POLICY } from './vite/content-security-policy.ts';

/* Serves the mocked backend over HTTP: npm run mock-server -- --port 8787 --data state.data --scenario busy,slow --seed 42 */

registerGrammarLoader();

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, data: { type: 'string' }, scenario: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

function wholeNumber(text: string, name: string, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > max) fail(`--${name} has to be a whole number up to ${max}.`);
  return value;
}

function scenariosOf(text: string): Scenario[] {
  const names: readonly string[] = SCENARIOS;
  const wanted = text.split(',');
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) fail(`There is no scenario "${unknown}". Use one of these: ${SCENARIOS.join(', ')}.`);
  return wanted as Scenario[];
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const { startMockServer } = await import('#mocks/node/start-mock-server.ts');
const server = await startMockServer({
  port: wholeNumber(values.port, 'port', 65_535),
  // npm changes to the project's folder before it runs a script, and tells where it was called.
  dataFile: values.data === undefined ? null : resolve(process.env['INIT_CWD'] ?? process.cwd(), values.data),
  scenarios: values.scenario === undefined ? null : scenariosOf(values.scenario),
  seed: wholeNumber(values.seed, 'seed', Number.MAX_SAFE_INTEGER),
  consoleFolder: join(import.meta.dirname, '../dist'),
  pageHeaders: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
  onDefect: (error) => console.error(error),
}).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

console.log(`Patchbay's mocked backend answers on ${server.origin}`);
console.log(`  console    ${server.origin}/extensions`);
console.log(`  control    ${server.origin}/__mock/state`);
console.log(`  OpenAPI    ${server.origin}/api/v1/openapi.json`);
