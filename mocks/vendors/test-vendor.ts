import { exchange, startProvider, type TestProvider } from '../provider/test-provider.ts';

/** What came back from a vendor. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: VendorBody;
}

/** Bodies are looked at with `toMatchObject`; what tests take out of them is text. */
export type VendorBody = Readonly<Record<string, unknown>>;

interface CallOptions {
  /** A form; values that are no texts are sent as JSON texts. */
  readonly form?: Readonly<Record<string, unknown>>;
  /** A JSON body. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent instead of the token; null: without any. */
  readonly authorization?: string | null;
}

/** A vendor under test, called with a token that its provider really issued. */
export interface TestVendor {
  readonly provider: TestProvider;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  call: (method: string, url: string, options?: CallOptions) => Promise<VendorAnswer>;
}

/**
 * Goes through consent and token endpoint of a service.
 * @param service the service's link name
 * @param scopes what to ask for; the service's default when empty
 * @param options.separator what the service puts between scopes
 * @param options.scheme authorization scheme of the calls
 * @returns the vendor, to be called with the token
 */
export async function startVendor(service: string, scopes: readonly string[], { separator = ' ', scheme = 'Bearer' } = {}): Promise<TestVendor> {
  const provider = await startProvider(service);
  const answer = await provider.authorize({ scope: scopes.length === 0 ? null : scopes.join(separator), access_type: 'offline', prompt: 'consent' });
  const tokens = await exchange(provider, answer);
  return {
    provider,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    call: async (method, url, options = {}) => {
      const { authorization = `${scheme} ${tokens.access_token}` } = options;
      return await send(provider, method, url, { ...options, authorization });
    },
  };
}

async function send({ backend }: TestProvider, method: string, url: string, { form, json, headers = {}, authorization = null }: CallOptions): Promise<VendorAnswer> {
  const body = form === undefined ? json : new URLSearchParams(Object.entries(form).map(([name, value]) => [name, asText(value)]));
  const response = await backend.handle(
    new Request(url, {
      method,
      headers: {
        ...(authorization === null ? {} : { authorization }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams || typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as VendorBody) };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Takes a text out of an answer.
 * @param body the answer
 * @param path names and places on the way, with dots between: `data.0.id`
 * @returns the text there
 */
export function textAt(body: VendorBody, path: string): string {
  const value = path.split('.').reduce<unknown>((inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined), body);
  if (typeof value !== 'string') throw new Error(`There is no text at ${path} in ${JSON.stringify(body)}`);
  return value;
}
