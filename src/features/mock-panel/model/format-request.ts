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

/** @param at RFC 3339 @returns the time of day to the second, for the reader */
export function formatClockTime(at: string): string {
  return clockTime.format(new Date(at));
}

/** @param url an address @param origin of the page @returns it without the page's own origin */
export function shortAddress(url: string, origin: string): string {
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}
