import type { NewConnection } from '#src/contract/connections.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import type { Service, ServiceField } from '#src/contract/services.ts';
import type { ServiceDefinitions } from '../../catalogue/service-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { validationProblem } from '../../request-validation.ts';

/** Longest value of a parameter or credential, in characters. */
const VALUE_MAX_LENGTH = 2000;

/**
 * Checks "Connection Details" against the service.
 * @param tx the state
 * @param definitions the services
 * @param input what was sent
 * @returns the service, and the input with parameters and credentials trimmed and cut down to those that the service has
 * @throws ProblemError `validation_failed` with every field that needs another value
 */
export function checkedInput(
  tx: ReadTransaction,
  definitions: ServiceDefinitions,
  input: NewConnection,
): { service: Service; input: NewConnection } {
  const service = definitions.find(tx, { kind: input.serviceKind, linkName: input.serviceLinkName })?.service;
  if (service === undefined) throw validationProblem([{ field: 'serviceLinkName', message: 'Choose a service from the list.' }]);
  const parameters = knownValues(service.parameters, input.parameters);
  const credentials = knownValues(service.credentials, input.credentials);
  const problems = [
    ...scopeProblems(service, input.scopes),
    ...valueProblems(service.parameters, parameters, 'parameters'),
    ...valueProblems(service.credentials, credentials, 'credentials'),
  ];
  if (problems.length > 0) throw validationProblem(problems);
  return { service, input: { ...input, scopes: [...new Set(input.scopes)], parameters, credentials } };
}

/**
 * Checks the values of an API key or basic service alone.
 * @returns the values that the service asks for
 * @throws ProblemError `validation_failed`
 */
export function checkedCredentials(service: Service, given: Readonly<Record<string, string>>): Record<string, string> {
  const credentials = knownValues(service.credentials, given);
  const problems = valueProblems(service.credentials, credentials, 'credentials');
  if (problems.length > 0) throw validationProblem(problems);
  return credentials;
}

/**
 * Checks the scopes that a connection is to have instead of its own.
 * @param service the connection's service
 * @param scopes what was sent
 * @returns each scope once
 * @throws ProblemError `validation_failed`
 */
export function checkedScopes(service: Service, scopes: readonly string[]): string[] {
  if (service.scopes.length === 0 || service.connectsBy === 'credentials') {
    throw validationProblem([{ field: 'scopes', message: `Connections to ${service.name} have no scopes that could be changed.` }]);
  }
  const problems = scopeProblems(service, scopes);
  if (problems.length > 0) throw validationProblem(problems);
  return [...new Set(scopes)];
}

function scopeProblems(service: Service, scopes: readonly string[]): FieldProblem[] {
  const unknown = scopes.filter((value) => !service.scopes.some((scope) => scope.value === value));
  if (unknown.length > 0) return [{ field: 'scopes', message: `${service.name} has no scope ${unknown.map((scope) => `“${scope}”`).join(', ')}.` }];
  return service.scopes.length > 0 && scopes.length === 0 ? [{ field: 'scopes', message: 'Select at least one scope.' }] : [];
}

function knownValues(fields: readonly ServiceField[], given: Readonly<Record<string, string>>): Record<string, string> {
  const values = fields.map((field) => [field.key, valueOf(field, given)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** People paste whole addresses where a part is asked for: prefix and suffix are taken off. */
function valueOf({ key, prefix, suffix }: ServiceField, given: Readonly<Record<string, string>>): string {
  const value = (Object.hasOwn(given, key) ? (given[key] ?? '') : '').trim();
  const bare = prefix !== '' && value.startsWith(prefix) ? value.slice(prefix.length).replace(/\/$/, '') : value;
  return suffix !== '' && bare.endsWith(suffix) ? bare.slice(0, -suffix.length) : bare;
}

function valueProblems(fields: readonly ServiceField[], values: Readonly<Record<string, string>>, part: string): FieldProblem[] {
  return fields.flatMap((field) => {
    const message = valueProblem(field, values[field.key] ?? '');
    return message === null ? [] : [{ field: `${part}.${field.key}`, message }];
  });
}

function valueProblem({ label, options, isRequired }: ServiceField, value: string): string | null {
  if (value === '') return isRequired ? `Enter the ${label}.` : null;
  if (options !== null && !options.includes(value)) return `Choose one of these: ${options.join(', ')}.`;
  return value.length > VALUE_MAX_LENGTH ? `Use at most ${VALUE_MAX_LENGTH} characters.` : null;
}
