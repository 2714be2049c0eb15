import { buildPath } from '#src/contract/build-path.ts';
import type { EndpointSpec } from '#src/contract/endpoint.ts';
import { emptyAnswer, jsonAnswer } from './answers.ts';
import type { CallContext } from './handler.ts';
import { validatedInput } from './request-validation.ts';

/** A handler with the types of its endpoint forgotten. */
export type AnyHandler = (
  input: { params: Readonly<Record<string, string>>; query: unknown; body: unknown },
  call: CallContext,
) => Promise<unknown>;

/** An answer that is not what the contract promises: a mistake in the backend. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

/**
 * Runs a handler between two checks against the contract: of the request and of the handler's own answer.
 * @param endpoint the operation
 * @param handler what answers it
 * @param params path parameters
 * @param call the request in its context
 * @returns the answer; fields that the contract does not have are left out
 * @throws ProblemError for what the endpoint refuses; ContractViolation when the handler's answer is not the contract's
 */
export async function callEndpoint(
  endpoint: EndpointSpec,
  handler: AnyHandler,
  params: Readonly<Record<string, string>>,
  call: CallContext,
): Promise<Response> {
  const input = await validatedInput(endpoint, call.request);
  const result = await handler({ params, ...input }, call);
  if (endpoint.response === null) return emptyAnswer();
  const checked = endpoint.response.safeParse(result);
  if (checked.success) return jsonAnswer(checked.data, endpoint.status);
  const issues = checked.error.issues.map(({ path, message }) => `${path.map(String).join('.') || '(body)'}: ${message}`);
  throw new ContractViolation(`${endpoint.method} ${buildPath(endpoint.path, params)} answered against the contract. ${issues.join('; ')}`);
}
