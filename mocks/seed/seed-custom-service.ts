import { timestamp } from '../clock.ts';
import { newId } from '../console-api/new-id.ts';
import { recordAudit } from '../console-api/records.ts';
import type { CustomServiceRow } from '../db/tables.ts';
import { DAY, type Seeding } from './seeding.ts';

/** A custom service of a scenario. Times are milliseconds since the epoch. */
export interface CustomServicePlan extends Pick<CustomServiceRow, 'linkName' | 'name' | 'auth'> {
  readonly createdBy: string;
  readonly createdAt: number;
}

/**
 * Writes a custom service as its creation leaves it.
 * @param seeding the scenario
 * @param plan the service
 * @returns its row
 */
export function seedCustomService({ tx }: Seeding, { linkName, name, auth, createdBy, createdAt }: CustomServicePlan): CustomServiceRow {
  const at = timestamp(createdAt);
  const row = { id: newId(tx, 'custom-service'), linkName, name, auth, createdAt: at, createdBy, updatedAt: at };
  tx.put('customServices', row);
  recordAudit(tx, { userId: createdBy, now: createdAt }, 'custom_service.created', `Created the custom service “${name}” (${linkName}).`);
  return row;
}

type OAuth1Auth = Extract<CustomServiceRow['auth'], { type: 'oauth1' }>;
type OAuth2Auth = Extract<CustomServiceRow['auth'], { type: 'oauth2' }>;

/**
 * @param seeding where the secret is drawn
 * @param host the service's
 * @param changes what differs from the usual
 * @returns OAuth 1.0a with the endpoints at the host
 */
export function oauth1At({ random }: Seeding, host: string, changes: Partial<OAuth1Auth> = {}): OAuth1Auth {
  return {
    type: 'oauth1',
    consumerKey: random.token(9),
    consumerSecret: random.token(24),
    requestTokenUrl: `https://${host}/oauth/request_token`,
    authorizeUrl: `https://${host}/oauth/authorize`,
    accessTokenUrl: `https://${host}/oauth/access_token`,
    paramType: 'header',
    ...changes,
  };
}

/** @returns OAuth 2 with the endpoints at the host; parameters as those of {@link oauth1At} */
export function oauth2At({ random }: Seeding, host: string, changes: Partial<OAuth2Auth> = {}): OAuth2Auth {
  const isAlone = changes.grantType === 'client_credentials';
  return {
    type: 'oauth2',
    grantType: 'authorization_code',
    clientId: random.token(9),
    clientSecret: random.token(24),
    authorizeUrl: isAlone ? '' : `https://${host}/oauth/authorize`,
    accessTokenUrl: `https://${host}/oauth/token`,
    refreshTokenUrl: '',
    paramType: 'header',
    scopeDelimiter: 'comma',
    scopes: [],
    ...changes,
  };
}

/** @returns when the nth service of a scenario was created */
export function createdDaysBefore({ now }: Seeding, days: number): number {
  return now - days * DAY;
}
