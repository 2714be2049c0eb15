import type { CallContext } from '../library/call-context.ts';
import type { Range } from '../syntax/ast.ts';
import type { LineMap } from '../syntax/line-map.ts';
import { DelugeError } from '../values/deluge-error.ts';
import type { DelugeValue } from '../values/value.ts';
import type { RunHost } from './run-host.ts';

/** One line that `info` wrote. */
export interface LogEntry {
  readonly text: string;
  readonly line: number;
}

/** How often the stopwatch is read: once in so many statements. */
const STATEMENTS_BETWEEN_LOOKS = 2048;

/** What one run of a script has used and written so far. */
export class Runtime {
  readonly host: RunHost;
  readonly lines: LineMap;
  readonly context: CallContext;
  readonly log: LogEntry[] = [];
  /** The piece of the script that is being evaluated; where an error happened. */
  at: Range = { from: 0, to: 0 };
  statements = 0;
  depth = 0;
  callOuts = 0;
  #work = 0;
  #started: number;
  readonly #limit: number;

  constructor(host: RunHost, lines: LineMap) {
    this.host = host;
    this.lines = lines;
    this.#limit = host.limits.statements;
    this.#started = host.stopwatch();
    const { settings, clock, random, engines, identity } = host;
    this.context = { settings, clock, random, engines, identity, charge: (units) => this.charge(units) };
  }

  /** Counts one statement. */
  step(): void {
    this.statements += 1;
    if (this.statements > this.#limit) {
      throw overLimit('Number of statement execution limit exceed');
    }
    if (this.statements % STATEMENTS_BETWEEN_LOOKS === 0) {
      this.checkTime();
    }
  }

  charge(units: number): void {
    this.#work += units;
    if (this.#work > this.host.limits.work) {
      throw overLimit('The memory and work of the script exceed the limit');
    }
    this.checkTime();
  }

  checkTime(): void {
    if (this.host.stopwatch() - this.#started > this.host.limits.time) {
      throw overLimit('The execution time of the script exceeds the limit');
    }
  }

  enter(): void {
    this.depth += 1;
    if (this.depth > this.host.limits.depth) {
      throw overLimit('The depth of function calls exceeds the limit');
    }
  }

  leave(): void {
    this.depth -= 1;
  }

  /** Waits for something outside of the script; the time it takes is not the script's. */
  async callOut<T>(call: () => T | Promise<T>): Promise<T> {
    this.callOuts += 1;
    if (this.callOuts > this.host.limits.callOuts) {
      throw overLimit('Total number of Webhook call exceeded');
    }
    const before = this.host.stopwatch();
    try {
      return await call();
    } finally {
      this.#started += this.host.stopwatch() - before;
    }
  }

  line(range: Range): number {
    return this.lines.line(range.from);
  }

  /** Notes where an error happened, if it is one of the language. */
  located(error: unknown): unknown {
    const known = error instanceof RangeError ? overLimit('The nesting of the script exceeds the limit') : error;
    if (known instanceof DelugeError) {
      known.locate({ from: this.at.from, to: this.at.to, line: this.line(this.at) });
    }
    return known;
  }
}

function overLimit(message: string): DelugeError {
  return new DelugeError('limit', message);
}

/** The variables of one call of a function, by slot; undefined where a variable has no value yet. */
export class Frame {
  readonly runtime: Runtime;
  readonly slots: (DelugeValue | undefined)[] = [];
  /** What `return` gave. */
  result: DelugeValue | undefined = undefined;

  constructor(runtime: Runtime, size: number) {
    this.runtime = runtime;
    for (let slot = 0; slot < size; slot += 1) {
      this.slots.push(undefined);
    }
  }
}
