/*
 * Stands in for the `tough-cookie` package (see vite.config.ts), of which MSW keeps a jar in every page. The backend sets no cookies,
 * and the package with its list of public suffixes is three quarters of MSW's code.
 */

/** Where the jar would keep its cookies. */
export class MemoryCookieStore {
  idx: Record<string, never> = {};
}

/** A jar that stays empty. */
export class CookieJar {
  getCookiesSync(): readonly never[] {
    return [];
  }

  setCookie(): Promise<void> {
    return Promise.resolve();
  }
}

/** A cookie that was saved by an earlier page: there is none. */
export const Cookie = {
  fromJSON: (): null => null,
};
