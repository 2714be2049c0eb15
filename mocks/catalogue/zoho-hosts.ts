import type { DataCentre } from '#src/contract/workspace.ts';

/** What follows `zoho.` and `zohoapis.` in each data centre's hosts. Source: Zoho's list of domains for its API. */
const TOP_LEVEL_DOMAINS: Readonly<Record<DataCentre, string>> = {
  US: 'com',
  EU: 'eu',
  IN: 'in',
  AU: 'com.au',
  JP: 'jp',
  CA: 'ca',
  CN: 'com.cn',
};

const ZOHO_HOST = /^(https:\/\/(?:[a-z0-9-]+\.)*)(zoho|zohoapis)\.(?:com|\{extension\})(?=[/:?]|$)/;

/**
 * Addresses at Zoho as they are in a data centre; those elsewhere stay as they are.
 * @param template an address, or a template of the catalogue with its alternatives
 * @param dataCentre the workspace's
 * @returns the template there. Where it asks for the domain's extension it still does, with the data centre's address as last alternative
 */
export function inDataCentre(template: string, dataCentre: DataCentre): string {
  const alternatives = template.split(' || ').map((alternative) => alternative.trim());
  const asked = alternatives.filter((alternative) => alternative.includes('{extension}'));
  const there = alternatives.map((alternative) => (asked.includes(alternative) ? alternative : atDataCentre(alternative, dataCentre)));
  return [...new Set([...there, ...asked.map((alternative) => atDataCentre(alternative, dataCentre))])].join(' || ');
}

function atDataCentre(address: string, dataCentre: DataCentre): string {
  return address.replace(ZOHO_HOST, (_, before: string, domain: string) => before + hostIn(domain, dataCentre));
}

/**
 * Values of a parameter for the domain's extension. The catalogue's source is older than the data centre in Canada.
 * @param template an address of the service
 * @param values those of the catalogue
 * @returns them, with Canada's when the address is at Zoho
 */
export function withEveryExtension(template: string, values: readonly string[]): string[] {
  const isOfZoho = template.split(' || ').some((alternative) => alternative.includes('{extension}') && ZOHO_HOST.test(alternative.trim()));
  return isOfZoho ? [...new Set([...values, TOP_LEVEL_DOMAINS.CA])] : [...values];
}

/** @returns an address that an extension was filled into, at the name that Zoho has in Canada */
export function atNameInCanada(address: string): string {
  return address.replace(/^(https:\/\/(?:[a-z0-9-]+\.)*)zoho\.ca(?=[/:?]|$)/, '$1zohocloud.ca');
}

/** Canada's accounts are at a host of another name. */
function hostIn(domain: string, dataCentre: DataCentre): string {
  const name = domain === 'zoho' && dataCentre === 'CA' ? 'zohocloud' : domain;
  return `${name}.${TOP_LEVEL_DOMAINS[dataCentre]}`;
}
