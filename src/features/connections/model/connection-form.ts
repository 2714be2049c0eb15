import * as z from 'zod/mini';
import { connectionNameSchema, linkNameSchema, newConnectionSchema, type NewConnection } from '#src/contract/connections.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import type { Service, ServiceField } from '#src/contract/services.ts';
import type { ConnectionDraft } from './connection-draft.ts';

/** What "Connection Details" holds while it is filled in. */
export interface ConnectionFormValues {
  name: string;
  linkName: string;
  usesLoginUserCredentials: boolean;
  scopes: string[];
  parameters: Record<string, string>;
  credentials: Record<string, string>;
}

type FormService = Pick<Service, 'scopes' | 'parameters' | 'credentials'>;

/**
 * What the form accepts for a service.
 * @param service the service to connect to
 * @returns the contract's schema, with what this service asks for
 */
export function connectionFormSchema(service: FormService) {
  return z.object({
    name: connectionNameSchema,
    linkName: linkNameSchema,
    usesLoginUserCredentials: newConnectionSchema.shape.usesLoginUserCredentials,
    scopes:
      service.scopes.length === 0
        ? newConnectionSchema.shape.scopes
        : newConnectionSchema.shape.scopes.check(z.minLength(1, 'Choose at least one scope.')),
    parameters: fieldsSchema(service.parameters),
    credentials: fieldsSchema(service.credentials),
  });
}

function fieldsSchema(fields: readonly ServiceField[]) {
  return z.object(Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])));
}

function fieldSchema({ label, isRequired, options }: ServiceField) {
  const text = z.string().check(z.trim());
  if (!isRequired) return text;
  return text.check(z.minLength(1, options === null ? `Enter the ${label}.` : `Choose the ${label}.`));
}

/**
 * The form as it opens.
 * @param service the service to connect to
 * @param draft what was typed before
 * @returns a value for each field; secrets start empty, scopes that the service no longer has are left out
 */
export function formDefaults(service: FormService, draft: ConnectionDraft): ConnectionFormValues {
  const known = new Set(service.scopes.map(({ value }) => value));
  return {
    name: draft.name,
    linkName: draft.linkName,
    usesLoginUserCredentials: draft.usesLoginUserCredentials,
    scopes: draft.scopes.filter((value) => known.has(value)),
    parameters: Object.fromEntries(service.parameters.map(({ key }) => [key, draft.parameters[key] ?? ''])),
    credentials: Object.fromEntries(service.credentials.map(({ key }) => [key, ''])),
  };
}

/**
 * What of the form may be stored.
 * @param service the service to connect to
 * @param values the form now
 * @returns the draft's part of it: no credentials, no secret parameters
 */
export function draftOfForm(
  service: Pick<Service, 'parameters'>,
  values: ConnectionFormValues,
): Pick<ConnectionDraft, 'name' | 'linkName' | 'usesLoginUserCredentials' | 'scopes' | 'parameters'> {
  const { name, linkName, usesLoginUserCredentials, scopes } = values;
  const open = service.parameters.filter(({ isSecret }) => !isSecret);
  return {
    name,
    linkName,
    usesLoginUserCredentials,
    scopes,
    parameters: Object.fromEntries(open.map(({ key }) => [key, values.parameters[key] ?? ''])),
  };
}

/**
 * What the form sends.
 * @param service the service to connect to
 * @param values valid values
 * @param returnTo path to come back to when the consent takes this tab's place
 * @returns the request body; fields left empty are not sent
 */
export function newConnectionOf(
  service: Pick<Service, 'kind' | 'linkName'>,
  values: ConnectionFormValues,
  returnTo: string,
): NewConnection {
  return {
    ...values,
    serviceLinkName: service.linkName,
    serviceKind: service.kind,
    parameters: withoutBlanks(values.parameters),
    credentials: withoutBlanks(values.credentials),
    returnTo,
  };
}

function withoutBlanks(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** A field of the form, as the form library names it. */
export type ConnectionFieldPath = 'name' | 'linkName' | 'usesLoginUserCredentials' | 'scopes' | `parameters.${string}` | `credentials.${string}`;

/**
 * Sorts what the backend found wrong into what belongs to a field of the form and what doesn't.
 * @param problems the backend's
 * @returns messages by field, and the others
 */
export function problemsByField(problems: readonly FieldProblem[]): {
  readonly fields: readonly { readonly path: ConnectionFieldPath; readonly message: string }[];
  readonly others: readonly string[];
} {
  const fields: { path: ConnectionFieldPath; message: string }[] = [];
  const others: string[] = [];
  for (const { field, message } of problems) {
    const path = fieldPath(field);
    if (path === null) others.push(message);
    else fields.push({ path, message });
  }
  return { fields, others };
}

function fieldPath(field: string): ConnectionFieldPath | null {
  if (field === 'name' || field === 'linkName' || field === 'usesLoginUserCredentials') return field;
  // A problem with one scope (`scopes.3`) is shown at the list.
  if (field === 'scopes' || field.startsWith('scopes.')) return 'scopes';
  if (field.startsWith('parameters.')) return field as `parameters.${string}`;
  if (field.startsWith('credentials.')) return field as `credentials.${string}`;
  return null;
}
