import type { TraceEvent } from '#src/deluge/interpreter/trace-event.ts';
import type { LineMap } from '#src/deluge/syntax/line-map.ts';
import type { DelugeSettings } from '#src/deluge/values/settings.ts';
import { toText } from '#src/deluge/values/text-form.ts';
import { typeName, type DelugeValue } from '#src/deluge/values/value.ts';
import type { ScriptTrace } from './script-job.ts';

/** The mock's time that one statement takes, in milliseconds. */
const STATEMENT_MS = 0.02;
/** How much of a run is kept. */
const MAX_LOG_LINES = 500;
const MAX_VARIABLES = 600;
const MAX_TEXT_LENGTH = 300;
const MAX_LOG_TEXT_LENGTH = 4000;
const MAX_STATEMENT_LENGTH = 160;

/** A place in the script with the statement it is in. */
export interface CallPlace {
  readonly line: number;
  readonly column: number;
  readonly statement: string;
}

/** Writes down what a script does, in the mock's time: so long for each statement, and what it waited for. */
export class TraceRecorder {
  readonly #code: string;
  readonly #lines: LineMap;
  readonly #settings: DelugeSettings;
  readonly #log: ScriptTrace['log'] = [];
  readonly #variables: ScriptTrace['variables'] = [];
  readonly #counts = new Map<number, { line: number; count: number; firstMs: number }>();
  #statements = 0;
  #waitedMs = 0;
  #isTruncated = false;
  #place: CallPlace = { line: 1, column: 1, statement: '' };

  constructor(code: string, lines: LineMap, settings: DelugeSettings) {
    this.#code = code;
    this.#lines = lines;
    this.#settings = settings;
  }

  /** Milliseconds of the mock's time since the start. */
  get atMs(): number {
    return Math.round((this.#statements * STATEMENT_MS + this.#waitedMs) * 100) / 100;
  }

  /** Where the call that is about to be made stands. */
  get place(): CallPlace {
    return this.#place;
  }

  get trace(): ScriptTrace {
    return {
      log: [...this.#log],
      variables: [...this.#variables],
      lines: [...this.#counts.values()].map((each) => ({ ...each })),
      statementCount: this.#statements,
      isTraceTruncated: this.#isTruncated,
    };
  }

  waited(ms: number): void {
    this.#waitedMs += ms;
  }

  /** Takes one event of the interpreter. */
  hear(event: TraceEvent): void {
    switch (event.kind) {
      case 'statement': {
        this.#statement(event.from, event.to, event.line);
        break;
      }
      case 'variable': {
        this.#variable(event.line, event.name, event.value);
        break;
      }
      case 'info': {
        this.#info(event.line, event.text);
        break;
      }
      case 'request':
      case 'call': {
        this.#place = { ...this.#place, line: event.line, column: this.#lines.column(event.from) };
        break;
      }
      default: {
        break;
      }
    }
  }

  #statement(from: number, to: number, line: number): void {
    this.#statements += 1;
    const known = this.#counts.get(line);
    if (known === undefined) this.#counts.set(line, { line, count: 1, firstMs: this.atMs });
    else known.count += 1;
    const [first = ''] = this.#code.slice(from, Math.min(to, from + MAX_STATEMENT_LENGTH)).split('\n', 1);
    this.#place = { line, column: this.#lines.column(from), statement: first.trim() };
  }

  #variable(line: number, name: string, value: DelugeValue): void {
    if (this.#variables.length >= MAX_VARIABLES) {
      this.#isTruncated = true;
      return;
    }
    this.#variables.push({ line, name, type: typeName(value), text: shortened(this.text(value), MAX_TEXT_LENGTH), atMs: this.atMs });
  }

  #info(line: number, text: string): void {
    if (this.#log.length >= MAX_LOG_LINES) this.#isTruncated = true;
    else this.#log.push({ level: 'info', line, text: shortened(text, MAX_LOG_TEXT_LENGTH), atMs: this.atMs });
  }

  /** A value as `info` writes it; one that contains itself has no text. */
  text(value: DelugeValue): string {
    try {
      return toText(value, this.#settings);
    } catch {
      return '…';
    }
  }
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
