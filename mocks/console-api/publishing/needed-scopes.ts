import { wrikeRoutes } from '../../vendors/wrike/routes.ts';
import { coversScope, zohoBooksRoutes } from '../../vendors/zoho-books/routes.ts';
import type { CallInCode } from './calls-in-code.ts';

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
    })),
  },
  zoho_books: {
    base: /^https:\/\/www\.zohoapis\.[a-z.]+\/books\/v3/,
    routes: Object.values(zohoBooksRoutes).map(({ method, path, scope }) => ({ method, pattern: pathPattern(path), isCovered: (given) => coversScope(given, scope) })),
  },
};

/**
 * @param serviceLinkName the connection's service
 * @param scopes the connection's scopes
 * @param calls what goes through the connection
 * @returns the verdict, or null for services whose operations are not known
 */
export function scopeVerdict(serviceLinkName: string, scopes: readonly string[], calls: readonly CallInCode[]): ScopeVerdict | null {
  const api = APIS[serviceLinkName];
  if (api === undefined) return null;
  const known = calls.map((call) => ({ call, routes: routesOf(api, call) }));
  const uncovered = known.filter(({ routes }) => routes.length > 0 && !routes.some(({ isCovered }) => isCovered(scopes))).map(({ call }) => `${call.method} ${call.url}`);
  if (uncovered.length > 0 || known.some(({ routes }) => routes.length === 0)) return { uncovered, unneeded: [] };
  let kept = [...scopes];
  for (const scope of scopes) {
    const without = kept.filter((each) => each !== scope);
    if (known.every(({ routes }) => routes.some(({ isCovered }) => isCovered(without)))) kept = without;
  }
  return { uncovered, unneeded: scopes.filter((scope) => !kept.includes(scope)) };
}

function routesOf({ base, routes }: KnownApi, { method, url }: CallInCode): KnownRoute[] {
  if (!base.test(url)) return [];
  const [path = ''] = url.replace(base, '').split('?', 1);
  return routes.filter((route) => route.method === method && route.pattern.test(path));
}
