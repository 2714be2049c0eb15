import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '#src/contract/connections.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import type { Service, ServiceKind } from '#src/contract/services.ts';
import { loadCatalogue } from '../../catalogue/catalogue.ts';
import { FIRST_USER_ID, PAYROLL_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient, type TestClient } from '../../test-client.ts';
import { callThrough, statusOf } from '../../runtime/call-through.ts';

const extensionId = PAYROLL_EXTENSION_ID;

/** Answers the consent in the provider's window and hands the answer over. */
async function accept({ call }: TestClient, attemptId: string, url: string): Promise<void> {
  const { pathname, search } = new URL(url);
  const serviceLinkName = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  const { redirectTo } = await call(endpoints.decideConsent, {
    params: { serviceLinkName },
    body: { query: search.slice(1), decision: 'accept', accountId: FIRST_USER_ID },
  });
  await call(endpoints.completeAuthorization, { params: { attemptId }, body: { query: new URL(redirectTo).search.slice(1) } });
}

/** Fills in everything that the service asks for, creates the connection, and accepts where there is a window. */
async function connect(client: TestClient, kind: ServiceKind, { linkName, scopes, parameters, credentials }: Service): Promise<Connection> {
  const { connection, authorizationRequest } = await client.call(endpoints.createConnection, {
    params: { extensionId },
    body: {
      serviceLinkName: linkName,
      serviceKind: kind,
      name: linkName,
      linkName: `${kind}_${linkName}`.slice(0, 50),
      usesLoginUserCredentials: false,
      scopes: scopes.map(({ value }) => value),
      parameters: Object.fromEntries(parameters.filter(({ isRequired }) => isRequired).map(({ key, placeholder }) => [key, placeholder])),
      credentials: Object.fromEntries(credentials.map(({ key }) => [key, `value-of-${key}`])),
      returnTo: '/x',
    },
  });
  if (authorizationRequest !== null) await accept(client, authorizationRequest.id, authorizationRequest.url);
  return await client.call(endpoints.getConnection, { params: { extensionId, connectionLinkName: connection.linkName } });
}

async function called({ backend }: TestClient, { id, sampleUrl }: Connection): Promise<number | null> {
  return statusOf(await callThrough(backend, { connectionId: id, actingUserId: FIRST_USER_ID }, new Request(sampleUrl)));
}

const catalogue = await loadCatalogue();

describe('each default service can be connected, and called through the connection', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await createTestClient();
  });

  test.each(catalogue.summaries.map(({ linkName, connectsBy }) => [linkName, connectsBy]))('%s (%s)', async (linkName) => {
    const service = catalogue.service(linkName);
    if (service === undefined) throw new Error(`There is no service ${linkName}.`);
    const connection = await connect(client, 'default', service);
    expect(connection.state).toMatchObject({ status: 'connected' });
    // Zoho CRM says of an empty list that there is no content.
    expect([200, 204]).toContain(await called(client, connection));
  });

  test('28 of them without OAuth 2, 43 with connection parameters', () => {
    const services = catalogue.summaries.flatMap(({ linkName }) => catalogue.service(linkName) ?? []);
    expect(services).toHaveLength(172);
    expect(services.filter(({ authType }) => authType !== 'oauth2')).toHaveLength(28);
    expect(services.filter(({ parameters }) => parameters.length > 0)).toHaveLength(43);
  });
});

describe('custom services of each kind can be connected, and called through the connection', () => {
  test.each(['weather_station', 'parcel_desk', 'old_intranet', 'stamp_exchange', 'field_service', 'acme_crm', 'exchange_rates', 'wrike'])('%s', async (linkName) => {
    const client = await createTestClient({ scenarios: ['busy'] });
    const service = await client.call(endpoints.getService, { params: { serviceLinkName: linkName }, query: { kind: 'custom' } });
    const connection = await connect(client, 'custom', service);
    expect(connection).toMatchObject({ state: { status: 'connected' }, service: { kind: 'custom', linkName } });
    expect(await called(client, connection)).toBe(200);
  });
});
