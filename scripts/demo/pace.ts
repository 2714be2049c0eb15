/** How long things take in a film, in milliseconds. */
export interface Pace {
  /** For the pointer to arrive, and for a press to be seen. */
  readonly pointer: number;
  /** Between two keys. */
  readonly key: number;
  /** After something was done, before the next begins. */
  readonly rest: number;
  /** For what appears. */
  readonly motion: number;
  readonly reading: (text: string) => number;
}

const LONGEST_READING = 6000;

/**
 * @param speed 1 for a human pace, 2 for twice as fast
 * @returns its times
 */
export function paceAt(speed: number): Pace {
  const ms = (value: number): number => Math.round(value / speed);
  return {
    pointer: ms(640),
    key: ms(55),
    rest: ms(420),
    motion: ms(180),
    reading: (text) => ms(Math.min(LONGEST_READING, 600 + 200 * text.split(/\s+/u).length)),
  };
}
