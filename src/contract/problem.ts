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

/** The body of every error answer. `suggestion` is a free link name when one was taken. */
export const problemSchema = z.object({
  error: z.object({
    code: z.enum(codes),
    message: z.string(),
    fields: z.optional(z.array(fieldProblemSchema)),
    suggestion: z.optional(z.string()),
    retryAfterSeconds: z.optional(z.number()),
  }),
});

export type ProblemAnswer = z.infer<typeof problemSchema>;
export type Problem = ProblemAnswer['error'];
export type FieldProblem = z.infer<typeof fieldProblemSchema>;
