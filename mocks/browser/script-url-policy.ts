interface TrustedTypesFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Lets some scripts' addresses through where the page demands Trusted Types for scripts. Everything else that would be made from a string is
 * refused as before, since the policy has no rule for it.
 * @param allowed paths of the scripts
 */
export function allowScriptUrls(allowed: readonly string[]): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (factory === undefined || factory.defaultPolicy !== null) return;
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      const isAllowed = allowed.some((known) => new URL(known, location.href).href === new URL(url, location.href).href);
      if (!isAllowed) throw new TypeError(`The script ${url} is not allowed.`);
      return url;
    },
  });
}
