const number = new Intl.NumberFormat();
const seconds = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/**
 * @param ms milliseconds
 * @returns "0 ms", "840 ms", "1.25 s", "2 min 5 s"
 */
export function formatDuration(ms: number): string {
  if (Math.round(ms) < 1000) return `${number.format(Math.round(ms))} ms`;
  if (ms < 60_000) return `${seconds.format(ms / 1000)} s`;
  const wholeSeconds = Math.round(ms / 1000);
  const rest = wholeSeconds % 60;
  return `${number.format(Math.floor(wholeSeconds / 60))} min${rest === 0 ? '' : ` ${rest} s`}`;
}
