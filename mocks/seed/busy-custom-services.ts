import type { ConnectionStatus } from '#src/contract/connections.ts';
import type { CustomServiceRow } from '../db/tables.ts';
import { FIRST_USER_ID, SALES_EXTENSION_ID, SECOND_USER_ID, SHIPPING_EXTENSION_ID, THIRD_USER_ID, UNUSED_SERVICE, USED_SERVICE } from './ids.ts';
import { seedConnection, type ConnectionPlan, type SeedService } from './seed-connection.ts';
import { createdDaysBefore, oauth1At, oauth2At, seedCustomService } from './seed-custom-service.ts';
import { DAY, HOUR, type Seeding } from './seeding.ts';

/** Custom services of each authentication type: those that connections use, with the connections, and those that none does. */
export function seedBusyCustomServices(seeding: Seeding): void {
  const create = (days: number, linkName: string, name: string, auth: CustomServiceRow['auth'], createdBy = FIRST_USER_ID): CustomServiceRow =>
    seedCustomService(seeding, { linkName, name, auth, createdBy, createdAt: createdDaysBefore(seeding, days) });
  const parcels = create(80, USED_SERVICE, 'Parcel Desk', {
    type: 'apikey',
    parameters: [
      { paramType: 'header', key: 'X-Parcel-Key', displayName: 'API Key' },
      { paramType: 'query', key: 'depot', displayName: 'Depot Number' },
    ],
  });
  const scales = create(70, 'warehouse_scales', 'Warehouse Scales', { type: 'basic' });
  const photos = create(60, 'photo_archive', 'Photo Archive', oauth1At(seeding, 'photos.zylker.example'), SECOND_USER_ID);
  const crm = create(50, 'acme_crm', 'Acme CRM', oauth2At(seeding, 'crm.acme.example', {
    authorizeUrl: 'https://crm.acme.example/oauth/authorize?access_type=offline&prompt=consent',
    refreshTokenUrl: 'https://crm.acme.example/oauth/refresh',
    scopes: ['deals.read', 'deals.write', 'contacts.read', 'offline_access'],
  }));
  // The link name of a default service, which this one stands before.
  const ownWrike = create(40, 'wrike', 'Wrike (own application)', oauth2At(seeding, 'login.wrike.example', { scopes: ['Default', 'wsReadWrite'] }), THIRD_USER_ID);
  const tax = create(30, 'tax_gateway', 'Tax Gateway', oauth2At(seeding, 'tax.zylker.example', {
    grantType: 'client_credentials',
    scopeDelimiter: 'space',
    scopes: ['returns:submit', 'returns:read'],
  }));
  create(20, UNUSED_SERVICE, 'Weather Station', { type: 'apikey', parameters: [{ paramType: 'query', key: 'appid', displayName: 'App ID' }] });
  create(18, 'old_intranet', 'Old Intranet', { type: 'basic' }, SECOND_USER_ID);
  create(16, 'stamp_exchange', 'Stamp Exchange', oauth1At(seeding, 'stamps.example', { paramType: 'query' }));
  create(14, 'field_service', 'Field Service Planner for all of Zylker EMEA', oauth2At(seeding, 'fields.example', { scopeDelimiter: 'plus', scopes: ['jobs', 'crews'] }));
  create(12, 'exchange_rates', 'Exchange Rates', oauth2At(seeding, 'rates.example', { grantType: 'client_credentials', paramType: 'query' }));
  create(10, 'arabic_shop', 'متجر الهدايا', { type: 'apikey', parameters: [{ paramType: 'form', key: 'token', displayName: 'رمز الدخول' }] });

  const connect = connector(seeding);
  connect(parcels, 'Parcels', 'parcels', 'connected');
  connect(parcels, 'Parcels of the sales team', 'parcels_sales', 'disconnected', { extensionId: SALES_EXTENSION_ID, createdBy: SECOND_USER_ID });
  connect(scales, 'Scales at gate 4', 'scales_gate_4', 'connected');
  connect(photos, 'Photos', 'photos', 'failed', { failure: 'window_closed' });
  connect(crm, 'Acme deals', 'acme_deals', 'connected', { scopes: ['deals.read', 'offline_access'] });
  connect(crm, 'Acme contacts', 'acme_contacts', 'needs_reconnection', { scopes: ['contacts.read', 'offline_access'] });
  connect(ownWrike, 'Wrike through our application', 'wrike_own', 'expired', { scopes: ['wsReadWrite'] });
  connect(tax, 'Tax returns', 'tax_returns', 'connected', { scopes: ['returns:submit'] });
}

type Connect = (service: CustomServiceRow, name: string, linkName: string, status: ConnectionStatus, changes?: Partial<ConnectionPlan>) => void;

function connector(seeding: Seeding): Connect {
  let days = 9;
  return (service, name, linkName, status, changes = {}) => {
    days -= 1;
    seedConnection(seeding, {
      extensionId: SHIPPING_EXTENSION_ID,
      name,
      linkName,
      service: seedServiceOf(service),
      scopes: [],
      createdBy: FIRST_USER_ID,
      createdAt: seeding.now - days * DAY,
      status,
      ...(status === 'connected' ? { lastUsedAt: seeding.now - days * HOUR } : {}),
      ...changes,
    });
  };
}

function seedServiceOf({ linkName, name, auth }: CustomServiceRow): SeedService {
  const base = { linkName, name, kind: 'custom', authType: auth.type } as const;
  if (auth.type === 'basic') return { ...base, credentials: ['username', 'password'] };
  if (auth.type === 'apikey') return { ...base, credentials: auth.parameters.map((_, index) => `parameter${index + 1}`) };
  if (auth.type === 'oauth1') return base;
  return { ...base, clientId: auth.clientId, isClientAlone: auth.grantType === 'client_credentials' };
}
