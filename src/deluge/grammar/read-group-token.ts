import type { ParseTables, TokenGroup } from './parse-tables.ts';
import { NO_TOKEN, type ScriptSource } from './token-source.ts';

const LAST_CODE = 0x1_00_00;

/**
 * Reads the longest token of a group (the grammar's `@tokens`) that comes next and accepts it. A state of the automaton in
 * `data` is: the groups it leads to, the end of its accepted tokens, the number of its edges, the accepted tokens with
 * their groups, and the edges as first code, code behind the last, and state.
 */
export function readGroupToken({ data, id }: TokenGroup, source: ScriptSource, tables: ParseTables): void {
  const group = 1 << id;
  let state = 0;
  while (state >= 0 && ((data[state] ?? 0) & group) !== 0) {
    const edges = data[state + 1] ?? 0;
    for (let at = state + 3; at < edges; at += 2) {
      if (((data[at + 1] ?? 0) & group) !== 0 && isPreferred(data[at] ?? 0, source.token, tables)) {
        source.acceptToken(data[at] ?? 0);
        break;
      }
    }
    state = follow(data, edges, data[state + 2] ?? 0, source.next);
    if (state >= 0) {
      source.advance();
    }
  }
}

function isPreferred(token: number, other: number, tables: ParseTables): boolean {
  return other === NO_TOKEN || other === token || tables.overrides(token, other);
}

/** The state behind the edge that takes `code`; -1 if none does. */
function follow(data: Uint16Array, edges: number, count: number, code: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = edges + middle * 3;
    if (code < (data[at] ?? 0)) {
      high = middle;
    } else if (code >= (data[at + 1] || LAST_CODE)) {
      low = middle + 1;
    } else {
      return data[at + 2] ?? -1;
    }
  }
  return -1;
}
