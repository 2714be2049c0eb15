import { DelugeError } from '../values/deluge-error.ts';

/** The error for reading a variable that no statement has given a value yet. */
export function undefinedVariable(name: string): DelugeError {
  return new DelugeError('undefined-variable', `Variable '${name}' is not defined`);
}
