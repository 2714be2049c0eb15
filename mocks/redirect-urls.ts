import type { DataCentre } from '#src/contract/workspace.ts';

/** Where services send their answer, by the workspace's data centre. Source: the platform's help on connections. */
export const REDIRECT_URLS: Readonly<Record<DataCentre, string>> = {
  US: 'https://deluge.zoho.com/delugeauth/callback',
  EU: 'https://dre.zoho.eu/delugeauth/callback',
  IN: 'https://deluge.zoho.in/delugeauth/callback',
  AU: 'https://dre.zoho.com.au/delugeauth/callback',
  JP: 'https://dre.zoho.jp/delugeauth/callback',
  CA: 'https://dre.zohocloud.ca/delugeauth/callback',
  CN: 'https://dre.zoho.com.cn/delugeauth/callback',
};
