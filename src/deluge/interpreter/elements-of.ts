import { DelugeCollection } from '../values/collection.ts';
import { Braces, DelugeList, DelugeMap, settled } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { DelugeFile } from '../values/file.ts';
import { nullValue } from '../values/runtime-errors.ts';
import { typeName, type DelugeValue } from '../values/value.ts';

/** The largest file that is read line by line: 2 MB. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;

/**
 * What `for each` goes through: the elements of a LIST as it is when the loop begins, the parts of a TEXT between commas,
 * the lines of a FILE, the keys of a map (the reference does not say, and this is what people would use), and the values
 * of a COLLECTION.
 */
export function elementsOf(value: DelugeValue): readonly DelugeValue[] {
  const container = settled(value);
  if (container instanceof DelugeList) {
    return [...container.items];
  }
  if (typeof container === 'string') {
    return container === '' ? [] : container.split(',');
  }
  if (container instanceof DelugeMap) {
    return [...container.entries.keys()];
  }
  if (container instanceof DelugeCollection) {
    return container.values === null ? (container.entries ?? []).map((entry) => entry.value) : [...container.values];
  }
  if (container instanceof DelugeFile) {
    return linesOf(container);
  }
  if (container instanceof Braces) {
    return [];
  }
  throw container === null ? nullValue('for each') : new DelugeError('cannot-cast', `'${typeName(container)}' can not be cast to 'LIST'`);
}

function linesOf({ bytes }: DelugeFile): readonly string[] {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new DelugeError('limit', 'The size of the file exceeds the limit of 2 MB');
  }
  return new TextDecoder().decode(bytes).split(/\r?\n/).filter((line) => line !== '');
}
