const STEPS = [1, 2, 2.5, 5, 10] as const;
/** Narrowest bar in percent: a call that took no time has to be seen. */
const MIN_WIDTH = 0.5;

/** Where something lies on a scale, in percent of its width. */
export interface Span {
  readonly start: number;
  readonly width: number;
}

/**
 * @param startMs when it began, from the start of the run
 * @param durationMs how long it took
 * @param totalMs the whole run
 * @returns its place; always inside of the scale, and wide enough to be seen
 */
export function spanOf(startMs: number, durationMs: number, totalMs: number): Span {
  const total = Math.max(totalMs, 1);
  const start = clamp((startMs / total) * 100, 0, 100 - MIN_WIDTH);
  return { start, width: clamp((durationMs / total) * 100, MIN_WIDTH, 100 - start) };
}

/**
 * @param totalMs the whole run
 * @param count how many lines there may be at most, besides the first
 * @returns round moments, in milliseconds, from 0 up to the end
 */
export function ticksOf(totalMs: number, count = 4): number[] {
  const rough = Math.max(totalMs, 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * (STEPS.find((factor) => factor * power >= rough) ?? 10));
  const ticks: number[] = [];
  for (let at = 0; at <= Math.max(totalMs, 1); at += step) ticks.push(at);
  return ticks;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
