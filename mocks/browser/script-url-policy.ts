interface TrustedTypesFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Lets one script's address through where the page demands Trusted Types for scripts. Everything else that would be made from a string is
 * refused as before, since the policy has no rule for it.
 * @param allowed path of the script
 */
export function allowScriptUrl(allowed: string): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (factory === undefined || factory.defaultPolicy !== null) return;
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href !== new URL(allowed, location.href).href) throw new TypeError(`The script ${url} is not allowed.`);
      return url;
    },
  });
}
