/**
 * @param text any text
 * @returns it with everything but unreserved characters percent-encoded (RFC 5849 section 3.6)
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
