import type { SeedService } from './seed-connection.ts';

/** Services that the scenarios on the way to the first screen connect to. Facts as in the catalogue. */
export const WRIKE: SeedService = { linkName: 'wrike', name: 'Wrike', tokenResponse: { host: 'www.wrike.com' } };
export const SLACK: SeedService = { linkName: 'slack', name: 'Slack' };
export const ZOHO_CRM: SeedService = { linkName: 'zoho_crm', name: 'Zoho CRM' };
export const SHIPSTATION: SeedService = { linkName: 'shipstation', name: 'ShipStation', authType: 'basic' };
export const SHOPIFY: SeedService = { linkName: 'shopify', name: 'Shopify' };
export const HUBSPOT: SeedService = { linkName: 'hubspot', name: 'HubSpot' };
