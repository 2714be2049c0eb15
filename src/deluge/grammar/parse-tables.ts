import type { LRParser } from '@lezer/lr';
import type { ExternalToken } from './token-source.ts';

/** Tokens of the grammar's `@tokens`; `data` is the automaton that finds them. */
export interface TokenGroup {
  readonly data: Uint16Array;
  readonly id: number;
  readonly fallback: boolean;
}

/** Tokens of the grammar's `@external tokens`. */
interface External {
  readonly data?: undefined;
  readonly token: ExternalToken;
  readonly fallback: boolean;
}

/** What a generated parser consists of. Lezer's types leave these out; its objects have them. */
interface Generated {
  readonly states: Uint32Array;
  readonly data: Uint16Array;
  readonly maxTerm: number;
  readonly minRepeatTerm: number;
  readonly eofTerm: number;
  readonly top: readonly [state: number, term: number];
  readonly tokenPrecTable: number;
  readonly tokenizers: readonly (TokenGroup | External)[];
  readonly nodeSet: { readonly types: readonly { readonly name: string }[] };
  getGoto(state: number, term: number, loose: boolean): number;
}

/** A state is six numbers, of which these are asked for. */
const STATE_SIZE = 6;
const Slot = { flags: 0, actions: 1, skipped: 2, tokenizers: 3, defaultReduction: 4 } as const;
const ACCEPTING = 2;
/** Ends a sequence in `data`; the number behind it tells how it goes on. */
const SEQUENCE_END = 0xff_ff;
const Sequence = { goesOn: 1, otherwise: 2 } as const;

/** An action is the state to shift to, or the term that is reduced to with the depth of the reduction; and marks. */
export const Action = { value: 0xff_ff, isReduction: 1 << 16, stays: 1 << 18, depthShift: 19 } as const;
/** The script can't go on here, or could in more than one way. */
export const NO_ACTION = 0;
const UNKNOWN = -1;

/** The tables of a parser that Lezer generated, laid out so that an answer is one look into an array. */
export class ParseTables {
  readonly start: number;
  readonly endTerm: number;
  /** Terms up to this one are nodes with a name. */
  readonly lastNode: number;
  readonly names: readonly string[];
  readonly tokenizers: readonly (TokenGroup | External)[];
  readonly #generated: Generated;
  readonly #width: number;
  readonly #actions: Int32Array;
  readonly #targets: Int32Array;

  constructor(parser: LRParser) {
    const generated = parser as unknown as Generated;
    this.#generated = generated;
    this.start = generated.top[0];
    this.endTerm = generated.eofTerm;
    this.lastNode = generated.minRepeatTerm - 1;
    this.names = generated.nodeSet.types.map(({ name }) => name);
    this.tokenizers = generated.tokenizers;
    this.#width = generated.maxTerm + 1;
    const size = (generated.states.length / STATE_SIZE) * this.#width;
    this.#actions = new Int32Array(size).fill(UNKNOWN);
    this.#targets = new Int32Array(size).fill(UNKNOWN);
  }

  #slot(state: number, slot: number): number {
    return this.#generated.states[state * STATE_SIZE + slot] ?? 0;
  }

  isAccepting(state: number): boolean {
    return (this.#slot(state, Slot.flags) & ACCEPTING) !== 0;
  }

  /** The reduction that a state makes whatever comes next; 0 if that matters. */
  defaultReduction(state: number): number {
    return this.#slot(state, Slot.defaultReduction);
  }

  /** A bit for each of the tokenizers that can find something in a state. */
  tokenizersOf(state: number): number {
    return this.#slot(state, Slot.tokenizers);
  }

  /** What a state does when `token` comes next. */
  action(state: number, token: number): number {
    const at = state * this.#width + token;
    const known = this.#actions[at] ?? UNKNOWN;
    return known === UNKNOWN ? (this.#actions[at] = this.#findAction(state, token)) : known;
  }

  /** The state to go on with once `term` stands behind `state`. */
  target(state: number, term: number): number {
    const at = state * this.#width + term;
    const known = this.#targets[at] ?? UNKNOWN;
    return known === UNKNOWN ? (this.#targets[at] = this.#generated.getGoto(state, term, true)) : known;
  }

  #findAction(state: number, token: number): number {
    const found = new Set<number>();
    for (const slot of [Slot.actions, Slot.skipped]) {
      this.#collectActions(this.#slot(state, slot), token, found);
    }
    const [action = NO_ACTION] = found;
    return found.size > 1 ? NO_ACTION : action;
  }

  #collectActions(start: number, token: number, found: Set<number>): void {
    const { data } = this.#generated;
    const pair = (at: number): number => (data[at] ?? 0) | ((data[at + 1] ?? 0) << 16);
    for (let at = start; ; at += 3) {
      if (data[at] === SEQUENCE_END) {
        if (data[at + 1] !== Sequence.goesOn) {
          if (data[at + 1] === Sequence.otherwise && found.size === 0) {
            found.add(pair(at + 2));
          }
          return;
        }
        at = pair(at + 2);
      }
      if (data[at] === token) {
        found.add(pair(at + 1));
      }
    }
  }

  /** Whether `token`, found at the same place as `other`, comes before it. */
  overrides(token: number, other: number): boolean {
    const { data, tokenPrecTable } = this.#generated;
    const end = data.indexOf(SEQUENCE_END, tokenPrecTable);
    const order = data.subarray(tokenPrecTable, end);
    const rank = order.indexOf(other);
    return rank < 0 || order.indexOf(token) < rank;
  }
}
