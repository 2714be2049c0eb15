import { COMPARATORS_OF, VALUELESS_COMPARATORS } from '#src/contract/automation-terms.ts';
import type { ModuleField } from '#src/contract/functions.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import type { Criterion, RuleAction, Trigger, WorkflowRule } from '#src/contract/workflow-rules.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { validationProblem } from '../../request-validation.ts';
import { connectionByLinkName } from '../connections/find-connection.ts';
import { MODULE_FIELDS } from '../functions/book-modules.ts';

/** A rule's definition after the contract's own checks. */
export type CheckedDefinition = Pick<
  WorkflowRule,
  'name' | 'description' | 'module' | 'trigger' | 'criteria' | 'immediateActions' | 'timedActions' | 'isActive'
>;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ADDRESS = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;
const PLACEHOLDER = /\$\{[\w.]+\}/;

/**
 * Checks what only the state knows: fields, functions, people, connections.
 * @param tx the state
 * @param extensionId the rule's extension
 * @param definition what was sent
 * @throws ProblemError `validation_failed` with every field that needs another value
 */
export function checkRule(tx: ReadTransaction, extensionId: string, definition: CheckedDefinition): void {
  const fields = MODULE_FIELDS[definition.module];
  const { trigger, criteria, immediateActions, timedActions } = definition;
  const problems = [
    ...triggerProblems(trigger, fields),
    ...criteria.conditions.flatMap((condition, index) => criterionProblems(condition, fields, `criteria.conditions.${index}`)),
    ...immediateActions.flatMap((action, index) => actionProblems(tx, extensionId, definition, action, `immediateActions.${index}`)),
    ...timedActions.flatMap(({ action }, index) => actionProblems(tx, extensionId, definition, action, `timedActions.${index}.action`)),
  ];
  if (immediateActions.length + timedActions.length === 0) problems.push({ field: 'immediateActions', message: 'Add at least one action.' });
  if (problems.length > 0) throw validationProblem(problems);
}

function triggerProblems(trigger: Trigger, fields: readonly ModuleField[]): FieldProblem[] {
  if (trigger.workflowType === 'date') {
    const isDate = fields.some(({ key, type }) => key === trigger.field && type === 'date');
    return isDate ? [] : [{ field: 'trigger.field', message: 'Choose a date of the record.' }];
  }
  const unknown = trigger.fields.filter((key) => !fields.some((field) => field.key === key));
  return unknown.length === 0 ? [] : [{ field: 'trigger.fields', message: `The module has no field ${unknown.map((key) => `“${key}”`).join(', ')}.` }];
}

function criterionProblems({ field: key, comparator, value }: Criterion, fields: readonly ModuleField[], path: string): FieldProblem[] {
  const field = fields.find((each) => each.key === key);
  if (field === undefined) return [{ field: `${path}.field`, message: 'Choose a field.' }];
  if (!COMPARATORS_OF[field.type].includes(comparator)) return [{ field: `${path}.comparator`, message: `“${field.label}” can’t be compared like that.` }];
  if (VALUELESS_COMPARATORS.has(comparator)) return [];
  const message = valueProblem(field, value);
  return message === null ? [] : [{ field: `${path}.value`, message }];
}

function valueProblem({ type, options }: ModuleField, value: string): string | null {
  if (value === '') return 'Enter a value.';
  switch (type) {
    case 'number':
      return value.trim() === '' || Number.isNaN(Number(value)) ? 'Enter a number.' : null;
    case 'date':
      return DAY.test(value) ? null : 'Enter a date.';
    case 'boolean':
      return value === 'true' || value === 'false' ? null : 'Choose true or false.';
    case 'choice':
      return options.includes(value) ? null : `Choose one of these: ${options.join(', ')}.`;
    default:
      return null;
  }
}

function actionProblems(tx: ReadTransaction, extensionId: string, definition: CheckedDefinition, action: RuleAction, path: string): FieldProblem[] {
  switch (action.kind) {
    case 'custom_function': {
      const fn = tx.get('functions', action.functionId);
      if (fn === undefined || fn.extensionId !== extensionId) return [{ field: `${path}.functionId`, message: 'Choose a function.' }];
      return fn.module === definition.module ? [] : [{ field: `${path}.functionId`, message: `“${fn.name}” is for another module.` }];
    }
    case 'field_update':
      return updateProblems(action, MODULE_FIELDS[definition.module], path);
    case 'webhook':
      return webhookProblems(tx, extensionId, action, path);
    case 'email_alert':
      return mailProblems(action, path);
    default:
      return [
        ...(tx.get('users', action.userId) === undefined ? [{ field: `${path}.userId`, message: 'Choose a person.' }] : []),
        ...(action.message === '' ? [{ field: `${path}.message`, message: 'Enter a message.' }] : []),
      ];
  }
}

function updateProblems({ field: key, value }: Extract<RuleAction, { kind: 'field_update' }>, fields: readonly ModuleField[], path: string): FieldProblem[] {
  const field = fields.find((each) => each.key === key);
  if (field === undefined || !field.isEditable) return [{ field: `${path}.field`, message: 'Choose a field that can be changed.' }];
  if (value === '') return field.isRequired ? [{ field: `${path}.value`, message: 'Enter a value.' }] : [];
  const message = PLACEHOLDER.test(value) ? null : valueProblem(field, value);
  return message === null ? [] : [{ field: `${path}.value`, message }];
}

function webhookProblems(tx: ReadTransaction, extensionId: string, action: Extract<RuleAction, { kind: 'webhook' }>, path: string): FieldProblem[] {
  const bare = action.url.replaceAll(/\$\{[\w.]+\}/g, 'x');
  const isAddress = /^https?:\/\//.test(bare) && URL.canParse(bare);
  const isKnown = action.connectionLinkName === null || connectionByLinkName(tx, extensionId, action.connectionLinkName) !== undefined;
  return [
    ...(action.name === '' ? [{ field: `${path}.name`, message: 'Enter a name.' }] : []),
    ...(isAddress ? [] : [{ field: `${path}.url`, message: 'Enter an address that begins with https://.' }]),
    ...(isKnown ? [] : [{ field: `${path}.connectionLinkName`, message: 'Choose a connection.' }]),
  ];
}

function mailProblems({ to, subject, message }: Extract<RuleAction, { kind: 'email_alert' }>, path: string): FieldProblem[] {
  const addresses = to.split(',').map((address) => address.trim());
  const isValid = addresses.every((address) => ADDRESS.test(address) || PLACEHOLDER.test(address));
  return [
    ...(isValid ? [] : [{ field: `${path}.to`, message: 'Enter e-mail addresses, with commas between.' }]),
    ...(subject === '' ? [{ field: `${path}.subject`, message: 'Enter a subject.' }] : []),
    ...(message === '' ? [{ field: `${path}.message`, message: 'Enter a message.' }] : []),
  ];
}
