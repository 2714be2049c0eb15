import { linkNameFromName } from '#src/contract/link-name.ts';

/** The two names as they stand in the form. */
export interface NamePair {
  readonly name: string;
  readonly linkName: string;
  /** Whether the person wrote the link name themselves; it then no longer follows the name. */
  readonly isLinkNameEdited: boolean;
}

/**
 * The names after the person changed the name.
 * @param names how they stand
 * @param name the new name
 * @returns the names; the link name follows unless it was written by hand
 */
export function withName(names: NamePair, name: string): NamePair {
  return names.isLinkNameEdited ? { ...names, name } : { name, linkName: linkNameFromName(name), isLinkNameEdited: false };
}

/**
 * The names after the person changed the link name. Emptying it lets it follow the name again.
 * @param names how they stand
 * @param linkName the new link name
 * @returns the names
 */
export function withLinkName(names: NamePair, linkName: string): NamePair {
  return { ...names, linkName, isLinkNameEdited: linkName !== '' };
}
