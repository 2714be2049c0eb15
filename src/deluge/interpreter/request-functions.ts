import { DelugeMap, settled } from '../values/containers.ts';
import type { DelugeValue } from '../values/value.ts';
import type { TaskValues } from './invoke-url.ts';

type Describe = (args: readonly DelugeValue[]) => TaskValues;

function isMap(value: DelugeValue): boolean {
  return settled(value) instanceof DelugeMap;
}

/** The entries of `invokeurl` that stand for a call; the last boolean of the old functions changes nothing known. */
function described(url: DelugeValue, type: DelugeValue, rest: readonly DelugeValue[], hasParameters: boolean): TaskValues {
  const values = rest.filter((value) => typeof value !== 'boolean');
  const [parameters = null, headers = null] = hasParameters ? values : [null, ...values];
  return new Map<string, DelugeValue>([
    ['url', url],
    ['type', type],
    ['parameters', parameters],
    ['headers', isMap(headers) ? headers : null],
    ['response-format', 'STRING'],
  ]);
}

/** The functions that scripts called before there was `invokeurl [ ]`, by name in lower case. They answer with TEXT. */
export const REQUEST_FUNCTIONS: ReadonlyMap<string, Describe> = new Map<string, Describe>([
  ['geturl', ([url = null, ...rest]) => described(url, 'GET', rest, false)],
  ['posturl', ([url = null, ...rest]) => described(url, 'POST', rest, true)],
  ['invokeurl', ([url = null, type = 'GET', ...rest]) => described(url, type, rest, true)],
]);
