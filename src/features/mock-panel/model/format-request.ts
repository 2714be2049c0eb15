const clockTime = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const sizes = [
  ['MB', 1_000_000],
  ['kB', 1000],
] as const;

/** @param bytes a size @returns it with its unit: `0 B`, `1.2 kB` */
export function formatSize(bytes: number): string {
  const [unit, size] = sizes.find(([, size]) => bytes >= size) ?? ['B', 1];
  return `${size === 1 ? bytes : (bytes / size).toFixed(1)} ${unit}`;
}

/** @param ms milliseconds @returns them with their unit: `3 ms`, `1.25 s` */
export function formatDuration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** @param at RFC 3339 @returns the time of day to the second, for the reader */
export function formatClockTime(at: string): string {
  return clockTime.format(new Date(at));
}

/** @param url an address @param origin of the page @returns it without the page's own origin */
export function shortAddress(url: string, origin: string): string {
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

/** @param body what was sent @returns JSON with a line for each value; anything else as it is */
export function readableBody(body: string): { text: string; isJson: boolean } {
  try {
    return { text: JSON.stringify(JSON.parse(body), null, 2), isJson: true };
  } catch {
    return { text: body, isJson: false };
  }
}
