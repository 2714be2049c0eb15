import { automatorFor } from '#mocks/console-api/test-automation.ts';
import { FIRST_USER_ID, WRIKE_CONNECTION_LINK_NAME, WRIKE_EXTENSION_ID } from '#mocks/seed/ids.ts';
import type { TestClient } from '#mocks/test-client.ts';
import { endpoints } from '#src/contract/endpoints.ts';

/*
 * What somebody has done in Automate before a story begins. Ids follow from the order: the first function is `fn-1001`, its first run
 * `run-1001`. The scenario has to have the Wrike connection, as `expired` does.
 */

const params = { extensionId: WRIKE_EXTENSION_ID };
/** Just under what a script waits for: a longer wait is not sat through. */
const WAITING_MS = 39_000;

/** Fails for a project at its last line. */
const FAILING = `total = 0;
for each  task in project.get("tasks")
{
	total = total + 1;
	info "Task " + task.get("task_name");
}
missing = project.get("nothing");
return missing.get("id");
`;

/** Two functions: `createwrikeproject`, and one that fails. */
export async function withFunctions(client: TestClient): Promise<void> {
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  await person.addTemplate('create-wrike-project', WRIKE_CONNECTION_LINK_NAME);
  await person.addFunction(FAILING, 'count_tasks');
}

/** The two functions, each run once for a project: `run-1001` went well, `run-1002` failed. */
export async function withExecutions(client: TestClient): Promise<void> {
  await withFunctions(client);
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  const { records } = await client.call(endpoints.listSandboxRecords, { params: { ...params, module: 'projects' } });
  for (const functionId of ['fn-1001', 'fn-1002']) {
    const { id } = await client.call(endpoints.executeFunction, { params: { ...params, functionId }, body: { recordId: records[0]?.id ?? null } });
    await person.ended(id);
  }
}

/** The two functions with rules: `rule-1001` runs them, notifies somebody and mails later; `rule-1002` is switched off. */
export async function withRules(client: TestClient): Promise<void> {
  await withFunctions(client);
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  await person.addRule({
    immediateActions: [
      { kind: 'custom_function', functionId: 'fn-1001' },
      { kind: 'custom_function', functionId: 'fn-1002' },
      { kind: 'in_app_notification', userId: FIRST_USER_ID, message: 'Made ${project.project_name}' },
    ],
    timedActions: [{ delay: { amount: 2, unit: 'days' }, action: { kind: 'email_alert', to: 'pm@zylker.example', subject: 'Two days later', message: 'Look after it.' } }],
  });
  await person.addRule({
    name: 'Tell the team when a large project changes its rate',
    description: 'Fixed cost only',
    trigger: { workflowType: 'event', actionType: 'edited', fields: ['rate'], frequency: 'once' },
    criteria: {
      match: 'all',
      conditions: [
        { field: 'rate', comparator: 'greater_than', value: '1000' },
        { field: 'billing_type', comparator: 'is', value: 'fixed_cost_for_project' },
      ],
    },
    immediateActions: [{ kind: 'webhook', name: 'Tell the team', method: 'POST', url: 'https://hooks.example.com/rates', body: '{}' }],
    isActive: false,
  });
}

/** The rules, and a project that was created: `firing-1001`, of which one action failed and one waits. */
export async function withFiring(client: TestClient): Promise<void> {
  await withRules(client);
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  await client.call(endpoints.installInSandbox, { params, body: { withoutAuthorization: true } });
  await person.addProject();
  await person.log();
}

/** The two functions, and a run of the first that waits for Wrike: `run-1001`. */
export async function withRunning(client: TestClient): Promise<void> {
  await withFunctions(client);
  await client.call(endpoints.addFault, { body: { route: 'GET https://www.wrike.com/*', latencyMs: WAITING_MS } });
  await client.call(endpoints.executeFunction, { params: { ...params, functionId: 'fn-1001' }, body: {} });
}

/** A rule of an installed version ran `count_tasks`, which failed and has other code by now: `run-1001`. */
export async function withPublishedRun(client: TestClient): Promise<void> {
  await withFunctions(client);
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  await person.addRule({ immediateActions: [{ kind: 'custom_function', functionId: 'fn-1002' }] });
  const { installationPath } = await client.call(endpoints.publishVersion, { params, body: { increment: 'minor', visibility: 'private', releaseNotes: 'First.' } });
  const installation = { token: installationPath.replace('/install/', '') };
  const { organizations } = await client.call(endpoints.getInstallationOffer, { params: installation });
  await client.call(endpoints.installVersion, { params: installation, body: { organizationId: organizations[0]?.id ?? '', acceptsTerms: true } });
  await person.addProject();
  await person.log();
  await client.call(endpoints.updateFunction, { params: { ...params, functionId: 'fn-1002' }, body: { code: 'return project.get("tasks").size();' } });
}

/** The firing, of whose rule the action that waited will never run: the rule was deleted. */
export async function withCancelled(client: TestClient): Promise<void> {
  await withFiring(client);
  await client.call(endpoints.deleteRule, { params: { ...params, ruleId: 'rule-1001' } });
}

/** The two runs, the first of which no page goes on with. */
export async function withInterrupted(client: TestClient): Promise<void> {
  await withExecutions(client);
  await client.backend.database.write((tx) => {
    const row = tx.get('executions', 'run-1001');
    if (row !== undefined) tx.put('executions', { ...row, status: 'running', endedAt: null, durationMs: null });
    const trace = tx.get('executionTraces', 'run-1001');
    if (trace !== undefined) tx.put('executionTraces', { ...trace, returnValue: null });
  });
}
