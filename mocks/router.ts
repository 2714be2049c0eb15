/** A request found its route, or what the path would have taken. */
export type RouteMatch<R> =
  | { readonly kind: 'found'; readonly route: R; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' };

interface Routable {
  readonly method: string;
  readonly path: string;
}

/**
 * Makes a finder for routes. HEAD goes to the route of GET.
 * @param routes what can be found; a path is a template with `{name}` parts, each of which takes one segment
 * @returns the finder, which takes a method and a path as it stands in the address
 */
export function createRouter<R extends Routable>(routes: readonly R[]): (method: string, path: string) => RouteMatch<R> {
  const compiled = routes.map((route) => ({ route, pattern: pathPattern(route.path) }));
  return (method, path) => {
    const wanted = method === 'HEAD' ? 'GET' : method;
    const onPath = compiled.flatMap(({ route, pattern }) => {
      const params = decodedGroups(pattern.exec(path));
      return params === null ? [] : [{ route, params }];
    });
    const found = onPath.find(({ route }) => route.method === wanted);
    if (found !== undefined) return { kind: 'found', ...found };
    if (onPath.length === 0) return { kind: 'unknown' };
    const methods = onPath.map(({ route }) => route.method);
    return { kind: 'wrong-method', allowed: [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])] };
  };
}

function pathPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', String.raw`\.`).replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function decodedGroups(match: RegExpExecArray | null): Record<string, string> | null {
  if (match === null) return null;
  try {
    return Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
