/** Longest connection or service name, and longest link name. Source: the original's form limits. */
export const NAME_MAX_LENGTH = 50;

const LINK_NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Makes a link name from a display name: lower case, runs of spaces and hyphens become `_`, other characters are
 * dropped, leading characters up to the first letter too.
 * @param name what the person typed
 * @returns a valid link name of at most 50 characters, or '' when nothing usable is left
 */
export function linkNameFromName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '_')
    .replaceAll(/[^a-z0-9_]/g, '')
    .replace(/^[^a-z]+/, '')
    .slice(0, NAME_MAX_LENGTH)
    .replace(/_+$/, '');
}

/**
 * Says what is wrong with a link name.
 * @param linkName the candidate
 * @returns a sentence that says what to do, or null when it is valid
 */
export function linkNameProblem(linkName: string): string | null {
  if (linkName === '') return 'Enter a link name.';
  if (linkName.length > NAME_MAX_LENGTH) return `Use at most ${NAME_MAX_LENGTH} characters.`;
  if (!/^[a-z]/.test(linkName)) return 'Start with a lower-case letter.';
  if (!LINK_NAME.test(linkName)) return 'Use only lower-case letters, digits and underscores.';
  return null;
}

/**
 * Finds a free link name close to a taken one by numbering it.
 * @param linkName the taken name
 * @param isTaken whether a candidate is in use
 * @returns the first of `name_2`, `name_3`, … that is free, cut to 50 characters
 */
export function freeLinkName(linkName: string, isTaken: (candidate: string) => boolean): string {
  const base = linkName.replace(/_\d+$/, '');
  for (let number = 2; ; number += 1) {
    const suffix = `_${number}`;
    const candidate = base.slice(0, NAME_MAX_LENGTH - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}
