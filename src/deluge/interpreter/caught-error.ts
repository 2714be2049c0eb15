import { DelugeMap, settled } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import type { DelugeSettings } from '../values/settings.ts';
import { toText } from '../values/text-form.ts';
import type { DelugeValue } from '../values/value.ts';

/** What the variable of `catch` holds: a map with `message` and `lineNo`, so that `info e` prints both. */
export function caughtError(error: DelugeError): DelugeMap {
  return new DelugeMap([
    ['message', error.message],
    ['lineNo', error.place?.line ?? null],
  ]);
}

/** The error of `throw value`: its text is the message; a caught error that is thrown again keeps its own. */
export function thrownError(value: DelugeValue, settings: DelugeSettings): DelugeError {
  const record = settled(value);
  const message = record instanceof DelugeMap && record.entries.has('lineNo') ? (record.entries.get('message') ?? null) : value;
  return new DelugeError('thrown', toText(message, settings));
}
