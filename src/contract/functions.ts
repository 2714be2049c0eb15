import * as z from 'zod/mini';
import {
  EXECUTION_STATUSES,
  FIELD_TYPES,
  FUNCTION_CODE_MAX_LENGTH,
  FUNCTION_DESCRIPTION_MAX_LENGTH,
  FUNCTION_NAME_MAX_LENGTH,
  MODULES,
} from './automation-terms.ts';
import { integerParam, searchTextParam, timestampSchema, userRefSchema } from './common.ts';
import { CONNECTION_STATUSES } from './connection-terms.ts';
import { defineEndpoint } from './endpoint.ts';
import { codeDiagnosticSchema } from './problem.ts';

export const moduleNameSchema = z.enum(MODULES);

/** A field of a module's records, as criteria and field updates know it. */
export const moduleFieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(FIELD_TYPES),
  /** The values of a `choice`; empty for other types. */
  options: z.array(z.string()),
  isRequired: z.boolean(),
  /** Whether people and field updates may change it. */
  isEditable: z.boolean(),
  /** Longest text in characters; null where there is no limit. */
  maxLength: z.nullable(z.number()),
});
export type ModuleField = z.infer<typeof moduleFieldSchema>;

/** A variable that a function of the module is given, with a sample of its value. */
export const functionParameterSchema = z.object({ name: z.string(), description: z.string(), sample: z.record(z.string(), z.unknown()) });

/** A module of Zoho Books: `projects`, shown as "Projects", one of which is a `project`. */
export const bookModuleSchema = z.object({
  name: moduleNameSchema,
  label: z.string(),
  singular: z.string(),
  fields: z.array(moduleFieldSchema),
  parameters: z.array(functionParameterSchema),
});
export type BookModule = z.infer<typeof bookModuleSchema>;

/** A connection that a function's Deluge names. `name` and what follows are null when the extension has no such connection. */
export const usedConnectionSchema = z.object({
  linkName: z.string(),
  name: z.nullable(z.string()),
  serviceName: z.nullable(z.string()),
  status: z.nullable(z.enum(CONNECTION_STATUSES)),
});
export type UsedConnection = z.infer<typeof usedConnectionSchema>;

const ruleRefSchema = z.object({ id: z.string(), name: z.string(), isActive: z.boolean() });

export const functionSummarySchema = z.object({
  id: z.string(),
  extensionId: z.string(),
  name: z.string(),
  description: z.string(),
  module: moduleNameSchema,
  language: z.literal('deluge'),
  connections: z.array(usedConnectionSchema),
  usedByRules: z.array(ruleRefSchema),
  lastRun: z.nullable(z.object({ executionId: z.string(), at: timestampSchema, status: z.enum(EXECUTION_STATUSES) })),
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  updatedAt: timestampSchema,
});
export type FunctionSummary = z.infer<typeof functionSummarySchema>;

/** A custom function with its code. `diagnostics` are warnings and hints: code with errors is never stored. */
export const customFunctionSchema = z.extend(functionSummarySchema, { code: z.string(), diagnostics: z.array(codeDiagnosticSchema) });
export type CustomFunction = z.infer<typeof customFunctionSchema>;

const functionNameSchema = z.string().check(
  z.trim(),
  // The original drops it too.
  z.overwrite((name) => name.replace(/^_+/, '')),
  z.minLength(1, 'Enter a function name.'),
  z.maxLength(FUNCTION_NAME_MAX_LENGTH, `Use at most ${FUNCTION_NAME_MAX_LENGTH} characters.`),
  z.regex(/^[A-Za-z0-9_]*$/, 'Use letters, digits and _ only.'),
);
const functionDescriptionSchema = z
  .string()
  .check(z.trim(), z.maxLength(FUNCTION_DESCRIPTION_MAX_LENGTH, `Use at most ${FUNCTION_DESCRIPTION_MAX_LENGTH} characters.`));
const codeSchema = z.string().check(z.maxLength(FUNCTION_CODE_MAX_LENGTH, `Use at most ${FUNCTION_CODE_MAX_LENGTH} characters of code.`));

/** What the "New Custom Function" form sends. */
export const newFunctionSchema = z.object({
  name: functionNameSchema,
  description: z._default(functionDescriptionSchema, ''),
  module: moduleNameSchema,
  language: z._default(z.literal('deluge'), 'deluge'),
  code: z._default(codeSchema, ''),
});
export type NewFunction = z.input<typeof newFunctionSchema>;

/** What "Save" and a rename send: what is absent stays as it is. */
export const functionChangesSchema = z.object({
  name: z.optional(functionNameSchema),
  description: z.optional(functionDescriptionSchema),
  code: z.optional(codeSchema),
});
export type FunctionChanges = z.input<typeof functionChangesSchema>;

export const FUNCTION_TEMPLATE_GROUPS = ['Wrike', 'More services'] as const;

/** An entry of the template gallery. Link names in its code stand for connections to these services with these scopes. */
export const functionTemplateSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  group: z.enum(FUNCTION_TEMPLATE_GROUPS),
  module: moduleNameSchema,
  connections: z.array(z.object({ linkName: z.string(), serviceLinkName: z.string(), serviceName: z.string(), scopes: z.array(z.string()) })),
  code: z.string(),
});
export type FunctionTemplate = z.infer<typeof functionTemplateSchema>;

export const listModules = defineEndpoint('listModules', {
  tag: 'Custom functions',
  summary: 'The modules of Zoho Books with their fields, and what a function of each is given',
  status: 200,
  response: z.object({ modules: z.array(bookModuleSchema) }),
  errors: [],
});

export const listFunctionTemplates = defineEndpoint('listFunctionTemplates', {
  tag: 'Custom functions',
  summary: 'The template gallery',
  status: 200,
  response: z.object({ templates: z.array(functionTemplateSchema) }),
  errors: [],
});

const foundShape = { id: z.string(), extension: z.object({ id: z.string(), name: z.string() }), name: z.string() };

export const searchAutomation = defineEndpoint('searchAutomation', {
  tag: 'Custom functions',
  summary: 'Custom functions and workflow rules of every extension that have each word of `q` in their name or description, last changed first',
  query: z.object({ q: searchTextParam, limit: integerParam(1, 100, 50) }),
  status: 200,
  response: z.object({
    functions: z.array(z.object({ ...foundShape, description: z.string() })),
    rules: z.array(z.object({ ...foundShape, triggerInWords: z.string(), isActive: z.boolean() })),
  }),
  errors: ['validation_failed'],
});

export const listFunctions = defineEndpoint('listFunctions', {
  tag: 'Custom functions',
  summary: "An extension's custom functions, last changed first; `total` counts them before search and filter",
  query: z.object({ q: searchTextParam, module: z.optional(moduleNameSchema) }),
  status: 200,
  response: z.object({ functions: z.array(functionSummarySchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const createFunction = defineEndpoint('createFunction', {
  tag: 'Custom functions',
  summary: 'Create a custom function; names are unique in the extension, whatever their case. Code that would not compile is refused',
  body: newFunctionSchema,
  status: 201,
  response: customFunctionSchema,
  errors: ['validation_failed', 'does_not_compile', 'name_taken', 'not_found', 'gone'],
});

export const getFunction = defineEndpoint('getFunction', {
  tag: 'Custom functions',
  summary: 'One custom function with its code',
  status: 200,
  response: customFunctionSchema,
  errors: ['not_found', 'gone'],
});

export const updateFunction = defineEndpoint('updateFunction', {
  tag: 'Custom functions',
  summary: 'Save the code, rename, or change the description; code that would not compile is refused with the places that are wrong',
  body: functionChangesSchema,
  status: 200,
  response: customFunctionSchema,
  errors: ['validation_failed', 'does_not_compile', 'name_taken', 'not_found', 'gone'],
});

export const duplicateFunction = defineEndpoint('duplicateFunction', {
  tag: 'Custom functions',
  summary: 'Make a copy under another name; `<name>_copy` when none is given',
  body: z.object({ name: z.optional(functionNameSchema) }),
  status: 201,
  response: customFunctionSchema,
  errors: ['validation_failed', 'name_taken', 'not_found', 'gone'],
});

export const deleteFunction = defineEndpoint('deleteFunction', {
  tag: 'Custom functions',
  summary: 'Delete a function; `conflict` names the workflow rules while some use it. Its executions stay',
  status: 204,
  response: null,
  errors: ['conflict', 'not_found', 'gone'],
});
