import type { ScopeAdvice, ScopedCall } from '#src/contract/connection-uses.ts';
import { serviceRefOfConnection } from '../../catalogue/service-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import { callNeeds, scopeBreadth, type CallNeed } from '../publishing/needed-scopes.ts';
import type { Viewer } from './connection-view.ts';
import { authorizationFor } from './find-connection.ts';

/** A call through a connection, as far as it can be read without making it. */
export type CallThrough = Pick<ScopedCall, 'caller' | 'line' | 'method' | 'url'>;

/**
 * Sets the scopes that calls need beside those granted. Known for Wrike and Zoho Books, whose operations say what they need.
 * @param tx the state
 * @param row the connection
 * @param calls what goes through it
 * @param viewer whose authorization counts, and the services
 * @returns the advice, or null for services whose operations are not known
 */
export function scopeAdvice(tx: ReadTransaction, row: ConnectionRow, calls: readonly CallThrough[], viewer: Viewer): ScopeAdvice | null {
  const needOf = row.serviceKind === 'custom' ? null : callNeeds(row.serviceLinkName);
  if (needOf === null) return null;
  const authorization = authorizationFor(tx, row, viewer.actingUserId);
  const granted = authorization?.authorizedAt == null ? row.scopes : authorization.grantedScopes;
  const needs = calls.map((call) => needOf(call));
  const known = needs.filter((need) => need !== null);
  const offered = viewer.definitions.find(tx, serviceRefOfConnection(row))?.service.scopes.map(({ value }) => value) ?? [];
  const add = missingScopes(row.serviceLinkName, known, granted, offered);
  return {
    granted: [...granted],
    calls: calls.map((call, index) => scopedCall(call, needs[index] ?? null, granted)),
    add,
    drop: known.length === 0 || known.length < needs.length ? [] : unneededScopes(known, granted, add),
  };
}

function scopedCall(call: CallThrough, need: CallNeed | null, granted: readonly string[]): ScopedCall {
  if (need === null) return { ...call, anyOf: [], coverage: 'unclear' };
  return { ...call, anyOf: [...need.anyOf], coverage: need.isCovered(granted) ? 'covered' : 'missing' };
}

/** The narrowest scope for each call that nothing covers, without those that others of them make needless. */
function missingScopes(serviceLinkName: string, needs: readonly CallNeed[], granted: readonly string[], offered: readonly string[]): string[] {
  const chosen: string[] = [];
  for (const { anyOf, isCovered } of needs) {
    if (isCovered([...granted, ...chosen])) continue;
    const narrowest = narrowestScope(serviceLinkName, anyOf, offered);
    if (narrowest !== undefined) chosen.push(narrowest);
  }
  return without(chosen, (rest) => needs.every(({ isCovered }) => isCovered([...granted, ...rest]) || !isCovered([...granted, ...chosen])));
}

/**
 * @param serviceLinkName a service whose operations are known
 * @param anyOf scopes of which one is enough
 * @param offered the scopes that one can ask the service for
 * @returns the one that allows the least, or undefined when none of them is offered
 */
export function narrowestScope(serviceLinkName: string, anyOf: readonly string[], offered: readonly string[]): string | undefined {
  // Of two that allow the same, the later is the one that says what it allows (Wrike's `Default` comes first).
  return anyOf
    .filter((scope) => offered.includes(scope))
    .toReversed()
    .toSorted((a, b) => scopeBreadth(serviceLinkName, a) - scopeBreadth(serviceLinkName, b))[0];
}

/** Granted scopes without which every call still works, once those that are missing are there. */
function unneededScopes(needs: readonly CallNeed[], granted: readonly string[], add: readonly string[]): string[] {
  const kept = without(granted, (rest) => needs.every(({ isCovered }) => isCovered([...rest, ...add]) || !isCovered([...granted, ...add])));
  return granted.filter((scope) => !kept.includes(scope));
}

/** Drops one scope after the other as long as the rest is enough. */
function without(scopes: readonly string[], isEnough: (rest: readonly string[]) => boolean): string[] {
  return scopes.reduce<string[]>((kept, scope) => {
    const rest = kept.filter((each) => each !== scope);
    return isEnough(rest) ? rest : kept;
  }, [...scopes]);
}
