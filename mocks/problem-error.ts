import { PROBLEM_STATUS, type Problem, type ProblemCode } from '#src/contract/problem.ts';

/** An answer that says what is wrong; handlers throw it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(code: ProblemCode, message: string, details: Omit<Problem, 'code' | 'message'> = {}) {
    super(message);
    this.problem = { code, message, ...details };
  }

  get status(): number {
    return PROBLEM_STATUS[this.problem.code];
  }
}
