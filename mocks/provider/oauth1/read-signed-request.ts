import { OAuth1Error } from './oauth1-error.ts';
import { signatureBaseString, type Parameter } from './signature-base-string.ts';

/** A request with OAuth 1 parameters, taken apart. */
export interface SignedRequest {
  readonly consumerKey: string;
  /** Null in a request for temporary credentials. */
  readonly token: string | null;
  readonly signature: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly nonce: string;
  /** What the signature must be made of. */
  readonly baseString: string;
  /** `oauth_callback`, `oauth_verifier`, `x_auth_mode` and the like, wherever they came. */
  readonly parameters: ReadonlyMap<string, string>;
}

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const REQUIRED = ['oauth_consumer_key', 'oauth_nonce', 'oauth_signature', 'oauth_signature_method', 'oauth_timestamp'] as const;

/**
 * Takes the OAuth parameters from the Authorization header, a form, or the query (RFC 5849 section 3.5).
 * @param request a request; its body is not used up
 * @returns the parameters and the signature base string
 * @throws OAuth1Error when parameters are missing, repeated or of another version or signature method
 */
export async function readSignedRequest(request: Request): Promise<SignedRequest> {
  const all = await parametersOf(request);
  const oauth = protocolParameters(all);
  const signed = all.filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
  return { ...checkedParameters(oauth), baseString: signatureBaseString(request.method, new URL(request.url), signed), parameters: oauth };
}

/** @returns the consumer key that a request names, right or wrong, or null */
export async function consumerKeyOf(request: Request): Promise<string | null> {
  try {
    return new Map(await parametersOf(request)).get('oauth_consumer_key') ?? null;
  } catch (error) {
    if (error instanceof OAuth1Error) return null;
    throw error;
  }
}

async function parametersOf(request: Request): Promise<Parameter[]> {
  const isForm = FORM.test(request.headers.get('content-type') ?? '');
  const form = isForm ? new URLSearchParams(await request.clone().text()) : [];
  return [...headerParameters(request.headers.get('authorization')), ...new URL(request.url).searchParams, ...form];
}

/** @returns whether the request says that it is signed by OAuth 1, whether or not it is signed well */
export function isOAuth1Request(request: Request): boolean {
  return /^OAuth\s/i.test(request.headers.get('authorization') ?? '') || new URL(request.url).searchParams.has('oauth_signature');
}

function headerParameters(header: string | null): Parameter[] {
  const [, parameters] = /^OAuth\s+(.*)$/is.exec((header ?? '').trim()) ?? [];
  if (parameters === undefined) return [];
  return parameters.split(',').map((part): Parameter => {
    const [, name, value] = /^\s*([^=\s]+)="([^"]*)"\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) throw new OAuth1Error('parameter_rejected', 'The Authorization header is not well formed.');
    return [decoded(name), decoded(value)];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new OAuth1Error('parameter_rejected', 'The Authorization header is not percent-encoded.');
  }
}

function protocolParameters(all: readonly Parameter[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of all) {
    if (!name.startsWith('oauth_')) continue;
    if (found.has(name)) {
      throw new OAuth1Error('parameter_rejected', `The parameter ${name} is there more than once.`, { oauth_parameters_rejected: name });
    }
    found.set(name, value);
  }
  return found;
}

function checkedParameters(oauth: ReadonlyMap<string, string>): Omit<SignedRequest, 'baseString' | 'parameters'> {
  const absent = REQUIRED.filter((name) => (oauth.get(name) ?? '') === '');
  if (absent.length > 0) {
    throw new OAuth1Error('parameter_absent', `The request lacks ${absent.join(', ')}.`, { oauth_parameters_absent: absent.join('&') });
  }
  const valueOf = (name: string): string => oauth.get(name) ?? '';
  if (oauth.has('oauth_version') && valueOf('oauth_version') !== '1.0') {
    throw new OAuth1Error('version_rejected', 'Only oauth_version=1.0 is supported.', { oauth_acceptable_versions: '1.0-1.0' });
  }
  if (valueOf('oauth_signature_method') !== 'HMAC-SHA1') {
    throw new OAuth1Error('signature_method_rejected', 'Only oauth_signature_method=HMAC-SHA1 is supported.');
  }
  if (!/^\d+$/.test(valueOf('oauth_timestamp'))) {
    throw new OAuth1Error('parameter_rejected', 'oauth_timestamp is not a number of seconds.', { oauth_parameters_rejected: 'oauth_timestamp' });
  }
  return {
    consumerKey: valueOf('oauth_consumer_key'),
    token: valueOf('oauth_token') === '' ? null : valueOf('oauth_token'),
    signature: valueOf('oauth_signature'),
    timestamp: Number(valueOf('oauth_timestamp')),
    nonce: valueOf('oauth_nonce'),
  };
}
