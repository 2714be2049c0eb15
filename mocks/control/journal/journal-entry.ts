import { CAUSE_HEADER } from '#src/contract/cause.ts';
import type { JournalDetails, JournalEntry, JournalOutcome, JournalTarget } from '#src/contract/journal.ts';
import { timestamp } from '../../clock.ts';
import type { RecordedCall } from '../journal-tap.ts';
import { redactCall, type Header, type KnownSecrets } from './redact.ts';

/** Longer bodies are cut off, in characters. */
const MAX_BODY_LENGTH = 64_000;

/**
 * Makes what the journal holds of a call.
 * @param call the call as it went through
 * @param origin the backend's own
 * @param known values that must not appear
 * @returns the entry, without secrets
 */
export async function journalDetails(call: RecordedCall, origin: string, known: KnownSecrets): Promise<JournalDetails> {
  const [requestBody, responseBody] = await Promise.all([call.requestBody, call.responseBody]);
  const { request, response, suffering } = call;
  const texts = redactCall(
    {
      url: request.url,
      request: { headers: headersOf(request), body: requestBody },
      response: { headers: headersOf(response), body: responseBody },
    },
    known,
  );
  const address = new URL(request.url);
  return {
    id: call.id,
    parentId: call.parentId,
    at: timestamp(call.at),
    durationMs: Math.round(call.durationMs * 10) / 10,
    target: targetOf(address, origin),
    method: request.method,
    url: texts.url,
    route: call.route === '' ? (texts.url.split(/[?#]/)[0] ?? '') : call.route,
    status: response.status,
    outcome: outcomeOf(response.status),
    requestSize: byteLength(requestBody),
    responseSize: byteLength(responseBody),
    cause: call.cause === null ? null : { kind: call.cause.kind, name: call.cause.name },
    fault:
      suffering === null
        ? null
        : { faultIds: [...suffering.faultIds], latencyMs: suffering.latencyMs, effect: (suffering.effect ?? suffering.oauthFault)?.kind ?? null },
    requestHeaders: [...texts.request.headers],
    requestBody: shownBody(texts.request.body),
    responseHeaders: [...texts.response.headers],
    responseBody: shownBody(texts.response.body),
  };
}

/** @returns the entry in a line */
export function journalEntry(details: JournalDetails): JournalEntry {
  const { requestHeaders: _h, requestBody: _b, responseHeaders: _rh, responseBody: _rb, ...entry } = details;
  return entry;
}

function headersOf({ headers }: Request | Response): Header[] {
  return [...headers].filter(([name]) => name !== CAUSE_HEADER).map(([name, value]) => ({ name, value }));
}

function targetOf({ origin, pathname }: URL, own: string): JournalTarget {
  if (origin !== own) return 'vendor';
  return pathname.startsWith('/api/') ? 'console' : 'provider';
}

function outcomeOf(status: number): JournalOutcome {
  if (status === 0) return 'unanswered';
  if (status < 400) return 'succeeded';
  return status < 500 ? 'refused' : 'failed';
}

function shownBody(body: string): string | null {
  if (body === '') return null;
  return body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}…` : body;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
