import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runCommandLine } from '#src/deluge/cli/command-line.ts';
import { functionTemplates } from '#mocks/console-api/functions/templates/function-templates.ts';
import { withSimulatedServices } from './with-simulated-services.ts';

vi.setConfig({ testTimeout: 60_000 });

async function run(args: readonly string[], directory = '.') {
  let out = '';
  let error = '';
  const terminal = {
    directory,
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const code = await withSimulatedServices(['run', ...args], terminal, runCommandLine);
  return { code, out, error };
}

it('makes the sample project with its tasks in Wrike', async () => {
  const { code, out, error } = await run(['createwrikeproject']);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(/^Wrike project (IE\w+)\nTask Book the movers\nTask Pack\nTask Unpack\nreturned \1\n$/);
});

it.each(functionTemplates.filter(({ code }) => !code.includes('zoho.books.')).map(({ name }) => name))('%s runs to its end', async (name) => {
  expect(await run([name])).toMatchObject({ code: 0, error: '' });
});

it('runs a script of one’s own, with its own input', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'own-'));
  await writeFile(join(folder, 'own.deluge'), 'r = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/account"\n\tconnection:"mine"\n];\ninfo greeting + r.get("data").get(0).get("name");\n');
  await writeFile(join(folder, 'in.json'), '{"greeting":"Hello "}');
  expect(await run(['own.deluge', '--input', 'in.json'], folder)).toEqual({ code: 0, out: 'Hello Zylker\n', error: '' });
});
