import type { Range } from './ast.ts';

/** A place as people count it: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets of one text into lines and columns. */
export class LineMap {
  readonly #starts: readonly number[];

  constructor(code: string) {
    // A byte order mark is no column of the first line.
    const starts = [code.startsWith('\ufeff') ? 1 : 0];
    for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#starts = starts;
  }

  /** The line of an offset, from 1. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  /** The column of an offset, from 1. */
  column(offset: number): number {
    return offset - (this.#starts[this.line(offset) - 1] ?? 0) + 1;
  }

  span({ from, to }: Range): Span {
    return { line: this.line(from), column: this.column(from), endLine: this.line(to), endColumn: this.column(to) };
  }
}
