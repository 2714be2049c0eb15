import type { BackendContext } from '../handler.ts';
import { requiredConnection } from '../console-api/authorization/attempts.ts';
import type { CallOrigin } from '../console-api/authorization/sign-request.ts';
import { sendCallOut, type SentCall } from './send-call-out.ts';

/**
 * For tests: makes a call through a connection.
 * @param context the backend
 * @param origin connection and acting user
 * @param request the call, not signed yet
 * @returns what came of it
 */
export async function callThrough(context: BackendContext, { connectionId, actingUserId }: CallOrigin, request: Request): Promise<SentCall> {
  const { method, url } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  return await sendCallOut({
    context,
    cause: { kind: 'other', name: 'test' },
    userId: actingUserId,
    request: { kind: 'invokeurl', name: 'invokeurl', method, url, headers: [...request.headers], body: body.length === 0 ? null : body },
    connection: await context.database.read((tx) => requiredConnection(tx, connectionId)),
    latencyMs: 0,
    stopped: new AbortController().signal,
  });
}

/** @returns the status of the answer, or null without one */
export function statusOf(sent: SentCall): number | null {
  return sent.kind === 'answered' ? sent.status : null;
}
