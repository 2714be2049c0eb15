import { TypeBit } from './type-bit.ts';

const DAY = 86_400_000;
/** The years 1 to 9999, as milliseconds. */
const EARLIEST = -62_135_596_800_000;
const LATEST = 253_402_300_799_999;

/**
 * A DATE-TIME: what a clock on the wall of the application's time zone shows, to the millisecond. `wall` is that reading as milliseconds
 * since 1970-01-01 00:00 on the same clock; only `unixEpoch` and formatting for another zone need the zone itself.
 */
export class DateTime {
  readonly bit = TypeBit['DATE-TIME'];
  readonly wall: number;
  /** A date without a time of day: at midnight, and written without it. */
  readonly dateOnly: boolean;

  constructor(wall: number, dateOnly = false) {
    this.wall = dateOnly ? Math.floor(wall / DAY) * DAY : wall;
    this.dateOnly = dateOnly;
  }

  /** Whether the language's calendar has the reading: years 1 to 9999. */
  static holds(wall: number): boolean {
    return wall >= EARLIEST && wall <= LATEST;
  }

  /** The reading as a JavaScript date whose UTC fields are the clock's fields. */
  fields(): Date {
    return new Date(this.wall);
  }
}
