import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROBLEM_STATUS, problemSchema, type ProblemCode } from '#src/contract/problem.ts';
import { readProblem } from './read-problem.ts';

const codes = Object.keys(PROBLEM_STATUS) as ProblemCode[];

test('reads every problem of the contract as its schema does', () => {
  const problems = fc.record(
    {
      code: fc.constantFrom(...codes),
      message: fc.string(),
      fields: fc.array(fc.record({ field: fc.string(), message: fc.string() })),
      suggestion: fc.string(),
      retryAfterSeconds: fc.integer(),
    },
    { requiredKeys: ['code', 'message'] },
  );
  fc.assert(
    fc.property(problems, (error) => {
      expect(readProblem({ error })).toEqual(problemSchema.parse({ error }).error);
    }),
  );
});

test('anything else is no problem answer', () => {
  for (const body of [undefined, null, 'down', [], {}, { error: null }, { error: 'down' }, { error: { code: 'internal' } }]) {
    expect(readProblem(body)).toBeUndefined();
  }
});

test('any JSON is read without an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(['undefined', 'string']).toContain(typeof readProblem(body)?.message);
    }),
  );
});
