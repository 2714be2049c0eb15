import type { ConnectionPage, ConnectionStatus } from '#src/contract/connections.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';

/** A row with what filters and orders need of it. */
export interface Candidate {
  readonly row: ConnectionRow;
  readonly status: ConnectionStatus;
  readonly serviceName: string;
  readonly lastUsedAt: string | null;
}

/** The candidates in one order. */
export interface OrderedCandidates {
  readonly candidates: readonly Candidate[];
  /** What search looks at in each of them; null until somebody searches. */
  texts: readonly string[] | null;
}

/** A view of connections worked out: turning a page or typing another letter asks for the same again. */
export interface KnownView {
  readonly candidates: readonly Candidate[];
  /** By sort and direction. */
  readonly orders: Map<string, OrderedCandidates>;
  readonly facets: ConnectionPage['facets'];
  /** From when until before when it is right, in milliseconds since the epoch: statuses change by time. */
  readonly from: number;
  readonly until: number;
}

/** How many views of one state are kept. */
const MAX_VIEWS = 8;

interface KnownViews {
  version: number;
  readonly views: Map<string, KnownView>;
}

const known = new WeakMap<ReadTransaction, KnownViews>();

/**
 * @param tx the state
 * @param key tells views of one state apart
 * @param now milliseconds since the epoch
 * @param make works the view out
 * @returns the view, kept from before while neither the state nor the time has changed it
 */
export function knownView(tx: ReadTransaction, key: string, now: number, make: () => KnownView): KnownView {
  if (tx.version === null) return make();
  const ofState = known.get(tx) ?? { version: tx.version, views: new Map<string, KnownView>() };
  known.set(tx, ofState);
  if (ofState.version !== tx.version || ofState.views.size > MAX_VIEWS) ofState.views.clear();
  ofState.version = tx.version;
  const before = ofState.views.get(key);
  if (before !== undefined && before.from <= now && now < before.until) return before;
  const made = make();
  ofState.views.set(key, made);
  return made;
}
