import { DelugeMap } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { parseJson } from '../values/parse-json.ts';

/**
 * Reads what connections add to requests, `{"wrike": {"headers": {"Authorization": "Bearer …"}, "query": {}}}`, and
 * answers a function that adds it. A connection that is not in the file is an error of the script.
 */
export function connectionSigner(json: string, file: string): (request: Request, connection: string | null) => Request {
  const connections = parseJson(json);
  if (!(connections instanceof DelugeMap)) {
    throw new Error(`${file} has to hold a JSON object: what each connection, by link name, adds to a request.`);
  }
  return (request, connection) => {
    if (connection === null) {
      return request;
    }
    const found = connections.entries.get(connection);
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
