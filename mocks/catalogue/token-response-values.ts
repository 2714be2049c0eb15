/** What the simulated services say in their token responses beyond the standard fields. A name with a dot is a field of an object. */
const VALUES: Readonly<Record<string, string>> = {
  host: 'www.wrike.com',
  'accounts-server': 'https://accounts.zoho.com',
  instance_url: 'https://zylker.my.salesforce.com',
  dc: 'us1',
  workspace_id: '7d1f4c02-5a86-4c4f-9f4b-2f4dd0b7a611',
  owner: 'https://api.calendly.com/users/ZYLKERDEMO',
  bot_user_id: 'U024ZYLKER',
  'team.id': 'T024ZYLKER',
  'incoming_webhook.url': 'https://hooks.slack.com/services/T024ZYLKER/B024ZYLKER/simulated',
  'incoming_webhook.channel': '#general',
  'incoming_webhook.channel_id': 'C024ZYLKER',
  'installation.apiEndPoint': 'https://zylker.teamwork.com',
  'installation.uuid': 'zylker',
};

/** `api_domain` of those services whose token response has one. */
const API_DOMAINS: Readonly<Record<string, string>> = { pipedrive: 'https://zylker.pipedrive.com' };
const ZOHO_API_DOMAIN = 'https://www.zohoapis.com';

/**
 * @param serviceLinkName the service
 * @param field a field of its token response
 * @returns what the simulated service says there, or null for a field that none has
 */
export function tokenResponseValue(serviceLinkName: string, field: string): string | null {
  if (field === 'api_domain') return API_DOMAINS[serviceLinkName] ?? ZOHO_API_DOMAIN;
  return VALUES[field] ?? null;
}
