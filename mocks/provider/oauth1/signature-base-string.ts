import { percentEncode } from './percent-encode.ts';

/** Name and value, decoded. The same name may be there more than once. */
export type Parameter = readonly [name: string, value: string];

/**
 * The text that a request's signature is made of (RFC 5849 section 3.4.1).
 * @param method the request's method
 * @param url its address; query and fragment are not looked at
 * @param parameters every parameter of query, form and Authorization header but `realm` and `oauth_signature`
 * @returns the signature base string
 */
export function signatureBaseString(method: string, url: URL, parameters: readonly Parameter[]): string {
  return [method.toUpperCase(), url.origin + url.pathname, normalizedParameters(parameters)].map(percentEncode).join('&');
}

/** By encoded name, then by encoded value, in byte order (section 3.4.1.3.2); encoded text is ASCII. */
function normalizedParameters(parameters: readonly Parameter[]): string {
  return parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .toSorted(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
