import type { EndpointSpec } from '#src/contract/endpoint.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import type * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';

type Issue = z.core.$ZodIssue;

/** What zod/mini says when nobody said anything better. */
const UNSAID = 'Invalid input';

/**
 * Checks query and body of a request against its endpoint.
 * @param endpoint the operation
 * @param request the request; its body is read
 * @returns query and body after validation, undefined where the endpoint has none
 * @throws ProblemError `invalid_request` for unreadable JSON, `validation_failed` with a message for each field
 */
export async function validatedInput(endpoint: EndpointSpec, request: Request): Promise<{ query: unknown; body: unknown }> {
  const query = endpoint.query === undefined ? null : validate(endpoint.query, firstValues(new URL(request.url).searchParams));
  const body = endpoint.body === undefined ? null : validate(endpoint.body, await readJson(request));
  const fields = [...(query?.fields ?? []), ...(body?.fields ?? [])];
  if (fields.length > 0) throw validationProblem(fields);
  return { query: query?.value, body: body?.value };
}

/**
 * The answer to input that cannot be accepted.
 * @param fields what is wrong where
 * @returns the error to throw
 */
export function validationProblem(fields: readonly FieldProblem[]): ProblemError {
  const [first] = fields;
  const message = fields.length === 1 && first !== undefined ? first.message : 'Some fields need another value.';
  return new ProblemError('validation_failed', message, { fields: [...fields] });
}

function firstValues(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...search].toReversed());
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProblemError('invalid_request', 'The request body is not readable JSON. Send a JSON object.');
  }
}

function validate(schema: z.ZodMiniType, raw: unknown): { value: unknown; fields: FieldProblem[] } {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, fields: [] };
  const fields = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    if (!fields.has(field)) fields.set(field, messageOf(issue, valueAt(raw, issue.path)));
  }
  return { value: undefined, fields: [...fields].map(([field, message]) => ({ field, message })) };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), raw);
}

function messageOf(issue: Issue, value: unknown): string {
  if (issue.message !== UNSAID) return issue.message;
  if (value === undefined) return 'Send a value; it is required.';
  switch (issue.code) {
    case 'invalid_type':
      return `Send a value of type ${issue.expected}.`;
    case 'invalid_value':
      return `Use one of these: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return `Use at most ${String(issue.maximum)}${unit(issue.origin)}.`;
    case 'too_small':
      return `Use at least ${String(issue.minimum)}${unit(issue.origin)}.`;
    case 'invalid_format':
      return formatMessage(issue);
    case 'invalid_union':
      return 'This value has none of the accepted forms.';
    default:
      return 'This value is not accepted.';
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'datetime') return 'Use a time in UTC, such as 2026-01-31T09:30:00.000Z.';
  if (issue.format === 'starts_with') return `Start with “${'prefix' in issue ? String(issue.prefix) : ''}”.`;
  return 'This value is not written as expected.';
}
