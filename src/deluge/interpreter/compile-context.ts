import type { Expression } from '../syntax/ast.ts';
import type { LineMap } from '../syntax/line-map.ts';
import type { DelugeSettings } from '../values/settings.ts';
import type { Code, Step } from './code.ts';
import type { KnownFunction } from './function-table.ts';
import type { TraceEvent } from './trace-event.ts';

/** A function that is ready to be called. Its code is there once all functions are compiled. */
export interface CompiledFunction {
  readonly known: KnownFunction;
  readonly parameters: readonly number[];
  body: Step;
  slotCount: number;
}

/** What is the same for all of a script while it is compiled. */
export interface ProgramContext {
  readonly settings: DelugeSettings;
  readonly lines: LineMap;
  readonly functions: Map<string, CompiledFunction>;
  readonly trace: ((event: TraceEvent) => void) | null;
  readonly compile: (node: Expression, scope: ScopeContext) => Code;
}

/** Gives the variables of one function, or of the statements outside of functions, their slots. */
export class ScopeContext {
  readonly program: ProgramContext;
  readonly #slots = new Map<string, number>();

  constructor(program: ProgramContext, names: Iterable<string>) {
    this.program = program;
    for (const name of names) {
      this.slot(name);
    }
  }

  compile(node: Expression): Code {
    return this.program.compile(node, this);
  }

  get size(): number {
    return this.#slots.size;
  }

  /** The slot of a variable that the script assigns or is given; undefined for other names. */
  find(name: string): number | undefined {
    return this.#slots.get(name);
  }

  slot(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) {
      return known;
    }
    const slot = this.#slots.size;
    this.#slots.set(name, slot);
    return slot;
  }
}
