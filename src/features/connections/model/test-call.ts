import { create } from 'zustand';
import { callAddressProblem } from '#src/contract/call-address.ts';
import type { TEST_CONTENT_TYPES, TEST_METHODS } from '#src/contract/connection-test-terms.ts';
import type { Connection } from '#src/contract/connections.ts';
import { sampleCall } from './sample-code.ts';

/** A call as it is typed to test a connection. */
export interface TypedCall {
  readonly method: (typeof TEST_METHODS)[number];
  readonly url: string;
  readonly body: string;
  readonly contentType: (typeof TEST_CONTENT_TYPES)[number];
}

interface TypedCalls {
  /** By connection. */
  calls: Readonly<Record<string, TypedCall>>;
}

/** What was typed, for as long as the page is open: whoever changes the scopes in between sends the same call again. */
export const useTypedCalls = create<TypedCalls>()(() => ({ calls: {} }));

/**
 * Keeps what was typed.
 * @param connectionId the connection
 * @param call the call
 */
export function keepTypedCall(connectionId: string, call: TypedCall): void {
  useTypedCalls.setState(({ calls }) => ({ calls: { ...calls, [connectionId]: call } }));
}

type CalledConnection = Pick<Connection, 'sampleUrl' | 'sampleOperations' | 'name'>;

/**
 * @param connection the connection
 * @param method how it is called
 * @returns the call to begin with, which is that of its sample code
 */
export function firstCall(connection: CalledConnection, method: TypedCall['method'] = 'GET'): TypedCall {
  const { url, fields } = sampleCall(connection, method);
  return { method, url, body: fields === null ? '' : JSON.stringify({ [fields.name]: fields.value }, null, 2), contentType: 'application/json' };
}

/**
 * @param connection the connection
 * @param call what was typed
 * @param method another method
 * @returns the call with that method: what is as it was in the sample becomes the sample of the method, what was typed stays
 */
export function withMethod(connection: CalledConnection, call: TypedCall, method: TypedCall['method']): TypedCall {
  const before = firstCall(connection, call.method);
  const after = firstCall(connection, method);
  return { ...call, method, url: call.url === before.url ? after.url : call.url, body: call.body === before.body ? after.body : call.body };
}

/** @returns whether a call with this method sends a body */
export function sendsBody(method: TypedCall['method']): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH';
}

/**
 * @param call what was typed
 * @returns what is wrong with the address, or the call as the backend takes it
 */
export function checkedCall({ method, url, body, contentType }: TypedCall): { readonly problem: string } | { readonly call: Omit<TypedCall, 'body'> & { readonly body: string | null } } {
  const problem = callAddressProblem(url);
  return problem === null ? { call: { method, url: url.trim(), body: sendsBody(method) && body !== '' ? body : null, contentType } } : { problem };
}
