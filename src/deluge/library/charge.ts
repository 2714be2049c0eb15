import { checkTextLength } from '../values/text-length.ts';
import type { CallContext } from './call-context.ts';

/** What is done at once for the price of the call itself. */
const FREE_UNITS = 64;

/** Charges for looking at, or making, this many characters or elements. */
export function chargeFor(context: CallContext, units: number): void {
  if (units > FREE_UNITS) {
    context.charge(units);
  }
}

/** Charges for a text before it is made, and throws when it would be longer than any text may be. */
export function chargeText(context: CallContext, length: number): void {
  checkTextLength(length);
  chargeFor(context, length);
}
