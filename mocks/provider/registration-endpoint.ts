import type { BackendContext } from '../handler.ts';
import { jsonResponse, OAuthError } from './oauth-error.ts';
import type { ProviderService } from './provider-service.ts';

const NAME_MAX_LENGTH = 100;
const AUTHENTICATION_METHODS = ['client_secret_basic', 'client_secret_post', 'none'];

/**
 * Answers the registration endpoint (RFC 7591): any client may register, as this is a simulation, with redirect URIs of its own.
 * @param request a POST of the client's metadata as JSON
 * @param service whose client it is to be
 * @param context randomness and state
 * @returns the client with its id, and its secret unless it can keep none
 * @throws OAuthError invalid_redirect_uri or invalid_client_metadata
 */
export async function answerRegistrationRequest(request: Request, service: ProviderService, context: BackendContext): Promise<Response> {
  const metadata = await readMetadata(request);
  const redirectUris = redirectUrisOf(metadata['redirect_uris']);
  const method = metadata['token_endpoint_auth_method'] ?? 'client_secret_basic';
  if (typeof method !== 'string' || !AUTHENTICATION_METHODS.includes(method)) {
    throw new OAuthError('invalid_client_metadata', `token_endpoint_auth_method must be one of ${AUTHENTICATION_METHODS.join(', ')}.`);
  }
  const name = typeof metadata['client_name'] === 'string' ? metadata['client_name'].slice(0, NAME_MAX_LENGTH) : 'A client without a name';
  const id = `client-${context.random.token(12)}`;
  const secret = method === 'none' ? null : context.random.token(32);
  await context.database.write((tx) => tx.put('providerClients', { id, serviceLinkName: service.key, name, secret, redirectUris }));
  const client = {
    client_id: id,
    ...(secret === null ? {} : { client_secret: secret, client_secret_expires_at: 0 }),
    client_name: name,
    redirect_uris: redirectUris,
    token_endpoint_auth_method: method,
    grant_types: ['authorization_code', 'refresh_token', ...(secret === null ? [] : ['client_credentials'])],
    response_types: ['code'],
  };
  return jsonResponse(client, 201);
}

async function readMetadata(request: Request): Promise<Readonly<Record<string, unknown>>> {
  try {
    const metadata: unknown = await request.json();
    if (typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)) return { ...metadata };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new OAuthError('invalid_client_metadata', 'Send the client metadata as a JSON object.');
}

/** Without a fragment (RFC 6749 section 3.1.2), and nothing that a browser would run. */
function isUsable(uri: unknown): uri is string {
  return typeof uri === 'string' && URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol) && !uri.includes('#');
}

function redirectUrisOf(value: unknown): string[] {
  const uris: unknown[] = Array.isArray(value) ? value : [];
  if (uris.length === 0 || !uris.every(isUsable)) {
    throw new OAuthError('invalid_redirect_uri', 'redirect_uris must be a list of http or https addresses without a fragment.');
  }
  return uris;
}
