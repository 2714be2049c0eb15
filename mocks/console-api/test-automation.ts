import { endpoints } from '#src/contract/endpoints.ts';
import type { Execution } from '#src/contract/executions.ts';
import type { CustomFunction } from '#src/contract/functions.ts';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import type { Firing, RuleDefinition, WorkflowRule } from '#src/contract/workflow-rules.ts';
import { FIRST_USER_ID } from '../seed/ids.ts';
import { createTestClient, type TestClient } from '../test-client.ts';
import { functionTemplates } from './functions/templates/function-templates.ts';

/** A person who does the tutorial over the API, one step at a time. */
export interface Automator {
  readonly client: TestClient;
  readonly extensionId: string;
  /** Creates a connection and accepts the consent in the provider's window. */
  readonly connect: (service: string, linkName: string, scopes: readonly string[]) => Promise<void>;
  /** Reconnects, and accepts. */
  readonly reconnect: (linkName: string) => Promise<void>;
  readonly addFunction: (code: string, name?: string) => Promise<CustomFunction>;
  /** A function of the gallery, with a connection's link name put in. */
  readonly addTemplate: (templateId: string, linkName?: string) => Promise<CustomFunction>;
  readonly addRule: (definition: Partial<RuleDefinition> & Pick<RuleDefinition, 'immediateActions'>) => Promise<WorkflowRule>;
  readonly install: () => Promise<void>;
  readonly addProject: (name?: string, tasks?: readonly string[]) => Promise<SandboxRecord>;
  /** The workflow log, once nothing runs any more. */
  readonly log: () => Promise<Firing[]>;
  /** An execution, once it has ended. */
  readonly ended: (executionId: string) => Promise<Execution>;
  /** The tasks' titles of each Wrike folder with this title. */
  readonly inWrike: (title: string) => Promise<string[][]>;
  readonly advance: (ms: number) => Promise<void>;
}

/** @returns somebody in front of an empty workspace with one new extension */
export async function startAutomator(): Promise<Automator> {
  const client = await createTestClient({ scenarios: ['empty'] });
  const { id: extensionId } = await client.call(endpoints.createExtension, { body: { name: 'Wrike for Zoho Books', description: '', product: 'Zoho Books' } });
  return automatorFor(client, extensionId);
}

/** @returns somebody who works on an extension that is there */
export function automatorFor(client: TestClient, extensionId: string): Automator {
  const params = { extensionId };
  const accept = async ({ id, url }: { id: string; url: string }): Promise<void> => {
    const { pathname, search } = new URL(url);
    const serviceLinkName = pathname.split('/').at(-1) ?? '';
    const decision = { query: search.slice(1), decision: 'accept', accountId: FIRST_USER_ID } as const;
    const { redirectTo } = await client.call(endpoints.decideConsent, { params: { serviceLinkName }, body: decision });
    const attempt = await client.call(endpoints.completeAuthorization, { params: { attemptId: id }, body: { query: new URL(redirectTo).search.slice(1) } });
    if (attempt.status !== 'succeeded') throw new Error(attempt.message);
  };
  const ended = (executionId: string): Promise<Execution> =>
    client.call(endpoints.getExecution, { params: { ...params, executionId }, query: { waitSeconds: 30 } });
  const log = async (): Promise<Firing[]> => {
    for (;;) {
      const { firings } = await client.call(endpoints.listFirings, { params });
      const running = firings.flatMap(({ actions }) => actions.filter(({ status }) => status === 'running'));
      if (running.length === 0) return firings;
      const [executionId] = running.flatMap((action) => action.executionId ?? []);
      if (executionId !== undefined) await ended(executionId);
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    }
  };
  const addFunction = (code: string, name = 'myfunction'): Promise<CustomFunction> =>
    client.call(endpoints.createFunction, { params, body: { name, module: 'projects', code } });
  return {
    client,
    extensionId,
    ended,
    log,
    addFunction,
    connect: async (serviceLinkName, linkName, scopes) => {
      const body = { serviceLinkName, name: linkName, linkName, usesLoginUserCredentials: false, scopes: [...scopes], returnTo: '/extensions' };
      const { authorizationRequest } = await client.call(endpoints.createConnection, { params, body });
      if (authorizationRequest !== null) await accept(authorizationRequest);
    },
    reconnect: async (connectionLinkName) => {
      const body = { returnTo: '/extensions' };
      const { authorizationRequest } = await client.call(endpoints.authorizeConnection, { params: { ...params, connectionLinkName }, body });
      if (authorizationRequest !== null) await accept(authorizationRequest);
    },
    addTemplate: async (templateId, linkName) => {
      const template = functionTemplates.find(({ id }) => id === templateId);
      if (template === undefined) throw new Error(`There is no template ${templateId}.`);
      const { name, description, module, code, connections } = template;
      const [placeholder = { linkName: '' }] = connections;
      const own = linkName === undefined ? code : code.replaceAll(`connection:"${placeholder.linkName}"`, `connection:"${linkName}"`);
      return await client.call(endpoints.createFunction, { params, body: { name, description, module, code: own } });
    },
    addRule: (definition) =>
      client.call(endpoints.createRule, {
        params,
        body: { name: 'Project to Wrike', module: 'projects', trigger: { workflowType: 'event', actionType: 'created' }, ...definition },
      }),
    install: async () => void (await client.call(endpoints.installInSandbox, { params, body: {} })),
    addProject: async (name = 'Office move', tasks = ['Book the movers', 'Pack', 'Unpack']) => {
      const customers = await client.call(endpoints.listSandboxRecords, { params: { ...params, module: 'customers' } });
      const fields = { project_name: name, customer_id: customers.records[0]?.id ?? '', billing_type: 'fixed_cost_for_project', description: 'Before June' };
      const body = { fields, tasks: tasks.map((task) => ({ name: task })) };
      return await client.call(endpoints.createSandboxRecord, { params: { ...params, module: 'projects' }, body });
    },
    inWrike: async (title) => {
      const { folders } = await client.call(endpoints.listWrikeFolders, { params });
      return folders.filter((folder) => folder.title === title).map(({ tasks }) => tasks.map((task) => task.title));
    },
    advance: async (advanceMs) => void (await client.call(endpoints.setClock, { body: { advanceMs } })),
  };
}
