import OAuth from 'oauth-1.0a';
import { createHmac } from 'node:crypto';
import type { Fault } from '#src/contract/control.ts';
import { createBackend, type Backend } from '../../backend.ts';
import { createMemoryDatabase } from '../../db/memory-database.ts';
import { createRandom } from '../../random.ts';
import { registerClient } from '../clients.ts';

export const ORIGIN = 'https://console.example';
export const CALLBACK = 'https://deluge.zoho.com/delugeauth/callback';
export const SECRET = 's3cret & with / signs';
const NOW = '2026-03-16T09:30:00.000Z';
const ACCOUNT = '711770823';

export interface KeyPair {
  readonly key: string;
  readonly secret: string;
}

/** A request to sign, and how it is to be sent. */
export interface SignedSending {
  readonly method?: string;
  readonly url: string;
  /** Parameters of a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Parameters of the protocol beyond the usual. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly token?: KeyPair;
  readonly consumer?: KeyPair;
  readonly carriedBy?: 'header' | 'query' | 'form';
  /** To change after signing, as an attacker would; null removes. */
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly nonce?: string;
  readonly timestamp?: number;
}

/** A provider under test and a client that was not written here: the library oauth-1.0a, hashing with Node. */
export interface TestOAuth1Provider {
  readonly backend: Backend;
  readonly consumer: KeyPair;
  readonly sign: (sending: SignedSending) => Request;
  /** Signs and sends. @returns status and the answer's form */
  readonly send: (sending: SignedSending) => Promise<{ status: number; form: URLSearchParams; headers: Headers }>;
  readonly requestToken: (sending?: Partial<SignedSending>) => Promise<KeyPair>;
  /** Answers in the provider's window. @returns the parameters that come to the callback */
  readonly decide: (token: string, decision?: 'accept' | 'reject') => Promise<URLSearchParams>;
  readonly accessToken: (temporary: KeyPair, verifier: string, sending?: Partial<SignedSending>) => Promise<KeyPair>;
  /** All three legs. @returns the token credentials */
  readonly authorize: () => Promise<KeyPair>;
  readonly control: (path: 'faults' | 'clock', body: Partial<Fault> | { advanceMs: number }) => Promise<void>;
}

/**
 * @param serviceKey a service that authorizes by OAuth 1.0a
 * @returns a provider in memory, its clock standing still
 */
export async function startOAuth1Provider(serviceKey = 'twitter'): Promise<TestOAuth1Provider> {
  const backend = createBackend({ database: createMemoryDatabase(), origin: ORIGIN, random: createRandom(7), onDefect: rethrow });
  const post = (path: string, body: unknown) =>
    backend.handle(new Request(ORIGIN + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  await post('/__mock/reset', { scenarios: ['empty'], now: NOW, freeze: true });
  const { id } = await backend.database.write((tx) => registerClient(tx, serviceKey, SECRET));
  const base = `${ORIGIN}/provider/${serviceKey}/oauth1`;
  const sign = (sending: SignedSending) => signedRequest({ consumer: { key: id, secret: SECRET }, timestamp: Math.floor(backend.clock.now() / 1000), ...sending });

  const own: TestOAuth1Provider = {
    backend,
    consumer: { key: id, secret: SECRET },
    sign,
    send: async (sending) => {
      const { status, headers, text } = await answerOf(backend, sign(sending));
      return { status, headers, form: new URLSearchParams(text) };
    },
    requestToken: async (sending = {}) => keyPair(await own.send({ url: `${base}/request-token`, parameters: { oauth_callback: CALLBACK }, ...sending })),
    decide: async (token, decision = 'accept') => {
      const answer = await post(`/provider/${serviceKey}/authorize/decision`, { query: `oauth_token=${token}`, decision, accountId: ACCOUNT });
      const { redirectTo } = (await answer.json()) as { redirectTo?: string };
      return new URL(redirectTo ?? 'https://no-redirect.example').searchParams;
    },
    accessToken: async (temporary, verifier, sending = {}) =>
      keyPair(await own.send({ url: `${base}/access-token`, token: temporary, parameters: { oauth_verifier: verifier }, ...sending })),
    authorize: async () => {
      const temporary = await own.requestToken();
      return await own.accessToken(temporary, (await own.decide(temporary.key)).get('oauth_verifier') ?? '');
    },
    control: async (path, body) => {
      const answer = await post(`/__mock/${path}`, body);
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
  return own;
}

async function answerOf(backend: Backend, request: Request) {
  const response = await backend.handle(request);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function keyPair({ status, form }: { status: number; form: URLSearchParams }): KeyPair {
  if (status !== 200) throw new Error(form.get('oauth_problem') ?? String(status));
  return { key: form.get('oauth_token') ?? '', secret: form.get('oauth_token_secret') ?? '' };
}

function signedRequest(sending: SignedSending): Request {
  const { method = 'POST', form = {}, parameters = {}, token, consumer = { key: '', secret: '' }, changes = {}, nonce, timestamp = 0 } = sending;
  const client = new OAuth({ consumer, signature_method: 'HMAC-SHA1', hash_function: (text, key) => createHmac('sha1', key).update(text).digest('base64') });
  client.getTimeStamp = () => timestamp;
  if (nonce !== undefined) client.getNonce = () => nonce;
  const authorization: Record<string, unknown> = { ...client.authorize({ url: sending.url, method, data: { ...form, ...parameters } }, token) };
  const oauth = Object.fromEntries(Object.entries(authorization).filter(([name]) => name.startsWith('oauth_')).map(([name, value]) => [name, String(value)]));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete oauth[name];
    else oauth[name] = value;
  }
  return carried(sending, method, oauth, form, client);
}

function carried({ url, carriedBy = 'header' }: SignedSending, method: string, oauth: Record<string, string>, form: Readonly<Record<string, string>>, client: OAuth): Request {
  const fields = carriedBy === 'form' ? { ...form, ...oauth } : form;
  const address = new URL(url);
  if (carriedBy === 'query') for (const [name, value] of Object.entries(oauth)) address.searchParams.append(name, value);
  const pairs = Object.entries(oauth).map(([name, value]) => `${client.percentEncode(name)}="${client.percentEncode(value)}"`);
  return new Request(address, {
    method,
    headers: carriedBy === 'header' ? { authorization: `OAuth ${pairs.join(', ')}` } : {},
    ...(Object.keys(fields).length === 0 ? {} : { body: new URLSearchParams(fields) }),
  });
}

function rethrow(error: unknown): never {
  throw error;
}
