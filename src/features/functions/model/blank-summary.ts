/** Stands for "12 functions" until the number is known, as wide, so that a narrow tool bar breaks in the same place. */
export const BLANK_SUMMARY = '\u00A0'.repeat(20);
