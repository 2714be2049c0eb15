import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import type { Criterion, RuleDefinition } from '#src/contract/workflow-rules.ts';
import { FIRST_USER_ID, SECOND_USER_ID } from '../../seed/ids.ts';
import { startAutomator, type Automator } from '../test-automation.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const notify = { kind: 'in_app_notification', userId: SECOND_USER_ID, message: 'Look at ${project.project_name}' } as const;

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
  await person.install();
});

function edit(recordId: string, fields: Record<string, string | number>) {
  return person.client.call(endpoints.updateSandboxRecord, { params: { extensionId: person.extensionId, module: 'projects', recordId }, body: { fields } });
}

function decide(recordId: string, decision: 'submitted' | 'approved' | 'rejected') {
  return person.client.call(endpoints.decideSandboxRecord, { params: { extensionId: person.extensionId, module: 'projects', recordId }, body: { decision } });
}

async function events(): Promise<string[]> {
  return (await person.log()).map(({ event, rule }) => `${rule.name}: ${event}`).toReversed();
}

async function fieldsThatFail(definition: Partial<RuleDefinition>): Promise<string[]> {
  const body: RuleDefinition = { name: 'Rule', module: 'projects', trigger: { workflowType: 'event', actionType: 'created' }, immediateActions: [notify], ...definition };
  const problem = await person.client.fail(endpoints.createRule, { params: { extensionId: person.extensionId }, body });
  return problem.fields?.map(({ field }) => field) ?? [];
}

describe('what begins a rule', () => {
  it.each(['created', 'edited', 'created_or_edited', 'deleted', 'submitted', 'approved', 'rejected'] as const)('%s', async (actionType) => {
    await person.addRule({ name: 'R', trigger: { workflowType: 'event', actionType }, immediateActions: [notify] });
    const { id } = await person.addProject();
    await edit(id, { description: 'Changed' });
    for (const decision of ['submitted', 'approved', 'rejected'] as const) await decide(id, decision);
    await person.client.call(endpoints.deleteSandboxRecord, { params: { extensionId: person.extensionId, module: 'projects', recordId: id } });
    const wanted = actionType === 'created_or_edited' ? ['created', 'edited'] : [actionType === 'submitted' ? 'submitted for approval' : actionType];
    expect(await events()).toEqual(wanted.map((word) => `R: Project ${word}`));
  });

  it('edits of certain fields only', async () => {
    await person.addRule({ name: 'R', trigger: { workflowType: 'event', actionType: 'edited', fields: ['rate'] }, immediateActions: [notify] });
    const { id } = await person.addProject();
    await edit(id, { description: 'Other' });
    expect(await events()).toEqual([]);
    await edit(id, { rate: 12 });
    expect(await events()).toEqual(['R: Project edited']);
  });

  it('an edit that changes nothing begins nothing', async () => {
    await person.addRule({ trigger: { workflowType: 'event', actionType: 'edited' }, immediateActions: [notify] });
    const { id } = await person.addProject();
    await edit(id, { description: 'Before June' });
    expect(await events()).toEqual([]);
  });

  it('edits once for each record, or each time', async () => {
    await person.addRule({ name: 'Once', trigger: { workflowType: 'event', actionType: 'edited', frequency: 'once' }, immediateActions: [notify] });
    await person.addRule({ name: 'Each', trigger: { workflowType: 'event', actionType: 'edited', frequency: 'each_time' }, immediateActions: [notify] });
    const { id } = await person.addProject();
    await edit(id, { rate: 1 });
    await edit(id, { rate: 2 });
    expect((await events()).filter((line) => line.startsWith('Once'))).toHaveLength(1);
    expect((await events()).filter((line) => line.startsWith('Each'))).toHaveLength(2);
  });

  it('nothing while it is switched off', async () => {
    const { id: ruleId } = await person.addRule({ immediateActions: [notify] });
    await person.client.call(endpoints.switchRule, { params: { extensionId: person.extensionId, ruleId }, body: { isActive: false } });
    await person.addProject();
    expect(await events()).toEqual([]);
  });
});

function name(comparator: Criterion['comparator'], value = ''): Criterion {
  return { field: 'project_name', comparator, value };
}

async function match(conditions: Criterion[], how: 'all' | 'any' = 'all'): Promise<boolean> {
  await person.addRule({ name: how, criteria: { match: how, conditions }, immediateActions: [notify] });
  await person.addProject('Office move');
  return (await events()).length > 0;
}

describe('criteria', () => {
  it.each<[Criterion, boolean]>([
    [name('is', 'office MOVE'), true],
    [name('is_not', 'Office move'), false],
    [name('contains', 'ice m'), true],
    [name('does_not_contain', 'ice m'), false],
    [name('starts_with', 'off'), true],
    [name('ends_with', 'move'), true],
    [name('is_empty'), false],
    [name('is_not_empty'), true],
    [{ field: 'rate', comparator: 'less_than', value: '1' }, true],
    [{ field: 'rate', comparator: 'greater_or_equal', value: '0.5' }, false],
    [{ field: 'billing_type', comparator: 'is', value: 'fixed_cost_for_project' }, true],
    [{ field: 'created_time', comparator: 'is', value: '2026-03-02' }, true],
    [{ field: 'created_time', comparator: 'after', value: '2026-03-02' }, false],
    [{ field: 'created_time', comparator: 'on_or_before', value: '2026-03-02' }, true],
  ])('%o: %s', async (condition, expected) => {
    expect(await match([condition])).toBe(expected);
  });

  it('all, or any', async () => {
    expect(await match([name('is', 'Office move'), name('is', 'Nothing')], 'all')).toBe(false);
    expect(await match([name('is', 'Office move'), name('is', 'Nothing')], 'any')).toBe(true);
  });
});

describe('what a rule does', () => {
  it('notifies, mails, calls and changes fields, with the values of the record', async () => {
    await person.addRule({
      immediateActions: [
        notify,
        { kind: 'email_alert', to: 'boss@zylker.example', subject: '${project.project_name}', message: 'By ${user.name}' },
        { kind: 'webhook', name: 'Call Slack', method: 'POST', url: 'https://hooks.example/${project.project_name}', body: '{"text":"${project.project_name}"}' },
        { kind: 'field_update', field: 'description', value: 'Seen: ${project.project_name}' },
      ],
    });
    const { id } = await person.addProject();
    const [firing] = await person.log();
    expect(firing?.actions.map(({ kind, status, message }) => ({ kind, status, message }))).toEqual([
      { kind: 'in_app_notification', status: 'succeeded', message: expect.stringMatching(/was notified\.$/) },
      { kind: 'email_alert', status: 'succeeded', message: 'Sent to boss@zylker.example.' },
      { kind: 'webhook', status: 'failed', message: 'hooks.example answered with 502.' },
      { kind: 'field_update', status: 'succeeded', message: 'Description is now “Seen: Office move”.' },
    ]);
    const { messages } = await person.client.call(endpoints.listSentMessages, { params: { extensionId: person.extensionId } });
    expect(messages.map(({ kind, to, subject, body, status }) => ({ kind, to, subject, body, status })).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'email', to: 'boss@zylker.example', subject: 'Office move', body: 'By Patricia Boyle', status: null },
      { kind: 'in_app_notification', to: expect.any(String), subject: '', body: 'Look at Office move', status: null },
      { kind: 'webhook', to: 'POST https://hooks.example/Office%20move', subject: 'Call Slack', body: '{"text":"Office move"}', status: 502 },
    ]);
    const { records } = await person.client.call(endpoints.listSandboxRecords, { params: { extensionId: person.extensionId, module: 'projects' } });
    expect(records.find((record) => record.id === id)?.fields['description']).toBe('Seen: Office move');
  });

  it('what a rule changes begins no other rule', async () => {
    await person.addRule({ name: 'A', immediateActions: [{ kind: 'field_update', field: 'description', value: 'x' }] });
    await person.addRule({ name: 'B', trigger: { workflowType: 'event', actionType: 'edited' }, immediateActions: [notify] });
    await person.addProject();
    expect(await events()).toEqual(['A: Project created']);
  });

  it('time-based actions wait for the clock', async () => {
    await person.addRule({ immediateActions: [], timedActions: [{ delay: { amount: 2, unit: 'days' }, action: notify }] });
    await person.addProject();
    expect((await person.log())[0]).toMatchObject({ status: 'waiting', actions: [{ isTimed: true, status: 'waiting', dueAt: '2026-03-04T09:30:00.000Z' }] });
    await person.advance(2 * DAY_MS - 1);
    expect((await person.log())[0]?.status).toBe('waiting');
    await person.advance(1);
    expect((await person.log())[0]).toMatchObject({ status: 'succeeded', actions: [{ status: 'succeeded', endedAt: '2026-03-04T09:30:00.000Z' }] });
  });

  it('what waits is cancelled with its rule', async () => {
    const { id: ruleId } = await person.addRule({ immediateActions: [], timedActions: [{ delay: { amount: 1, unit: 'hours' }, action: notify }] });
    await person.addProject();
    await person.client.call(endpoints.deleteRule, { params: { extensionId: person.extensionId, ruleId } });
    await person.advance(2 * HOUR_MS);
    expect((await person.log())[0]).toMatchObject({ rule: { isDeleted: true }, actions: [{ status: 'cancelled' }] });
  });
});

function byCreation(offsetDays: number, frequency: 'once' | 'monthly' | 'yearly' = 'once') {
  return person.addRule({ name: 'D', trigger: { workflowType: 'date', field: 'created_time', offsetDays, timeOfDay: '09:00', frequency }, immediateActions: [notify] });
}

describe('rules that go by a date', () => {
  it('fire once when the clock gets there, in the time zone of the organization', async () => {
    await byCreation(3);
    await person.addProject();
    await person.advance(3 * DAY_MS);
    expect(await events()).toEqual([]);
    // 09:00 in Los Angeles is 17:00 UTC in winter.
    await person.advance(8 * HOUR_MS);
    expect(await person.log()).toMatchObject([{ event: 'Date reached', at: '2026-03-05T17:00:00.000Z', status: 'succeeded' }]);
    await person.advance(30 * DAY_MS);
    expect(await events()).toHaveLength(1);
  });

  it('come again each month', async () => {
    await byCreation(0, 'monthly');
    await person.addProject();
    await person.advance(62 * DAY_MS);
    // Summer time began in between.
    expect((await person.log()).map(({ at }) => at)).toEqual(['2026-05-02T16:00:00.000Z', '2026-04-02T16:00:00.000Z', '2026-03-02T17:00:00.000Z']);
  });

  it('make up for nothing that was due before they were switched on', async () => {
    await person.addProject();
    await byCreation(3);
    await person.client.call(endpoints.uninstallFromSandbox, { params: { extensionId: person.extensionId } });
    await person.advance(10 * DAY_MS);
    const { rules } = await person.client.call(endpoints.listRules, { params: { extensionId: person.extensionId } });
    const params = { extensionId: person.extensionId, ruleId: rules[0]?.id ?? '' };
    for (const isActive of [false, true]) await person.client.call(endpoints.switchRule, { params, body: { isActive } });
    await person.install();
    await person.advance(10 * DAY_MS);
    expect(await events()).toEqual([]);
  });

  it('leave records alone that were there before', async () => {
    await person.addProject();
    await person.advance(HOUR_MS);
    await byCreation(3);
    await person.advance(10 * DAY_MS);
    expect(await events()).toEqual([]);
  });
});

describe('a rule that cannot be', () => {
  it('is refused with the field that is wrong', async () => {
    expect(await fieldsThatFail({ immediateActions: [] })).toEqual(['immediateActions']);
    expect(await fieldsThatFail({ criteria: { match: 'all', conditions: [{ field: 'x', comparator: 'is', value: '1' }] } })).toEqual(['criteria.conditions.0.field']);
    expect(await fieldsThatFail({ criteria: { match: 'all', conditions: [{ field: 'rate', comparator: 'contains', value: '1' }] } })).toEqual(['criteria.conditions.0.comparator']);
    expect(await fieldsThatFail({ criteria: { match: 'all', conditions: [{ field: 'rate', comparator: 'is', value: 'many' }] } })).toEqual(['criteria.conditions.0.value']);
    expect(await fieldsThatFail({ trigger: { workflowType: 'date', field: 'rate', offsetDays: 0, timeOfDay: '09:00' } })).toEqual(['trigger.field']);
    expect(await fieldsThatFail({ trigger: { workflowType: 'date', field: 'created_time', offsetDays: 0, timeOfDay: '9' } })).toEqual(['trigger.timeOfDay']);
    expect(await fieldsThatFail({ immediateActions: [{ kind: 'custom_function', functionId: 'fn-1' }] })).toEqual(['immediateActions.0.functionId']);
    expect(await fieldsThatFail({ immediateActions: [{ kind: 'field_update', field: 'status', value: 'active' }] })).toEqual(['immediateActions.0.field']);
    expect(await fieldsThatFail({ immediateActions: [{ kind: 'webhook', name: '', method: 'GET', url: 'ftp://x', connectionLinkName: 'none' }] })).toEqual([
      'immediateActions.0.name',
      'immediateActions.0.url',
      'immediateActions.0.connectionLinkName',
    ]);
    expect(await fieldsThatFail({ immediateActions: [{ kind: 'email_alert', to: 'nobody', subject: '', message: '' }] })).toEqual([
      'immediateActions.0.to',
      'immediateActions.0.subject',
      'immediateActions.0.message',
    ]);
    expect(await fieldsThatFail({ immediateActions: [{ kind: 'in_app_notification', userId: 'x', message: '' }] })).toHaveLength(2);
  });

  it('a function of another module', async () => {
    const body = { name: 'f', module: 'invoices', code: '' } as const;
    const { id: functionId } = await person.client.call(endpoints.createFunction, { params: { extensionId: person.extensionId }, body });
    expect(await fieldsThatFail({ immediateActions: [{ kind: 'custom_function', functionId }] })).toEqual(['immediateActions.0.functionId']);
  });
});

it('actions keep their ids when a rule is saved again', async () => {
  const before = await person.addRule({ immediateActions: [notify] });
  const { name, module, trigger, immediateActions } = before;
  const params = { extensionId: person.extensionId, ruleId: before.id };
  const after = await person.client.call(endpoints.updateRule, { params, body: { name, module, trigger, immediateActions: [notify, ...immediateActions] } });
  expect(after.immediateActions.map(({ id }) => id)).toEqual([expect.not.stringMatching(immediateActions[0]?.id ?? ''), immediateActions[0]?.id]);
  expect(after.triggerInWords).toBe('When project is created');
});

it('the log is searched and filtered, and stays when the extension is used by somebody else', async () => {
  const { id: ruleId } = await person.addRule({ immediateActions: [notify] });
  await person.addProject('First');
  await person.addProject('Second');
  await person.log();
  const list = (query: object) => person.client.call(endpoints.listFirings, { params: { extensionId: person.extensionId }, query }, { as: FIRST_USER_ID });
  expect((await list({ q: 'second' })).firings.map(({ record }) => record.label)).toEqual(['Second']);
  expect((await list({ ruleId })).total).toBe(2);
  expect((await list({ status: 'failed' })).total).toBe(0);
});
