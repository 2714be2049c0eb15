import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMockServer, type MockServer } from './start-mock-server.ts';

const run = promisify(execFile);
const text = await readFile(join(import.meta.dirname, '../../docs/mock-control.md'), 'utf8');

/** The shell examples that call the server, each with the parts of its output that stand in comments below it. */
const examples = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .map(([, block = '']) => block.split('\n').filter((line) => line !== ''))
  .filter((lines) => lines.some((line) => line.includes('$ORIGIN')))
  .map((lines) => ({ command: lines.filter((line) => !line.startsWith('# ')).join('\n'), shows: lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2)) }));

let server: MockServer;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patchbay-'));
  server = await startMockServer({
    port: 0,
    dataFile: join(folder, 'state.data'),
    scenarios: null,
    seed: 1,
    consoleFolder: folder,
    pageHeaders: {},
    onDefect: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('$command', async ({ command, shows }) => {
  const { stdout } = await run('sh', ['-c', command], { cwd: folder, env: { ...process.env, ORIGIN: server.origin } });
  expect(shows.length).toBeGreaterThan(0);
  for (const shown of shows) expect(stdout).toContain(shown);
});
