import type { DataCentre } from '#src/contract/workspace.ts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import { serviceAddress, standInOrigin } from '../../catalogue/service-address.ts';
import { inDataCentre } from '../../catalogue/zoho-hosts.ts';
import { REDIRECT_URLS } from '../../redirect-urls.ts';

/** An address below which a service's API is. */
export interface ServiceAddress {
  readonly linkName: string;
  readonly pattern: RegExp;
}

const PLACEHOLDER = /\$?\{(?:connectionConfig\.)?([\w.-]+)\}/;
const PLACEHOLDERS = /(\$?\{[\w.-]+\})/;
const DATA_CENTRES = Object.keys(REDIRECT_URLS) as DataCentre[];

/**
 * Where a service of the catalogue can be found without knowing a connection to it, in every data centre.
 * @param entry the service
 * @returns a pattern for each address; its first group is the address below which the API is
 */
export function addressesOf(entry: CatalogueEntry): ServiceAddress[] {
  const template = entry.apiBaseUrl ?? standInOrigin(entry.linkName);
  const templates = DATA_CENTRES.flatMap((dataCentre) => inDataCentre(template, dataCentre).split(' || '));
  const examples = DATA_CENTRES.map((dataCentre) => serviceAddress(entry, inDataCentre(template, dataCentre), {}));
  const addresses = [...templates.flatMap((each) => expanded(entry, each)).filter(isSpecific), ...examples];
  return [...new Set(addresses)].map((address) => ({ linkName: entry.linkName, pattern: addressPattern(address) }));
}

/**
 * Where a service is for a connection whose parameters complete its address.
 * @param entry the service
 * @param known connection parameters and fields of the token response, by name
 * @returns the pattern
 */
export function addressFor(entry: CatalogueEntry, known: Readonly<Record<string, string>>): ServiceAddress {
  return { linkName: entry.linkName, pattern: addressPattern(serviceAddress(entry, entry.apiBaseUrl ?? '', known)) };
}

/** @returns whether only connections know where the service is: its host is a parameter */
export function isOpen(entry: CatalogueEntry): boolean {
  return (entry.apiBaseUrl ?? '').split(' || ').some((template) => expanded(entry, template).some((each) => !isSpecific(each)));
}

/** Parameters with a list of values are written out. */
function expanded(entry: CatalogueEntry, template: string): string[] {
  const [placeholder, name] = PLACEHOLDER.exec(template.trim()) ?? [];
  const values = entry.connectionParams?.find(({ key }) => key === name)?.enum;
  if (placeholder === undefined || values === undefined) return [template.trim()];
  return values.flatMap((value) => expanded(entry, template.replace(placeholder, value)));
}

/** A host whose last two names are known can't be taken for somebody else's. */
function isSpecific(template: string): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)/.exec(template) ?? [];
  return /^(?:.*\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(host);
}

function addressPattern(template: string): RegExp {
  const source = template
    .replace(/\/$/, '')
    .split(PLACEHOLDERS)
    .map((part) => (PLACEHOLDER.test(part) ? '[^/]+' : part.replaceAll(/[.?+^$()[\]{}\\|]/g, String.raw`\$&`)));
  return new RegExp(`^(${source.join('')})(?=/|$)`);
}
