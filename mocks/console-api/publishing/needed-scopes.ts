import { wrikeRoutes } from '../../vendors/wrike/routes.ts';
import { coversScope, scopesCovering, zohoBooksRoutes } from '../../vendors/zoho-books/routes.ts';
import type { CallInCode } from './calls-in-code.ts';

/** What is needed for a call: one of some scopes, and whether those given are enough. */
export interface CallNeed {
  readonly anyOf: readonly string[];
  readonly isCovered: (scopes: readonly string[]) => boolean;
}

/** How a connection's scopes stand against what is called through it. */
export interface ScopeVerdict {
  /** Calls that the scopes don't cover, in words. */
  readonly uncovered: string[];
  /** Scopes without which everything still works; empty when some call is not known. */
  readonly unneeded: string[];
}

interface KnownRoute {
  readonly method: string;
  readonly pattern: RegExp;
  readonly isCovered: (scopes: readonly string[]) => boolean;
  /** One of these scopes is enough. */
  readonly anyOf: readonly string[];
}

/** Where a service's API is, and what its operations need. */
interface KnownApi {
  readonly base: RegExp;
  readonly routes: readonly KnownRoute[];
}

function pathPattern(template: string): RegExp {
  const source = template
    .split('/')
    .map((part) => (part.startsWith('{') ? '[^/]+' : String.raw`(?:${part.replaceAll(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)}|\*)`))
    .join('/');
  return new RegExp(`^${source}/?$`);
}

const APIS: Readonly<Record<string, KnownApi>> = {
  wrike: {
    base: /^https:\/\/(?:www|app-\w+|\*)\.wrike\.com\/api\/v4|^\*/,
    routes: Object.values(wrikeRoutes).map(({ method, path, scopes }) => ({
      method,
      pattern: pathPattern(path),
      isCovered: (given) => scopes.some((scope) => given.includes(scope)),
      anyOf: scopes,
    })),
  },
  zoho_books: {
    base: /^https:\/\/www\.zohoapis\.[a-z.]+\/books\/v3/,
    routes: Object.values(zohoBooksRoutes).map(({ method, path, scope }) => ({ method, pattern: pathPattern(path), isCovered: (given) => coversScope(given, scope), anyOf: scopesCovering(scope) })),
  },
};

/**
 * @param serviceLinkName the connection's service
 * @param scopes the connection's scopes
 * @param calls what goes through the connection
 * @returns the verdict, or null for services whose operations are not known
 */
export function scopeVerdict(serviceLinkName: string, scopes: readonly string[], calls: readonly Pick<CallInCode, 'method' | 'url'>[]): ScopeVerdict | null {
  const api = APIS[serviceLinkName];
  if (api === undefined) return null;
  const known = calls.map((call) => ({ call, routes: routesOf(api, call) }));
  const uncovered = known.filter(({ routes }) => routes.length > 0 && !routes.some(({ isCovered }) => isCovered(scopes))).map(({ call }) => `${call.method} ${call.url}`);
  if (uncovered.length > 0 || known.length === 0 || known.some(({ routes }) => routes.length === 0)) return { uncovered, unneeded: [] };
  let kept = [...scopes];
  for (const scope of scopes) {
    const without = kept.filter((each) => each !== scope);
    if (known.every(({ routes }) => routes.some(({ isCovered }) => isCovered(without)))) kept = without;
  }
  return { uncovered, unneeded: scopes.filter((scope) => !kept.includes(scope)) };
}

/**
 * @param serviceLinkName a default service
 * @returns what gives the need of a call, null for one that can't be told; or null for services whose operations are not known
 */
export function callNeeds(serviceLinkName: string): ((call: Pick<CallInCode, 'method' | 'url'>) => CallNeed | null) | null {
  const api = APIS[serviceLinkName];
  if (api === undefined) return null;
  return (call) => {
    const routes = routesOf(api, call);
    if (routes.length === 0) return null;
    return { anyOf: [...new Set(routes.flatMap(({ anyOf }) => anyOf))], isCovered: (scopes) => routes.some(({ isCovered }) => isCovered(scopes)) };
  };
}

/**
 * @param serviceLinkName a service whose operations are known
 * @param scope one of its scopes
 * @returns how many operations the scope alone allows: of two that are enough, the one with less is the narrower
 */
export function scopeBreadth(serviceLinkName: string, scope: string): number {
  return (APIS[serviceLinkName]?.routes ?? []).filter(({ isCovered }) => isCovered([scope])).length;
}

function routesOf({ base, routes }: KnownApi, { method, url }: Pick<CallInCode, 'method' | 'url'>): KnownRoute[] {
  if (!base.test(url)) return [];
  const [path = ''] = url.replace(base, '').split('?', 1);
  return routes.filter((route) => route.method === method && route.pattern.test(path));
}
