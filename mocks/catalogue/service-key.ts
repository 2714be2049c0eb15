import type { ServiceKind } from '#src/contract/services.ts';

/** Which service is meant. A custom service may have the link name of a default one, so the link name alone doesn't say. */
export interface ServiceRef {
  readonly kind: ServiceKind;
  readonly linkName: string;
}

/** A hyphen is in no link name; a dot would make file servers take the path for a file's. */
const CUSTOM_PREFIX = 'custom-';

/**
 * One text for a service, wherever one is needed: in paths (`/provider/{key}/token`, `/authorize/{key}`) and in rows of the provider.
 * @param service the service
 * @returns the link name of a default service, `custom-` and the link name of a custom one
 */
export function serviceKeyOf({ kind, linkName }: ServiceRef): string {
  return kind === 'custom' ? CUSTOM_PREFIX + linkName : linkName;
}

/** @returns the service that a key means */
export function serviceRefOfKey(key: string): ServiceRef {
  return key.startsWith(CUSTOM_PREFIX) ? { kind: 'custom', linkName: key.slice(CUSTOM_PREFIX.length) } : { kind: 'default', linkName: key };
}
