import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FunctionTemplate } from '#src/contract/functions.ts';
import type { Terminal } from '#src/deluge/cli/terminal.ts';
import type { RunHost } from '#src/deluge/interpreter/run-host.ts';
import type { DelugeSettings } from '#src/deluge/values/settings.ts';
import { bookModule } from '#mocks/console-api/functions/book-modules.ts';
import { functionTemplates } from '#mocks/console-api/functions/templates/function-templates.ts';
import { testOrganization, type BooksContext, type Organization } from '#mocks/console-api/sandbox/books-organization.ts';
import { listRecords } from '#mocks/console-api/sandbox/books-records.ts';
import { callsInCode } from '#mocks/console-api/publishing/calls-in-code.ts';
import { createMemoryBackend } from '#mocks/memory-backend.ts';
import type { Backend } from '#mocks/backend.ts';
import { booksTasks } from '#mocks/runtime/books-tasks.ts';
import { platformToken } from '#mocks/runtime/platform-token.ts';
import { requestOf } from '#mocks/runtime/send-call-out.ts';
import { createRandom } from '#mocks/random.ts';
import { seedGrant } from '#mocks/provider/seed-grant.ts';
import { FIRST_USER_ID } from '#mocks/seed/ids.ts';
import { loadCatalogue } from '#mocks/catalogue/catalogue.ts';
import type { ReadTransaction } from '#mocks/db/database.ts';
import { loadServiceFinder, type ServiceFinder } from '#mocks/vendors/generic/services-at.ts';
import { apiVendorOf, WRIKE, ZOHO_BOOKS } from '#mocks/vendors/vendor-of.ts';

type RunCommandLine = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Runs `deluge run` with the simulated services in the place of the network. */
class SimulatedRun {
  readonly #args: readonly string[];
  readonly #terminal: Terminal;
  readonly #folder: string;
  readonly #backend: Backend;
  readonly #person: BooksContext;

  constructor(args: readonly string[], terminal: Terminal, folder: string, backend: Backend) {
    this.#args = args;
    this.#terminal = terminal;
    this.#folder = folder;
    this.#backend = backend;
    this.#person = { database: backend.database, clock: backend.clock, actingUserId: FIRST_USER_ID };
  }

  async start(run: RunCommandLine): Promise<number> {
    const [command = '', script = '', ...flags] = this.#args;
    const organization = await testOrganization(this.#person);
    const template = functionTemplates.find(({ name }) => name === script);
    const path = template === undefined ? script : await this.#write(`${template.name}.deluge`, template.code);
    const given = template === undefined || flags.includes('--input') ? flags : [...flags, '--input', await this.#write('input.json', JSON.stringify(await this.#sampleInput(template, organization)))];
    const code = template?.code ?? (await readFile(resolve(this.#terminal.directory, script), 'utf8').catch(() => ''));
    const connected = given.includes('--connections') ? given : [...given, '--connections', await this.#write('connections.json', JSON.stringify(await this.#connections(code)))];
    const tasks: Terminal['tasks'] = (settings, fetch) => this.#tasks(organization, settings, fetch);
    return await run([command, path, ...connected], { ...this.#terminal, fetch: (request) => this.#backend.fetch(request), tasks });
  }

  /** The tasks of Zoho's own services; one that names no connection goes with the platform's own access. */
  #tasks({ id }: Organization, settings: DelugeSettings, fetch: RunHost['fetch']): RunHost['tasks'] {
    return booksTasks(id, settings, async (spec) => {
      const request = requestOf(spec);
      if (spec.connection === null) {
        const service = spec.name.startsWith('zoho.crm.') ? 'zoho_crm' : 'zoho_books';
        request.headers.set('authorization', `Bearer ${await platformToken(this.#backend, service, FIRST_USER_ID)}`);
      }
      const response = await fetch(request, spec.connection);
      return { kind: 'answered', status: response.status, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()), waitedMs: 0 };
    });
  }

  /** The first record of the template's module in the test organization; a project has three tasks. */
  async #sampleInput({ module }: FunctionTemplate, organization: Organization): Promise<Record<string, unknown>> {
    const [record] = await listRecords(this.#person, module);
    const { parameters } = bookModule(module, organization, record);
    const input = Object.fromEntries(parameters.map(({ name, sample }) => [name, sample]));
    const tasks = ['Book the movers', 'Pack', 'Unpack'].map((task, index) => ({ task_id: String(index + 1), task_name: task, description: '' }));
    return module === 'projects' ? { ...input, project: { ...(input['project'] as object), tasks } } : input;
  }

  async #write(name: string, text: string): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, text);
    return path;
  }

  /** Authorizes each connection of the code at the service that is called through it, with all of its scopes. */
  async #connections(code: string): Promise<Record<string, { headers: Record<string, string> }>> {
    const [finder, catalogue] = await Promise.all([loadServiceFinder(), loadCatalogue()]);
    const { database, clock } = this.#backend;
    const now = clock.now();
    const authorized = await Promise.all(
      callsInCode(code).map(async ({ connectionLinkName, url }, index) => {
        const address = url.replaceAll('*', 'x');
        const service = URL.canParse(address) ? await database.read((tx) => serviceAt(finder, tx, new URL(address))) : '';
        const scopes = catalogue.service(service)?.scopes.map(({ value }) => value) ?? [];
        const grant = { serviceLinkName: service, accountId: FIRST_USER_ID, scopes, isOffline: false, issuedAt: now };
        const { accessToken } = await database.write((tx) => seedGrant(tx, createRandom(index, connectionLinkName), grant));
        return [connectionLinkName, { headers: { Authorization: `Bearer ${accessToken}` } }] as const;
      }),
    );
    return Object.fromEntries(authorized);
  }
}

function serviceAt(finder: ServiceFinder, tx: ReadTransaction, address: URL): string {
  if (apiVendorOf(address) === WRIKE) return 'wrike';
  return apiVendorOf(address) === ZOHO_BOOKS ? 'zoho_books' : (finder.at(tx, address)[0]?.definition.linkName ?? '');
}

/**
 * Runs `deluge run` against the simulated services. The script may be a file, or a function of the template gallery by name.
 * @param args of the command line, from `run` on
 * @param terminal where it was called
 * @param run the command line
 * @returns the exit code
 */
export async function withSimulatedServices(args: readonly string[], terminal: Terminal, run: RunCommandLine): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'deluge-'));
  try {
    return await new SimulatedRun(args, terminal, folder, await createMemoryBackend()).start(run);
  } finally {
    await rm(folder, { recursive: true });
  }
}
