import type { InputStream, Stack } from '@lezer/lr';

/** The script from the place on where a token is looked for. Lezer's own stream and `ScriptSource` both are one. */
export type TokenSource = Pick<InputStream, 'next' | 'peek' | 'advance' | 'acceptToken'>;

/** Tells which tokens the grammar can take at this place. */
export type TokenPlace = Pick<Stack, 'canShift'>;

/** Looks for a token of the grammar's `@external tokens` and accepts it. */
export type ExternalToken = (source: TokenSource, place: TokenPlace) => void;

export const NO_TOKEN = -1;

/** A script in one string as a source of tokens; what was accepted last is in `token` and `end`. */
export class ScriptSource implements TokenSource {
  readonly code: string;
  next = -1;
  token = NO_TOKEN;
  /** The offset behind the accepted token. */
  end = 0;
  #at = 0;

  constructor(code: string) {
    this.code = code;
  }

  /** Moves to the place where the next token is looked for. */
  startAt(at: number): void {
    this.#at = at;
    this.next = this.peek(0);
    this.token = NO_TOKEN;
  }

  peek(offset: number): number {
    const at = this.#at + offset;
    return at >= 0 && at < this.code.length ? this.code.charCodeAt(at) : -1;
  }

  advance(count = 1): number {
    this.#at = Math.min(this.#at + count, this.code.length);
    this.next = this.peek(0);
    return this.next;
  }

  acceptToken(token: number, endOffset = 0): void {
    this.token = token;
    this.end = this.#at + endOffset;
  }
}
