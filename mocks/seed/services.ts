import type { SeedService } from './seed-connection.ts';

/** Services that the scenarios on the way to the first screen connect to. Facts as in the catalogue. */
export const WRIKE: SeedService = { linkName: 'wrike', name: 'Wrike', tokenResponse: { host: 'www.wrike.com' }, calledPath: '/api/v4/folders' };
export const SLACK: SeedService = { linkName: 'slack', name: 'Slack', calledPath: '/api/conversations.list' };
export const ZOHO_CRM: SeedService = { linkName: 'zoho_crm', name: 'Zoho CRM', calledPath: '/crm/v2/Contacts' };
export const SHIPSTATION: SeedService = { linkName: 'shipstation', name: 'ShipStation', authType: 'basic', calledPath: '/orders' };
export const SHOPIFY: SeedService = { linkName: 'shopify', name: 'Shopify', calledPath: '/admin/api/2024-10/products.json' };
export const HUBSPOT: SeedService = { linkName: 'hubspot', name: 'HubSpot', calledPath: '/crm/v3/objects/contacts' };
