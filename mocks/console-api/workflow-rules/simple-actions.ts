import { CAUSE_HEADER, causeHeader } from '#src/contract/cause.ts';
import type { RuleAction } from '#src/contract/workflow-rules.ts';
import type { SentMessage } from '#src/contract/sandbox.ts';
import { timestamp } from '../../clock.ts';
import type { FiredAction, FiringRow } from '../../db/automation-tables.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import type { CallContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { signRequest } from '../authorization/sign-request.ts';
import { authorizationFor, connectionByLinkName } from '../connections/find-connection.ts';
import { MODULE_FIELDS } from '../functions/book-modules.ts';
import { newId } from '../new-id.ts';
import { userRef } from '../people.ts';
import { recordActivity } from '../records.ts';
import { updateRecord } from '../sandbox/books-records.ts';
import { filledIn } from './fill-in.ts';

/** How an action went. */
export type ActionOutcome = Pick<FiredAction, 'status' | 'message'> & Partial<Pick<FiredAction, 'executionId' | 'messageId'>>;

type ActionOf<Kind extends RuleAction['kind']> = Extract<RuleAction, { kind: Kind }>;

/** Writes a value into a field of the record. Rules don't run for what rules change. */
export async function updateField(call: CallContext, firing: FiringRow, { field, value }: ActionOf<'field_update'>): Promise<ActionOutcome> {
  const known = MODULE_FIELDS[firing.module].find(({ key }) => key === field);
  const text = filledIn(value, firing.input);
  try {
    await updateRecord(call, firing.module, firing.record.id, { [field]: known?.type === 'number' && text !== '' ? Number(text) : text });
    return { status: 'succeeded', message: `${known?.label ?? field} is now ${text === '' ? 'empty' : `“${text}”`}.` };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { status: 'failed', message: error.message };
  }
}

/** Sends a request, signed by a connection where the action names one. */
export async function sendWebhook(call: CallContext, firing: FiringRow, action: ActionOf<'webhook'>): Promise<ActionOutcome> {
  const url = filledIn(action.url, firing.input, encodeURIComponent);
  const body = action.body === '' ? firing.input : filledIn(action.body, firing.input);
  const hasBody = action.method !== 'GET' && action.method !== 'DELETE';
  const message = { kind: 'webhook' as const, to: `${action.method} ${url}`, subject: action.name, body: hasBody ? body : '' };
  try {
    const plain = new Request(url, { method: action.method, ...(hasBody ? { body, headers: { 'content-type': 'application/json' } } : {}) });
    const cause = { kind: 'rule' as const, name: firing.ruleName };
    const connection = await connectionOf(call, firing, action);
    const sent = connection === null ? plain : (await signRequest(call, { connectionId: connection.id, actingUserId: firing.userId }, plain)).request;
    sent.headers.set(CAUSE_HEADER, causeHeader(cause));
    const response = await call.fetch(sent, cause);
    const status = response.type === 'error' ? null : response.status;
    if (connection !== null) await recordUse(call, firing, connection, `${action.method} ${new URL(url).pathname}`, status);
    const messageId = await keepMessage(call, firing, message, status);
    if (status === null) return { status: 'failed', message: `${new URL(url).host} could not be reached.`, messageId };
    return { status: response.ok ? 'succeeded' : 'failed', message: `${new URL(url).host} answered with ${status}.`, messageId };
  } catch (error) {
    if (error instanceof ProblemError) return { status: 'failed', message: error.message };
    if (error instanceof TypeError) return { status: 'failed', message: `“${url}” is not an address that can be called.` };
    throw error;
  }
}

async function connectionOf(call: CallContext, firing: FiringRow, { connectionLinkName: linkName }: ActionOf<'webhook'>): Promise<ConnectionRow | null> {
  if (linkName === null) return null;
  const connection = await call.database.read((tx) => connectionByLinkName(tx, firing.extensionId, linkName));
  if (connection === undefined) throw new ProblemError('conflict', `There is no connection with the link name “${linkName}”.`);
  return connection;
}

/** A connection's activity tells of each use. */
async function recordUse(call: CallContext, { userId, ruleName }: FiringRow, connection: ConnectionRow, what: string, status: number | null): Promise<void> {
  const now = call.clock.now();
  const details = `${what} by a webhook of the rule “${ruleName}”: ${status ?? 'no answer'}.`;
  await call.database.write((tx) => {
    recordActivity(tx, connection.id, { userId, now }, { kind: 'used', details });
    const authorization = authorizationFor(tx, connection, userId);
    if (authorization !== undefined) tx.put('authorizations', { ...authorization, lastUsedAt: timestamp(now) });
  });
}

export async function sendEmail(call: CallContext, firing: FiringRow, { to, subject, message }: ActionOf<'email_alert'>): Promise<ActionOutcome> {
  const fill = (text: string): string => filledIn(text, firing.input);
  const messageId = await keepMessage(call, firing, { kind: 'email', to: fill(to), subject: fill(subject), body: fill(message) }, null);
  return { status: 'succeeded', message: `Sent to ${fill(to)}.`, messageId };
}

export async function sendNotification(call: CallContext, firing: FiringRow, { userId, message }: ActionOf<'in_app_notification'>): Promise<ActionOutcome> {
  const person = await call.database.read((tx) => userRef(tx, userId));
  const messageId = await keepMessage(call, firing, { kind: 'in_app_notification', to: person.name, subject: '', body: filledIn(message, firing.input) }, null);
  return { status: 'succeeded', message: `${person.name} was notified.`, messageId };
}

async function keepMessage(call: CallContext, { id: firingId, extensionId }: FiringRow, message: Pick<SentMessage, 'kind' | 'to' | 'subject' | 'body'>, status: number | null): Promise<string> {
  const at = timestamp(call.clock.now());
  return await call.database.write((tx) => {
    const id = newId(tx, 'message');
    tx.put('sentMessages', { ...message, id, extensionId, at, status, firingId });
    return id;
  });
}
