import * as z from 'zod/mini';

/** Every error the backend can answer with, and its HTTP status. */
export const PROBLEM_STATUS = {
  invalid_request: 400,
  invalid_authorization_request: 400,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  gone: 410,
  link_name_taken: 409,
  name_taken: 409,
  conflict: 409,
  validation_failed: 422,
  does_not_compile: 422,
  rate_limited: 429,
  internal: 500,
  provider_unavailable: 502,
  unavailable: 503,
  storage_full: 507,
} as const;

/** What any endpoint can answer, whether it lists it or not. */
export const GENERAL_PROBLEMS = [
  'invalid_request',
  'method_not_allowed',
  'rate_limited',
  'internal',
  'unavailable',
  'storage_full',
] as const satisfies readonly (keyof typeof PROBLEM_STATUS)[];

export type ProblemCode = keyof typeof PROBLEM_STATUS;

const codes = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

/** One mistake in what was sent: where it is (`scopes`, `parameters.subdomain`) and what to do about it. */
export const fieldProblemSchema = z.object({ field: z.string(), message: z.string() });

/** What the Deluge checker says about a place in a script: lines and columns from 1, offsets in UTF-16 code units. */
export const codeDiagnosticSchema = z.object({
  severity: z.enum(['error', 'warning', 'hint']),
  code: z.string(),
  message: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  from: z.number(),
  to: z.number(),
});
export type CodeDiagnostic = z.infer<typeof codeDiagnosticSchema>;

/** The body of every error answer. `diagnostics` say what keeps code from compiling. `suggestion` is a free link name when one was taken. */
export const problemSchema = z.object({
  error: z.object({
    code: z.enum(codes),
    message: z.string(),
    fields: z.optional(z.array(fieldProblemSchema)),
    suggestion: z.optional(z.string()),
    diagnostics: z.optional(z.array(codeDiagnosticSchema)),
    retryAfterSeconds: z.optional(z.number()),
  }),
});

export type ProblemAnswer = z.infer<typeof problemSchema>;
export type Problem = ProblemAnswer['error'];
export type FieldProblem = z.infer<typeof fieldProblemSchema>;
