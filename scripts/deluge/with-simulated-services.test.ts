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

it.each(functionTemplates.map(({ name }) => name))('%s runs to its end', async (name) => {
  expect(await run([name])).toMatchObject({ code: 0, error: '' });
});

async function runScript(code: string, input: object = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'own-'));
  await writeFile(join(folder, 'own.deluge'), code);
  await writeFile(join(folder, 'in.json'), JSON.stringify(input));
  return await run(['own.deluge', '--input', 'in.json'], folder);
}

it('runs a script of one’s own, with its own input', async () => {
  const code = 'r = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/account"\n\tconnection:"mine"\n];\ninfo greeting + r.get("data").get(0).get("name");\n';
  expect(await runScript(code, { greeting: 'Hello ' })).toEqual({ code: 0, out: 'Hello Zylker\n', error: '' });
});

it.each(['', ',"mine"'])('has Zoho’s own tasks, with the platform’s access or through a connection%s', async (connection) => {
  const query = connection === '' ? '' : `,""${connection}`;
  const code = `customers = zoho.books.getRecords("Contacts",""${query}).get("contacts");
project = Map();
project.put("project_name","From the command line");
project.put("customer_id",customers.get(0).get("contact_id"));
project.put("billing_type","fixed_cost_for_project");
info zoho.books.createRecord("Projects","",project${connection}).get("message");
for each  each in zoho.books.getRecords("Projects",""${query}).get("projects")
{
	info each.get("project_name");
}
`;
  const { code: exitCode, out, error } = await runScript(code);
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  expect(out.split('\n')).toEqual(expect.arrayContaining(['The project has been created.', 'From the command line']));
});
