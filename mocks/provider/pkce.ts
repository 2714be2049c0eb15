/** Verifier and challenge alike (RFC 7636 sections 4.1 and 4.2). */
const UNRESERVED_43_TO_128 = /^[A-Za-z0-9\-._~]{43,128}$/;

/** @returns whether the text may be a code verifier or a code challenge */
export function isWellFormedPkceValue(value: string): boolean {
  return UNRESERVED_43_TO_128.test(value);
}

/**
 * @param verifier a code verifier
 * @returns its S256 challenge: the SHA-256 in base64url without padding
 */
export async function s256Challenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCodePoint(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
