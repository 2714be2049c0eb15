import type { Har, JournalDetails } from '#src/contract/journal.ts';
import type { Header } from './redact.ts';

/** HTTP/1.1 in the mock's own words: nothing went over a wire. */
const HTTP_VERSION = 'HTTP/1.1';

/**
 * @param entries requests without secrets, the oldest first
 * @returns them as an HTTP archive (HAR 1.2), as browsers' network panels read it. What the format has no field for is in `comment`; the
 * fields with a leading _ are Chromium's own: the kind of request that its filters go by, and why there is no answer
 */
export function toHar(entries: readonly JournalDetails[]): Har {
  return { log: { version: '1.2', creator: { name: 'Patchbay', version: '1' }, entries: entries.map(harEntry) } };
}

function harEntry(entry: JournalDetails): Record<string, unknown> {
  const { requestHeaders, requestBody, responseHeaders, responseBody } = entry;
  const waited = entry.fault?.latencyMs ?? 0;
  return {
    startedDateTime: entry.at,
    time: entry.durationMs,
    request: {
      method: entry.method,
      url: entry.url,
      httpVersion: HTTP_VERSION,
      cookies: [],
      headers: requestHeaders,
      queryString: [...new URL(entry.url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: entry.requestSize,
      ...(requestBody === null ? {} : { postData: { mimeType: mimeType(requestHeaders), params: [], text: requestBody } }),
    },
    response: {
      status: entry.status,
      statusText: '',
      httpVersion: HTTP_VERSION,
      cookies: [],
      headers: responseHeaders,
      content: { size: entry.responseSize, mimeType: mimeType(responseHeaders), ...(responseBody === null ? {} : { text: responseBody }) },
      redirectURL: valueOf(responseHeaders, 'location'),
      headersSize: -1,
      bodySize: entry.responseSize,
      ...(entry.status === 0 ? { _error: 'There was no answer.' } : {}),
    },
    cache: {},
    timings: { blocked: Math.min(waited, entry.durationMs), send: 0, wait: Math.max(0, entry.durationMs - waited), receive: 0 },
    comment: commentOf(entry),
    _resourceType: 'fetch',
  };
}

function commentOf({ cause, fault, parentId }: JournalDetails): string {
  const parts = [
    cause === null ? '' : `Caused by the ${cause.kind} ${cause.name}.`,
    parentId === null ? '' : `Made during request ${parentId}.`,
    fault === null ? '' : `Faults: ${fault.effect ?? 'latency'}, waited ${fault.latencyMs} ms.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function mimeType(headers: readonly Header[]): string {
  return valueOf(headers, 'content-type') || 'x-unknown';
}

function valueOf(headers: readonly Header[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}
