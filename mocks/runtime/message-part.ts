import type { CallOut } from '#src/contract/executions.ts';

type HeaderPairs = readonly (readonly [string, string])[];

/** How much of a body is kept for people to read, in characters. */
const MAX_BODY_LENGTH = 20_000;
const TEXT_TYPE = /^text\/|json|xml|x-www-form-urlencoded|javascript/i;
const JSON_TYPE = /json/i;

function typeOf(headers: HeaderPairs): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}

/**
 * A request or answer for people to read.
 * @param headers its headers
 * @param body its body, or null without one
 * @param redact takes secrets out of a text
 * @returns headers and body as text; a body that is no text is told by its size
 */
export function messagePart(headers: HeaderPairs, body: Uint8Array | null, redact: (text: string) => string = (text) => text): CallOut['request'] {
  const type = typeOf(headers);
  const isText = type === '' || TEXT_TYPE.test(type);
  const whole = body === null || body.length === 0 ? null : isText ? redact(new TextDecoder().decode(body)) : `(${body.length} bytes of ${type.split(';', 1)[0] ?? 'data'})`;
  return {
    headers: headers.map(([name, value]) => ({ name, value: redact(value) })),
    body: whole === null ? null : whole.slice(0, MAX_BODY_LENGTH),
    isTruncated: whole !== null && whole.length > MAX_BODY_LENGTH,
  };
}

/** @returns whether a body is what its headers say it is, as far as JSON is concerned */
export function readableBody(headers: HeaderPairs, body: Uint8Array): boolean {
  if (body.length === 0 || !JSON_TYPE.test(typeOf(headers))) return true;
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
