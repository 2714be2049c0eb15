import type { Database } from '../db/database.ts';
import type { BackendContext } from '../handler.ts';
import { createRandom } from '../random.ts';
import { isLive } from '../provider/grants.ts';
import { seedGrant } from '../provider/seed-grant.ts';

/** What the platform may do at its own services. */
const PLATFORM_SCOPES = { zoho_books: ['ZohoBooks.fullaccess.all'], zoho_crm: ['ZohoCRM.modules.ALL'] } as const;

export type PlatformService = keyof typeof PLATFORM_SCOPES;

const known = new WeakMap<Database, Map<string, string>>();

/**
 * The platform's own access to one of its services, for built-in tasks and for people in the test organization: a token like any other
 * at the provider, made when it is needed. It never leaves the backend.
 * @param context the backend
 * @param service the service
 * @param userId who acts
 * @returns an access token that lives; secret
 */
export async function platformToken(context: BackendContext, service: PlatformService, userId: string): Promise<string> {
  const { database, clock, random } = context;
  const tokens = known.get(database) ?? new Map<string, string>();
  known.set(database, tokens);
  const key = `${service}/${userId}`;
  const now = clock.now();
  const token = tokens.get(key);
  const isUsable = token !== undefined && (await database.read((tx) => isLiveToken(tx.get('providerTokens', token), now)));
  if (isUsable) return token;
  const stream = random.token(16);
  const { accessToken } = await database.write((tx) =>
    seedGrant(tx, createRandom(1, stream), { serviceLinkName: service, accountId: userId, scopes: PLATFORM_SCOPES[service], isOffline: false, issuedAt: now }),
  );
  tokens.set(key, accessToken);
  return accessToken;
}

function isLiveToken(token: Parameters<typeof isLive>[0] | undefined, now: number): boolean {
  return token !== undefined && isLive(token, now);
}
