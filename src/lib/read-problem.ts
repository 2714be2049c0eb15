import type { CodeDiagnostic, Problem } from '#src/contract/problem.ts';

/**
 * Reads a problem answer without the contract's schemas, which a page may not have loaded when something fails.
 * @param body the parsed body of an answer
 * @returns the problem, or undefined when the body is none
 */
export function readProblem(body: unknown): Problem | undefined {
  const error = isRecord(body) ? body['error'] : undefined;
  if (!isRecord(error) || typeof error['code'] !== 'string' || typeof error['message'] !== 'string') return undefined;
  const { fields, suggestion, diagnostics, retryAfterSeconds } = error;
  return {
    code: error['code'] as Problem['code'],
    message: error['message'],
    ...(Array.isArray(fields) ? { fields: fields.filter(isFieldProblem) } : {}),
    ...(typeof suggestion === 'string' ? { suggestion } : {}),
    ...(Array.isArray(diagnostics) ? { diagnostics: diagnostics.filter(isDiagnostic) } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
  };
}

function isFieldProblem(value: unknown): value is { field: string; message: string } {
  return isRecord(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string';
}

function isDiagnostic(value: unknown): value is CodeDiagnostic {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['column'] === 'number' && typeof value['message'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
