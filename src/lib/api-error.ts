import type { FieldProblem, Problem, ProblemCode } from '#src/contract/problem.ts';

/** What went wrong on the way: the backend said so, it could not be reached, or its answer made no sense. */
export type ApiErrorKind = 'problem' | 'network' | 'offline' | 'unreadable';

/** A call to the backend that failed. `message` is fit to be shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly problem: Problem | null;

  constructor(kind: ApiErrorKind, message: string, details: { status?: number; problem?: Problem; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status ?? null;
    this.problem = details.problem ?? null;
  }

  get code(): ProblemCode | null {
    return this.problem?.code ?? null;
  }

  get fields(): readonly FieldProblem[] {
    return this.problem?.fields ?? [];
  }
}
