const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Whether a text can be the name of a variable or function: letters, digits and `_`, no digit first. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
