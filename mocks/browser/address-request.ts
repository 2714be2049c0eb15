import type { Scenario } from '#src/contract/control.ts';
import { SCENARIOS } from '#src/contract/scenarios.ts';

/** What the address bar asks for. */
export interface AddressRequest {
  /** Which state to make; null keeps the one there is. */
  readonly scenarios: readonly Scenario[] | null;
  readonly seed: number;
  /** The moment at which the clock stands still, in milliseconds since the epoch; null lets it run. */
  readonly now: number | null;
  /** How long answers take, in milliseconds. */
  readonly latency: { readonly latencyMs: number; readonly latencySpreadMs: number } | null;
  /** Path of a state file on this origin. */
  readonly stateFile: string | null;
}

const names: readonly string[] = SCENARIOS;

/**
 * Reads `?scenario=revoked,slow&seed=42&latency=200-800&clock=2026-03-02T09:30Z` or `?state=/lesson-1.json`.
 * @param search the query string of the page's address
 * @param origin the page's
 * @returns what is asked for, or null when nothing is
 * @throws Error that says which parameter cannot be read, and what would do
 */
export function addressRequest(search: string, origin: string): AddressRequest | null {
  const query = new URLSearchParams(search);
  const request: AddressRequest = {
    scenarios: scenariosOf(query.get('scenario')),
    seed: seedOf(query.get('seed')),
    now: momentOf(query.get('clock')),
    latency: latencyOf(query.get('latency')),
    stateFile: isOAuth(query) ? null : stateFileOf(query.get('state'), origin),
  };
  const { scenarios, now, latency, stateFile } = request;
  return scenarios === null && now === null && latency === null && stateFile === null ? null : request;
}

/** Consent window and redirect URL have a `state` of their own (RFC 6749 sections 4.1.1 and 4.1.2). */
function isOAuth(query: URLSearchParams): boolean {
  return ['response_type', 'code', 'error'].some((name) => query.has(name));
}

function scenariosOf(text: string | null): Scenario[] | null {
  const wanted = (text ?? '').split(',').filter((name) => name !== '');
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no scenario “${unknown}”. Use one of these in the address: ${SCENARIOS.join(', ')}.`);
  return wanted.length === 0 ? null : (wanted as Scenario[]);
}

function seedOf(text: string | null): number {
  const seed = Number(text ?? '1');
  return Number.isSafeInteger(seed) && seed >= 0 ? seed : 1;
}

function momentOf(text: string | null): number | null {
  if (text === null || text === '') return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new Error(`“${text}” is no time for the clock. Use one like 2026-03-02T09:30:00Z in the address.`);
  return ms;
}

function latencyOf(text: string | null): AddressRequest['latency'] {
  if (text === null || text === '') return null;
  const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (from === undefined || Number(to ?? from) < Number(from)) {
    throw new Error(`“${text}” is no latency. Use milliseconds in the address, such as 300, or a range such as 200-800.`);
  }
  return { latencyMs: Number(from), latencySpreadMs: Number(to ?? from) - Number(from) };
}

function stateFileOf(text: string | null, origin: string): string | null {
  if (text === null || text === '') return null;
  const url = URL.canParse(text, origin) ? new URL(text, origin) : null;
  if (url?.origin !== origin) throw new Error(`The state file ${text} is not on ${origin}. Only files of the same origin can be opened from the address.`);
  return url.pathname + url.search;
}
