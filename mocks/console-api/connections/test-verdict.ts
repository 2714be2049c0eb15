import type { TestVerdict } from '#src/contract/connection-tests.ts';
import type { ConnectionState } from '#src/contract/connections.ts';
import type { ServiceDefinition } from '../../catalogue/service-definition.ts';
import type { SentCall } from '../../runtime/send-call-out.ts';
import { serviceWords } from '../executions/diagnose.ts';
import { callNeeds } from '../publishing/needed-scopes.ts';
import { narrowestScope } from './scope-advice.ts';

/** A call that was made to test a connection, and the connection after it. */
export interface TestedCall {
  readonly method: string;
  /** As it was asked for. */
  readonly url: string;
  readonly sent: SentCall;
  readonly definition: Pick<ServiceDefinition, 'kind' | 'linkName' | 'name' | 'auth' | 'service'>;
  readonly grantedScopes: readonly string[];
  readonly state: Pick<ConnectionState, 'status' | 'message'>;
  /** A GET of the service. */
  readonly sampleUrl: string;
}

type Answer = Extract<SentCall, { kind: 'answered' }>;

/**
 * What a call says of the connection that it went through.
 * @param tested the call
 * @returns what came of it in a sentence, and what helps
 */
export function testVerdict(tested: TestedCall): TestVerdict {
  const { sent, state } = tested;
  if (state.status === 'needs_reconnection' || state.status === 'disconnected') return verdict('reconnect', `${withAnswer(tested)}${state.message}`, 'reconnect');
  return sent.kind === 'answered' ? verdictOnAnswer(tested, sent) : verdictOnFailure(tested, sent);
}

function verdict(outcome: TestVerdict['outcome'], message: string, remedy: TestVerdict['remedy'], addScopes: readonly string[] = []): TestVerdict {
  return { outcome, message, remedy, addScopes: [...addScopes] };
}

function verdictOnFailure({ url, state }: TestedCall, { outcome, message }: Extract<SentCall, { kind: 'failed' }>): TestVerdict {
  const { host } = new URL(url);
  if (outcome === 'timed_out') return verdict('no_answer', `${host} did not answer within 40 seconds.`, 'send_again');
  if (outcome === 'no_answer') return verdict('no_answer', `${host} could not be reached: the connection broke before an answer came.`, 'send_again');
  const sentence = `${message.replace(/\.$/, '')}.`;
  // With the connection as it should be, either the provider could not be asked for a token, or there is no place for the credentials.
  return verdict('not_sent', sentence, state.status === 'expired' ? 'send_again' : 'edit_call');
}

function verdictOnAnswer(tested: TestedCall, answer: Answer): TestVerdict {
  const status = meantStatus(answer);
  const what = answerInWords(tested, answer);
  if (status < 400) return verdict('works', `${speakerOf(tested)} took the credentials and answered with ${answer.status}.`, 'none');
  if (isNotSimulated(answer)) {
    const message = `${new URL(tested.url).host} is not part of this simulation, and nothing leaves it. Use an address of ${tested.definition.name}, such as ${tested.sampleUrl}.`;
    return verdict('unknown_host', message, 'edit_call');
  }
  if (status === 401 || status === 403) return verdictOnRefusal(tested, answer, what);
  if (status === 429) return verdict('rate_limited', `${what} There were too many requests: ${waitInWords(answer)}, then send it again.`, 'send_again');
  if (status >= 500) return verdict('service_failed', `${what} The failure is on its side.`, 'send_again');
  return verdict('bad_request', `${what} The credentials were not refused: look at the address and at what is sent.`, 'edit_call');
}

function verdictOnRefusal(tested: TestedCall, answer: Answer, what: string): TestVerdict {
  const { definition, grantedScopes } = tested;
  const { name, auth, service } = definition;
  if (speakerOf(tested) !== name) return verdict('not_allowed', `${what} The connection signs with credentials for ${name}: use an address of ${name}, such as ${tested.sampleUrl}.`, 'edit_call');
  const missing = missingScopes(tested);
  if (missing !== null) {
    const wanted = missing.anyOf.length === 1 ? (missing.anyOf[0] ?? '') : `one of ${missing.anyOf.join(', ')}`;
    // What the service says of it would only say the same once more.
    return verdict('missing_scope', `${answerInWords(tested, answer, null)} The call needs ${wanted}; granted ${grantedInWords(grantedScopes)}.`, 'change_scopes', missing.add);
  }
  if (meantStatus(answer) === 401) {
    if (auth.type === 'apikey' || auth.type === 'basic') return verdict('wrong_credentials', `${what} Enter the credentials again.`, 'reconnect');
    // Services that answer 200 whatever happened say of the token itself that it is dead.
    if (answer.status === 200) return verdict('reconnect', `${what} Reconnect to authorize again.`, 'reconnect');
  }
  const mayNeedScope = service.scopes.length > 0 && !areNeedsKnown(tested);
  return mayNeedScope
    ? verdict('not_allowed', `${what} The call may need a scope that is not granted, or the account may not do this.`, 'change_scopes')
    : verdict('not_allowed', `${what} The credentials are good, but the account may not do this.`, 'edit_call');
}

function grantedInWords(scopes: readonly string[]): string {
  if (scopes.length === 0) return 'is none';
  return scopes.length === 1 ? `is ${scopes[0]}` : `are ${scopes.join(', ')}`;
}

function needOf({ definition, method, url }: TestedCall) {
  return definition.kind === 'default' ? (callNeeds(definition.linkName)?.({ method, url }) ?? null) : null;
}

function areNeedsKnown(tested: TestedCall): boolean {
  return needOf(tested) !== null;
}

/** @returns the scopes of which one is needed, and the one to add; null when that is not what is wrong, or can't be told */
function missingScopes(tested: TestedCall): { readonly anyOf: readonly string[]; readonly add: readonly string[] } | null {
  const { definition, grantedScopes } = tested;
  const need = needOf(tested);
  if (need === null || need.isCovered(grantedScopes)) return null;
  const offered = definition.service.scopes.map(({ value }) => value);
  const add = narrowestScope(definition.linkName, need.anyOf, offered);
  return { anyOf: need.anyOf, add: add === undefined ? [] : [add] };
}

/** @returns the answer as the beginning of a longer message */
function withAnswer(tested: TestedCall): string {
  return tested.sent.kind === 'answered' ? `${answerInWords(tested, tested.sent)} ` : '';
}

function answerInWords(tested: TestedCall, { status, response }: Answer, said = serviceWords(response.body)): string {
  return `${speakerOf(tested)} answered ${tested.method} with ${status}${said === null ? '' : ` (${said})`}.`;
}

/** Whoever is at the address: the connection's service, or a host that is not known to be its own. */
function speakerOf({ definition, url, sampleUrl }: TestedCall): string {
  const { host } = new URL(url);
  return definition.kind === 'custom' || domainOf(host) === domainOf(new URL(sampleUrl).host) ? definition.name : host;
}

/** The last two labels: hosts of one service share them. */
function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** What services that answer 200 whatever happened (Slack's Web API) mean by their errors. */
const MEANT_STATUS: Readonly<Record<string, number>> = {
  not_authed: 401,
  invalid_auth: 401,
  token_expired: 401,
  token_revoked: 401,
  missing_scope: 403,
  ratelimited: 429,
};

function meantStatus({ status, response }: Answer): number {
  const body = status === 200 ? parsed(response.body) : null;
  if (body?.['ok'] !== false) return status;
  return MEANT_STATUS[String(body['error'])] ?? 400;
}

/** The mock's own answer for hosts that nobody plays, which no service gives. */
function isNotSimulated({ status, response }: Answer): boolean {
  const error = status === 502 ? parsed(response.body)?.['error'] : null;
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'provider_unavailable';
}

function waitInWords({ headers }: Answer): string {
  const seconds = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? '';
  return /^\d+$/.test(seconds) ? `wait ${seconds} ${seconds === '1' ? 'second' : 'seconds'}` : 'wait a little';
}

function parsed(body: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
