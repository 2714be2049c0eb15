import type { DelugeValue } from '../values/value.ts';

/** Where in the script a step is: offsets and the line, from 1. */
export interface TracePlace {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** One step of a run, in the order in which they happen. Containers are the script's own: copy what is to be kept. */
export type TraceEvent =
  | ({ readonly kind: 'statement' } & TracePlace)
  | ({ readonly kind: 'variable'; readonly name: string; readonly value: DelugeValue } & TracePlace)
  | ({ readonly kind: 'call'; readonly name: string; readonly args: readonly DelugeValue[] } & TracePlace)
  | ({ readonly kind: 'return'; readonly name: string; readonly value: DelugeValue } & TracePlace)
  | ({ readonly kind: 'info'; readonly text: string } & TracePlace)
  | ({ readonly kind: 'request'; readonly method: string; readonly url: string; readonly connection: string | null } & TracePlace)
  | ({ readonly kind: 'response'; readonly status: number; readonly url: string } & TracePlace);
