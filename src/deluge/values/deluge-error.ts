export type DelugeErrorCode =
  | 'argument-count'
  | 'argument-type'
  | 'bad-argument'
  | 'bad-date'
  | 'bad-json'
  | 'bad-operands'
  | 'bad-pattern'
  | 'bad-xml'
  | 'call-out'
  | 'cannot-cast'
  | 'condition-type'
  | 'divide-by-zero'
  | 'index-out-of-range'
  | 'limit'
  | 'null-value'
  | 'number-overflow'
  | 'text-out-of-range'
  | 'thrown'
  | 'unavailable'
  | 'undefined-variable'
  | 'unknown-function';

/** Where in a script something went wrong: offsets in UTF-16 code units, and the line counted from 1. */
export interface ErrorPlace {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/**
 * A run-time error of a Deluge script, which `try` can catch. Its message is in the original's wording where that is
 * known. The library does not know where it was called from: the interpreter tells with `locate`.
 */
export class DelugeError extends Error {
  readonly code: DelugeErrorCode;
  #place: ErrorPlace | null = null;

  constructor(code: DelugeErrorCode, message: string) {
    super(message);
    this.name = 'DelugeError';
    this.code = code;
  }

  /** Where it happened; null until the interpreter has said so. */
  get place(): ErrorPlace | null {
    return this.#place;
  }

  /** Notes the place; only the first, innermost one counts. */
  locate(place: ErrorPlace): void {
    this.#place ??= place;
  }
}
