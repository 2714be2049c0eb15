import { describe, expect, it } from 'vitest';
import { ruleDefinitionSchema, type WorkflowRule } from '#src/contract/workflow-rules.ts';
import { definitionOf, EMPTY_RULE, formOfRule, freeKey, newAction } from './rule-form.ts';

const rule: WorkflowRule = {
  id: 'rule-1',
  extensionId: 'ext-1',
  name: 'Remind',
  description: 'Before it is due',
  module: 'invoices',
  trigger: { workflowType: 'date', field: 'due_date', offsetDays: -3, timeOfDay: '08:30', frequency: 'monthly' },
  criteria: { match: 'any', conditions: [{ field: 'total', comparator: 'greater_than', value: '100' }] },
  immediateActions: [
    { id: 'a', kind: 'custom_function', functionId: 'fn-1' },
    { id: 'b', kind: 'webhook', name: 'Tell', method: 'PUT', url: 'https://a.example', body: '{}', connectionLinkName: null },
    { id: 'c', kind: 'field_update', field: 'notes', value: 'x' },
  ],
  timedActions: [
    { delay: { amount: 2, unit: 'hours' }, action: { id: 'd', kind: 'email_alert', to: 'a@b.example', subject: 's', message: 'm' } },
    { delay: { amount: 1, unit: 'days' }, action: { id: 'e', kind: 'in_app_notification', userId: 'u', message: 'm' } },
  ],
  isActive: false,
  triggerInWords: '',
  functions: [],
  lastFiring: null,
  createdAt: '',
  createdBy: { id: 'u', name: 'U', email: '' },
  updatedAt: '',
};

describe('definitionOf', () => {
  it('gives back what a stored rule says', () => {
    const { name, description, module, trigger, criteria, immediateActions, timedActions, isActive } = rule;
    expect(definitionOf(formOfRule(rule))).toEqual({ name, description, module, trigger, criteria, immediateActions, timedActions, isActive });
  });

  it('leaves out fields that only edits look at', () => {
    const values = { ...EMPTY_RULE, fields: ['status'], eventFrequency: 'once' as const };
    expect(definitionOf(values).trigger).toEqual({ workflowType: 'event', actionType: 'created' });
    expect(definitionOf({ ...values, actionType: 'edited' }).trigger).toEqual({ workflowType: 'event', actionType: 'edited', fields: ['status'], frequency: 'once' });
  });

  it('sends what is no number so that the contract refuses it', () => {
    const action = { ...newAction('custom_function', []), amount: 'soon' };
    const sent = ruleDefinitionSchema.safeParse(definitionOf({ ...EMPTY_RULE, name: 'x', timedActions: [action] }));
    expect(sent.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['timedActions.0.delay.amount', 'Use at least 1.']]);
  });
});

describe('freeKey', () => {
  it('is none of those there are', () => {
    expect(freeKey([])).toBe('1');
    expect(freeKey([{ key: '7' }, { key: '2' }])).toBe('8');
  });
});
