import type { FunctionTemplate } from '#src/contract/functions.ts';

/** A connection that a template's code can be made to use. */
export interface AvailableConnection {
  readonly linkName: string;
  readonly service: { readonly linkName: string };
}

/** A template's code with the extension's own link names in it. */
export interface FittedCode {
  readonly code: string;
  /** What the code needs and the extension does not have: services without a connection. */
  readonly missing: readonly FunctionTemplate['connections'][number][];
}

/**
 * Puts the extension's connections into a template: for each that it names, one of that link name, else the first to the same service.
 * @param template from the gallery
 * @param connections those of the extension
 * @returns the code, and the connections that it still lacks
 */
export function fitTemplate({ code, connections: needed }: FunctionTemplate, connections: readonly AvailableConnection[]): FittedCode {
  let fitted = code;
  const missing: FunctionTemplate['connections'][number][] = [];
  for (const need of needed) {
    const sameService = connections.filter(({ service }) => service.linkName === need.serviceLinkName);
    const chosen = sameService.find(({ linkName }) => linkName === need.linkName) ?? sameService[0];
    if (chosen === undefined) missing.push(need);
    else fitted = fitted.replaceAll(`connection:"${need.linkName}"`, () => `connection:"${chosen.linkName}"`);
  }
  return { code: fitted, missing };
}
