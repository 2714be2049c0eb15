import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import { loadCatalogue } from '../../catalogue/catalogue.ts';
import { standInOrigin } from '../../catalogue/service-address.ts';
import { loadServiceDefinitions, type ServiceDefinition, type ServiceDefinitions } from '../../catalogue/service-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { CustomServiceRow } from '../../db/tables.ts';
import { addressesOf, addressFor, isOpen, type ServiceAddress } from './service-addresses.ts';

/** A service whose API may be meant by an address. */
export interface ServiceAt {
  readonly definition: ServiceDefinition;
  /** What of the path is below the API's base, without slashes at its ends. */
  readonly path: string;
}

/** Finds the services at an address. */
export interface ServiceFinder {
  /** @returns services of the catalogue and custom ones whose API is there, the likeliest first; none for an unknown host */
  at(tx: ReadTransaction, url: URL): ServiceAt[];
  /** @returns custom services that say nothing of where their API is: it may be anywhere */
  anywhere(tx: ReadTransaction, url: URL): ServiceAt[];
}

let finder: Promise<ServiceFinder> | null = null;

/** Loads what finds services, once. */
export function loadServiceFinder(): Promise<ServiceFinder> {
  finder ??= Promise.all([loadCatalogue(), loadServiceDefinitions()]).then(([{ entries }, definitions]) => createServiceFinder(entries, definitions));
  return finder;
}

function createServiceFinder(entries: readonly CatalogueEntry[], definitions: ServiceDefinitions): ServiceFinder {
  const addresses = entries.flatMap(addressesOf);
  const open = entries.filter(isOpen);
  const defaultAt = (tx: ReadTransaction, url: URL, { linkName, pattern }: ServiceAddress): ServiceAt[] => {
    const path = below(pattern, url);
    const definition = path === null ? undefined : definitions.find(tx, { kind: 'default', linkName });
    return path === null || definition === undefined ? [] : [{ definition, path }];
  };
  const custom = (tx: ReadTransaction, url: URL, isThere: (row: CustomServiceRow) => boolean): ServiceAt[] =>
    tx
      .all('customServices')
      .filter(isThere)
      .flatMap(({ linkName }) => definitions.find(tx, { kind: 'custom', linkName }) ?? [])
      .map((definition) => ({ definition, path: trimmed(url.pathname) }));
  return {
    at: (tx, url) => {
      const known = addresses.flatMap((address) => defaultAt(tx, url, address));
      const found = known.length > 0 ? known : open.flatMap((entry) => addressesOfConnections(tx, entry)).flatMap((address) => defaultAt(tx, url, address));
      return onePerService([...found, ...custom(tx, url, (row) => isCustomServiceAt(row, url))]);
    },
    anywhere: (tx, url) => custom(tx, url, () => true),
  };
}

/** @returns what follows the address, or null when it is another one */
function below(pattern: RegExp, { origin, pathname }: URL): string | null {
  const address = origin + pathname;
  const [, base] = pattern.exec(address) ?? [];
  return base === undefined ? null : trimmed(address.slice(base.length));
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

function addressesOfConnections(tx: ReadTransaction, entry: CatalogueEntry): ServiceAddress[] {
  return tx
    .all('connections')
    .filter(({ serviceLinkName }) => serviceLinkName === entry.linkName)
    .flatMap(({ id, parameters }) => {
      const [authorization] = tx.where('authorizations', 'connectionId', id);
      return addressFor(entry, { ...parameters, ...authorization?.tokenResponse });
    });
}

/**
 * Hosts that several services share: the more of the path a base takes, the likelier the service is meant, then the one that the path
 * names (`/drive/…` Google Drive, `/crm/…` Zoho CRM).
 */
function onePerService(found: readonly ServiceAt[]): ServiceAt[] {
  const services = new Map(found.toReversed().map((service) => [`${service.definition.kind}/${service.definition.linkName}`, service]));
  const isNamed = ({ definition, path }: ServiceAt): boolean => definition.linkName.split('_').includes(path.split('/')[0] ?? '');
  return [...services.values()].toReversed().toSorted((a, b) => a.path.length - b.path.length || Number(isNamed(b)) - Number(isNamed(a)));
}

/** A custom service's API is at its stand-in, and in the domain of each address in its description. */
function isCustomServiceAt({ linkName, auth }: CustomServiceRow, { origin, hostname }: URL): boolean {
  if (origin === standInOrigin(linkName)) return true;
  if (auth.type !== 'oauth1' && auth.type !== 'oauth2') return false;
  const addresses = auth.type === 'oauth2' ? [auth.authorizeUrl, auth.accessTokenUrl, auth.refreshTokenUrl] : [auth.requestTokenUrl, auth.authorizeUrl, auth.accessTokenUrl];
  return addresses.filter((address) => URL.canParse(address)).some((address) => domainOf(new URL(address).hostname) === domainOf(hostname));
}

/** The part of a host that somebody registers, near enough: two names, three below a short one such as `co.uk`. */
function domainOf(hostname: string): string {
  const names = hostname.split('.');
  const isShort = (names.at(-2)?.length ?? 0) <= 3 && names.length > 2 && (names.at(-1)?.length ?? 0) === 2;
  return names.slice(isShort ? -3 : -2).join('.');
}
