import { DelugeError } from './deluge-error.ts';
import { nullValue } from './runtime-errors.ts';
import { typeName, type DelugeValue } from './value.ts';

/**
 * A condition's truth. Only BOOLEAN has one: nothing in the reference says what another value would be, so it is an
 * error that says how to write the condition. `operation` is where the condition stands: `if`, `&&`, `!`.
 */
export function conditionOf(value: DelugeValue, operation: string): boolean {
  if (typeof value === 'boolean') {
    return value;
  }
  if (value === null) {
    throw nullValue(operation);
  }
  throw new DelugeError(
    'condition-type',
    `The condition of ${operation} is of type ${typeName(value)}, BOOLEAN is needed: compare the value, as in x == "yes" or x != null`,
  );
}
