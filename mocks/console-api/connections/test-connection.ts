import type { ConnectionTest, testConnection } from '#src/contract/connection-tests.ts';
import { loadServiceDefinitions, serviceRefOfConnection } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { CallContext, Handler } from '../../handler.ts';
import { validationProblem } from '../../request-validation.ts';
import { sendCallOut, serviceLatency, type SentCall } from '../../runtime/send-call-out.ts';
import { requiredConnection, settleOverdueAttempts } from '../authorization/attempts.ts';
import { usableConnection } from '../authorization/sign-request.ts';
import { recordActivity } from '../records.ts';
import { authorizationFor, requiredConnectionAt } from './find-connection.ts';
import { stateOf } from './connection-view.ts';
import { testVerdict, type TestedCall } from './test-verdict.ts';

/** Makes a call as a script of the acting user would, and tells of it in the connection's activity. */
export const testConnectionHandler: Handler<typeof testConnection> = async ({ params, body }, call) => {
  const { method, url, contentType } = body;
  if (new URL(url).origin === call.origin) throw validationProblem([{ field: 'url', message: 'This is the console’s own address. Use an address of the service.' }]);
  await settleOverdueAttempts(call);
  const row = await call.database.read((tx) => requiredConnectionAt(tx, params));
  const { connection, definition } = await usableConnection(call, { connectionId: row.id, actingUserId: call.actingUserId });
  const sent = await sendCallOut({
    context: call,
    cause: { kind: 'test', name: connection.linkName },
    userId: call.actingUserId,
    request: {
      kind: 'invokeurl',
      name: 'invokeurl',
      method,
      url,
      headers: body.body === null ? [] : [['content-type', contentType]],
      body: body.body === null ? null : new TextEncoder().encode(body.body),
    },
    connection,
    latencyMs: serviceLatency(`${method} ${url}`, 1),
    stopped: call.request.signal,
  });
  await recordTest(call, connection.id, method, sent);
  const after = await connectionAfter(call, connection.id);
  return testView(timestamp(call.clock.now()), sent, { method, url, sent, definition, ...after });
};

/** How the connection stands after the call, which may have shown that its authorization is over. */
async function connectionAfter({ database, actingUserId, clock }: CallContext, connectionId: string): Promise<Pick<TestedCall, 'state' | 'grantedScopes' | 'sampleUrl'>> {
  const definitions = await loadServiceDefinitions();
  return await database.read((tx) => {
    const connection = requiredConnection(tx, connectionId);
    const authorization = authorizationFor(tx, connection, actingUserId);
    const known = { ...connection.parameters, ...authorization?.tokenResponse };
    return {
      state: stateOf(tx, connection, authorization, { actingUserId, now: clock.now(), definitions }),
      grantedScopes: authorization?.grantedScopes ?? [],
      sampleUrl: definitions.sampleUrl(tx, serviceRefOfConnection(connection), known),
    };
  });
}

async function recordTest({ database, actingUserId, clock, request }: CallContext, connectionId: string, method: string, sent: SentCall): Promise<void> {
  const now = clock.now();
  const path = sent.url.replace(/^https?:\/\/[^/?#]*/, '').split(/[?#]/, 1)[0] ?? '';
  const how = request.signal.aborted ? 'cancelled before an answer came' : resultOf(sent);
  await database.write((tx) => {
    recordActivity(tx, connectionId, { userId: actingUserId, now }, { kind: 'tested', details: `${method} ${path}: ${how}.` });
    const authorization = sent.authorizationId === null ? undefined : tx.get('authorizations', sent.authorizationId);
    if (authorization !== undefined) tx.put('authorizations', { ...authorization, lastUsedAt: timestamp(now) });
  });
}

function resultOf(sent: SentCall): string {
  return sent.kind === 'answered' ? `${sent.status} in ${sent.waitedMs} ms` : sent.message.replace(/\.$/, '');
}

function testView(at: string, sent: SentCall, tested: TestedCall): ConnectionTest {
  const { url, request, signature, account, steps, waitedMs } = sent;
  const wasRefreshed = steps.some(({ kind, status }) => kind === 'refresh' && status !== null);
  return {
    at,
    durationMs: waitedMs,
    verdict: testVerdict(tested),
    signature: signature === null ? null : { authType: signature.authType, places: [...signature.places], wasRefreshed, account },
    request: { method: tested.method, url, ...request },
    response: sent.kind === 'answered' ? { status: sent.status, ...sent.response } : null,
  };
}
