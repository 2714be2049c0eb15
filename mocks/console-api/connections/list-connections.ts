import { CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import type { ConnectionPage, ConnectionStatus, listConnections } from '#src/contract/connections.ts';
import type { HandlerInput } from '#src/contract/endpoint.ts';
import { serviceRefOfConnection } from '../../catalogue/service-definition.ts';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import { compareText, fold, sortKey } from '../text-order.ts';
import { connectionSummary, stateOf, type Viewer } from './connection-view.ts';
import { authorizationFor } from './find-connection.ts';
import { knownView, type Candidate, type KnownView, type OrderedCandidates } from './known-views.ts';

export type ConnectionQuery = HandlerInput<typeof listConnections>['query'];

/** Rows never change, so what is made of their texts is made once, unless the service is renamed. */
interface RowTexts {
  readonly serviceName: string;
  readonly folded: string;
  readonly sortKey: string;
}
const texts = new WeakMap<ConnectionRow, RowTexts>();

/** The connections of a view before any filter. */
export interface ConnectionView {
  /** Tells views of one state apart. */
  readonly key: string;
  readonly rows: () => readonly ConnectionRow[];
}

/**
 * Searches, filters, orders and cuts a list of connections.
 * @param tx the state
 * @param view whose connections
 * @param query what the list asked for
 * @param viewer who looks
 * @returns the page; ties keep the order of creation
 */
export function connectionPage(tx: ReadTransaction, view: ConnectionView, query: ConnectionQuery, viewer: Viewer): ConnectionPage {
  const known = knownView(tx, `${viewer.actingUserId} ${view.key}`, viewer.now, () => madeView(tx, view.rows(), viewer));
  const text = fold(query.q.trim());
  const found = foundBy(text, inOrder(known, query));
  const isFiltered = query.status !== undefined || query.service !== undefined;
  const matching = isFiltered ? found.filter((candidate) => matches(candidate, query)) : found;
  return {
    connections: matching.slice(query.offset, query.offset + query.limit).map(({ row }) => connectionSummary(tx, row, viewer)),
    total: matching.length,
    viewTotal: known.candidates.length,
    facets: known.facets,
  };
}

/** Ten thousand texts are looked at with each letter that is typed, so they lie side by side. */
function foundBy(text: string, order: OrderedCandidates): readonly Candidate[] {
  if (text === '') return order.candidates;
  const texts = (order.texts ??= order.candidates.map(({ row, serviceName }) => textsOf(row, serviceName).folded));
  return order.candidates.filter((_candidate, index) => texts[index]?.includes(text));
}

function matches({ row, status }: Candidate, query: ConnectionQuery): boolean {
  return (
    (query.status === undefined || status === query.status) &&
    (query.service === undefined || serviceKeyOf(serviceRefOfConnection(row)) === query.service)
  );
}

function inOrder(known: KnownView, query: ConnectionQuery): OrderedCandidates {
  const name = `${query.sort} ${query.direction}`;
  const ordered = known.orders.get(name) ?? { candidates: known.candidates.toSorted(orderOf(query)), texts: null };
  known.orders.set(name, ordered);
  return ordered;
}

function madeView(tx: ReadTransaction, rows: readonly ConnectionRow[], viewer: Viewer): KnownView {
  let until = Infinity;
  const candidates = rows.map((row): Candidate => {
    const authorization = authorizationFor(tx, row, viewer.actingUserId);
    until = Math.min(until, changesAt(authorization, viewer.now));
    return candidateOf(tx, row, authorization, viewer);
  });
  return { candidates, orders: new Map(), facets: { statuses: statusFacets(candidates), services: serviceFacets(candidates) }, from: viewer.now, until };
}

function candidateOf(tx: ReadTransaction, row: ConnectionRow, authorization: AuthorizationRow | undefined, viewer: Viewer): Candidate {
  return {
    row,
    status: statusOf(tx, row, authorization, viewer),
    serviceName: viewer.definitions.summary(tx, serviceRefOfConnection(row))?.name ?? row.serviceLinkName,
    lastUsedAt: authorization?.lastUsedAt ?? null,
  };
}

/** When time alone gives an authorization another status, in milliseconds since the epoch. */
function changesAt(authorization: AuthorizationRow | undefined, now: number): number {
  if (authorization?.state.status === 'connecting') return now;
  if (authorization?.state.status !== 'connected' || authorization.expiresAt === null) return Infinity;
  const expiresAt = Date.parse(authorization.expiresAt);
  return expiresAt > now ? expiresAt : Infinity;
}

/** Since when (milliseconds since the epoch) an authorization has a status that only time gave it. */
const overtaken = new WeakMap<AuthorizationRow, { status: ConnectionStatus; from: number }>();

function statusOf(tx: ReadTransaction, row: ConnectionRow, authorization: AuthorizationRow | undefined, viewer: Viewer): ConnectionStatus {
  if (authorization === undefined) return stateOf(tx, row, authorization, viewer).status;
  const known = overtaken.get(authorization);
  if (known !== undefined && viewer.now >= known.from) return known.status;
  const { status, since } = stateOf(tx, row, authorization, viewer);
  if (status !== authorization.state.status) overtaken.set(authorization, { status, from: Date.parse(since) });
  return status;
}

function textsOf(row: ConnectionRow, serviceName: string): RowTexts {
  const known = texts.get(row);
  if (known?.serviceName === serviceName) return known;
  const made = { serviceName, folded: fold(`${row.name}\n${row.linkName}\n${serviceName}`), sortKey: sortKey(row.name) };
  texts.set(row, made);
  return made;
}

type Order = (a: Candidate, b: Candidate) => number;

const nameOrder: Order = (a, b) => compareText(textsOf(a.row, a.serviceName).sortKey, textsOf(b.row, b.serviceName).sortKey);

const ORDERS: Readonly<Record<Exclude<ConnectionQuery['sort'], 'lastUsed'>, Order>> = {
  name: nameOrder,
  service: (a, b) => compareText(a.serviceName, b.serviceName) || nameOrder(a, b),
  status: (a, b) => CONNECTION_STATUSES.indexOf(a.status) - CONNECTION_STATUSES.indexOf(b.status) || nameOrder(a, b),
  created: (a, b) => compareText(a.row.createdAt, b.row.createdAt),
};

function orderOf({ sort, direction }: ConnectionQuery): Order {
  const sign = direction === 'asc' ? 1 : -1;
  if (sort !== 'lastUsed') {
    const order = ORDERS[sort];
    return (a, b) => sign * order(a, b);
  }
  // Connections that were never used come last either way.
  return (a, b) => {
    if (a.lastUsedAt === null || b.lastUsedAt === null) return Number(a.lastUsedAt === null) - Number(b.lastUsedAt === null);
    return sign * compareText(a.lastUsedAt, b.lastUsedAt);
  };
}

function statusFacets(candidates: readonly Candidate[]): ConnectionPage['facets']['statuses'] {
  const counts = new Map<ConnectionStatus, number>();
  for (const { status } of candidates) counts.set(status, (counts.get(status) ?? 0) + 1);
  return CONNECTION_STATUSES.flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [{ status, count }];
  });
}

function serviceFacets(candidates: readonly Candidate[]): ConnectionPage['facets']['services'] {
  const facets = new Map<string, { key: string; name: string; count: number }>();
  for (const { row, serviceName } of candidates) {
    const key = serviceKeyOf(serviceRefOfConnection(row));
    const count = (facets.get(key)?.count ?? 0) + 1;
    facets.set(key, { key, name: serviceName, count });
  }
  return [...facets.values()].toSorted((a, b) => compareText(fold(a.name), fold(b.name)));
}
