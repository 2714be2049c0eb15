import { DelugeMap } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import type { DelugeValue } from '../values/value.ts';

/**
 * A function that adds to a request what its connection asks for. `connections` has, by link name, `headers` and `query`,
 * both maps and both optional. A connection that is not there is an error of the script.
 */
export function connectionSigner(connections: ReadonlyMap<string, DelugeValue>): (request: Request, connection: string | null) => Request {
  return (request, connection) => {
    if (connection === null) {
      return request;
    }
    const found = connections.get(connection);
    if (!(found instanceof DelugeMap)) {
      throw new DelugeError('call-out', `There is no connection with the link name '${connection}'`);
    }
    const url = new URL(request.url);
    textsOf(found, 'query').forEach(([name, value]) => url.searchParams.set(name, value));
    const signed = new Request(url, request);
    textsOf(found, 'headers').forEach(([name, value]) => signed.headers.set(name, value));
    return signed;
  };
}

function textsOf(connection: DelugeMap, member: string): readonly (readonly [string, string])[] {
  const texts = connection.entries.get(member);
  return texts instanceof DelugeMap ? [...texts.entries].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])) : [];
}
