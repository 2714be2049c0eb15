/** How long release notes may be, in characters. */
export const RELEASE_NOTES_MAX_LENGTH = 2000;
