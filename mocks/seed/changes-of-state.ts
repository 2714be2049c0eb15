import { timestamp } from '../clock.ts';
import type { AuthorizationRow, ConnectionRow } from '../db/tables.ts';
import { connectionByLinkName } from '../console-api/connections/find-connection.ts';
import { FIRST_USER_ID, WRIKE_CONNECTION_LINK_NAME, WRIKE_EXTENSION_ID } from './ids.ts';
import { endAuthorization, seedConnection } from './seed-connection.ts';
import { DAY, HOUR, type Seed, type Seeding } from './seeding.ts';
import { WRIKE } from './services.ts';

/** Every consent that stands, with its connection and the words in its state that name the service. */
function standingConsents({ tx }: Seeding): { row: ConnectionRow; authorization: AuthorizationRow; serviceName: string }[] {
  return tx.all('authorizations').flatMap((authorization) => {
    const row = tx.get('connections', authorization.connectionId);
    if (row === undefined || authorization.accessToken === null) return [];
    return [{ row, authorization, serviceName: /^Authorized at (.*)\.$/.exec(authorization.state.message)?.[1] ?? 'The service' }];
  });
}

/**
 * Makes sure that "Wrike for Zoho Books", where there is one, has a connection whose state can change.
 * @param seeding the scenario
 */
export function seedWrikeConnection(seeding: Seeding): void {
  const { tx, now } = seeding;
  if (tx.get('extensions', WRIKE_EXTENSION_ID) === undefined) return;
  if (connectionByLinkName(tx, WRIKE_EXTENSION_ID, WRIKE_CONNECTION_LINK_NAME) !== undefined) return;
  seedConnection(seeding, {
    extensionId: WRIKE_EXTENSION_ID,
    name: 'Wrike Zylker',
    linkName: WRIKE_CONNECTION_LINK_NAME,
    service: WRIKE,
    scopes: ['Default', 'wsReadWrite'],
    createdBy: FIRST_USER_ID,
    createdAt: now - DAY,
    lastUsedAt: now - 5 * HOUR,
    status: 'connected',
  });
}

/** Every access token is past its time; a refresh helps. */
export const expired: Seed = (seeding) => {
  seedWrikeConnection(seeding);
  const { tx, now } = seeding;
  const expiresAt = timestamp(now - HOUR);
  for (const { authorization } of standingConsents(seeding)) {
    tx.put('authorizations', { ...authorization, expiresAt });
    const token = tx.get('providerTokens', authorization.accessToken ?? '');
    if (token !== undefined) tx.put('providerTokens', { ...token, expiresAt });
  }
};

/** Every authorization was taken back at the service. */
export const revoked: Seed = (seeding) => {
  seedWrikeConnection(seeding);
  for (const { row, authorization, serviceName } of standingConsents(seeding)) {
    endAuthorization(seeding, row, authorization, 'revoked_by_provider', serviceName);
  }
};

/** Every refresh token is dead, and the console has found out. */
export const refreshDead: Seed = (seeding) => {
  seedWrikeConnection(seeding);
  for (const { row, authorization, serviceName } of standingConsents(seeding)) {
    endAuthorization(seeding, row, authorization, 'refresh_token_rejected', serviceName);
  }
};
