import type { ReadTransaction } from '../db/database.ts';
import type { ProviderClientRow } from '../db/tables.ts';
import { findClient } from './clients.ts';
import { OAuthError } from './oauth-error.ts';
import type { ProviderService } from './provider-service.ts';

/** Who a request says it comes from, and the proof. */
export interface PresentedClient {
  readonly id: string;
  readonly secret: string | null;
}

/**
 * Reads client credentials from the Authorization header or the form (RFC 6749 section 2.3.1).
 * @param request the request
 * @param form its parameters
 * @returns what was presented
 * @throws OAuthError invalid_client when there is nothing usable, invalid_request when two methods are used at once
 */
export function presentedClient(request: Request, form: URLSearchParams): PresentedClient {
  const header = request.headers.get('authorization');
  const id = form.get('client_id');
  const secret = form.get('client_secret');
  if (header === null) {
    if (id === null) throw new OAuthError('invalid_client', 'The client did not authenticate.');
    return { id, secret };
  }
  const basic = readBasic(header);
  if (secret !== null) throw new OAuthError('invalid_request', 'The client used more than one authentication method.');
  if (id !== null && id !== basic.id) throw new OAuthError('invalid_request', 'client_id names another client than the Authorization header.');
  return basic;
}

function readBasic(header: string): PresentedClient {
  const [, credentials] = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header.trim()) ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(decodeBase64(credentials ?? '')) ?? [];
  if (id === undefined || secret === undefined) throw new OAuthError('invalid_client', 'The Authorization header is not valid Basic authentication.');
  return { id: formDecode(id), secret: formDecode(secret) };
}

function decodeBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}

function formDecode(text: string): string {
  return new URLSearchParams(`value=${text}`).get('value') ?? '';
}

/**
 * @param tx the state
 * @param service the service whose endpoint was called
 * @param presented what the request presented
 * @returns the registered client
 * @throws OAuthError invalid_client when there is no such client at this service or the secret is not its own
 */
export function authenticatedClient(tx: ReadTransaction, service: ProviderService, presented: PresentedClient): ProviderClientRow {
  const client = findClient(tx, service, presented.id);
  if (client === undefined || client.secret !== presented.secret) {
    throw new OAuthError('invalid_client', 'The client is unknown or its secret is wrong.');
  }
  return client;
}
