/** Request header that says what in the console made a call: a kind and a name, such as `screen:/extensions`. */
export const CAUSE_HEADER = 'x-cause';

export const CAUSE_KINDS = ['screen', 'function', 'rule', 'test', 'request', 'other'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** What made a request: a screen of the console (its path), a function or a workflow rule (its name), a connection's test (its link name), or another request (its route). */
export interface Cause {
  readonly kind: CauseKind;
  readonly name: string;
}

/** @returns the value of the cause header */
export function causeHeader({ kind, name }: Cause): string {
  return `${kind}:${encodeURIComponent(name)}`;
}

/**
 * @param header the value of the cause header, or null without one
 * @returns the cause, or null when the header names none
 */
export function readCause(header: string | null): Cause | null {
  const [, word = '', name = ''] = /^(\w+):(.*)$/.exec(header ?? '') ?? [];
  const kind = CAUSE_KINDS.find((known) => known === word);
  return kind === undefined ? null : { kind, name: decoded(name) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
