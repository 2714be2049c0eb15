/**
 * Where the backend is when it is not in this browser: where the page's server says (the mock server serves the console with a note that
 * it is there), or where the build was told (`VITE_API_URL`).
 * @returns scheme, host and port, empty for the page's own; null when the backend runs in this browser
 */
export function apiUrl(): string | null {
  const note = document.querySelector<HTMLMetaElement>('meta[name="patchbay-api"]');
  return note?.content ?? import.meta.env.VITE_API_URL ?? null;
}
