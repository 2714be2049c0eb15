import OAuth from 'oauth-1.0a';
import type { OAuthParamType } from '#src/contract/custom-service-terms.ts';
import type { BackendContext } from '../../handler.ts';
import { hmacSha1 } from '../../provider/oauth1/hmac-sha1.ts';

/** A key and the secret that goes with it, of the consumer or of a token. */
export interface KeyPair {
  readonly key: string;
  /** Secret. */
  readonly secret: string;
}

/** What is signed with, and where the signature goes. */
export interface OAuth1Signing {
  readonly consumer: KeyPair;
  /** Null in a request for temporary credentials. */
  readonly token: KeyPair | null;
  readonly paramType: OAuthParamType;
  /** Parameters of the protocol beyond the usual ones: `oauth_callback`, `oauth_verifier`. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/**
 * Signs a request by OAuth 1.0a with HMAC-SHA1 (RFC 5849 section 3.4.2), over its query and, where it is one, its form.
 * @param context time and randomness, for timestamp and nonce
 * @param request the request
 * @param signing keys, and where the parameters go
 * @returns the signed request
 */
export async function signByOAuth1(context: Pick<BackendContext, 'clock' | 'random'>, request: Request, signing: OAuth1Signing): Promise<Request> {
  const { consumer, token, paramType, parameters = {} } = signing;
  const url = new URL(request.url);
  const body = request.body === null ? null : await request.clone().arrayBuffer();
  const form = body !== null && FORM.test(request.headers.get('content-type') ?? '') ? new URLSearchParams(new TextDecoder().decode(body)) : [];
  const signer = signerFor(context, consumer);
  const data = { ...valuesByName([...url.searchParams, ...form]), ...parameters };
  // The query is among the data: the library would read a plus in an address as a plus.
  const signed = signer.authorize({ url: url.origin + url.pathname, method: request.method, data }, token ?? undefined);
  const headers = new Headers(request.headers);
  if (paramType === 'header') {
    headers.set('authorization', signer.toHeader(signed).Authorization);
  } else {
    for (const [name, value] of Object.entries(signed)) if (name.startsWith('oauth_')) url.searchParams.set(name, String(value));
  }
  return new Request(url, { method: request.method, headers, signal: request.signal, ...(body === null ? {} : { body }) });
}

function signerFor({ clock, random }: Pick<BackendContext, 'clock' | 'random'>, consumer: KeyPair): OAuth {
  const signer = new OAuth({ consumer: { ...consumer }, signature_method: 'HMAC-SHA1', hash_function: hmacSha1 });
  signer.getNonce = () => random.token(16);
  signer.getTimeStamp = () => Math.floor(clock.now() / 1000);
  return signer;
}

/** The library takes what is there more than once as a list. */
function valuesByName(parameters: readonly (readonly [string, string])[]): Record<string, string | string[]> {
  const byName = Map.groupBy(parameters, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, entries]) => [name, entries.length === 1 ? (entries[0]?.[1] ?? '') : entries.map(([, value]) => value)]));
}
