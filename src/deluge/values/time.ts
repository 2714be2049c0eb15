import { TypeBit } from './type-bit.ts';

/** A TIME of day, in milliseconds since midnight. Creator has it; the other services do not. */
export class Time {
  readonly bit = TypeBit.TIME;
  readonly millisecond: number;

  constructor(millisecond: number) {
    this.millisecond = millisecond;
  }
}
