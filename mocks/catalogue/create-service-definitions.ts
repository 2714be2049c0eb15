import type { ServiceSummary } from '#src/contract/services.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { Catalogue } from './catalogue.ts';
import { customDefinition, customSummary } from './custom-definition.ts';
import { defaultDefinition } from './default-definition.ts';
import { sampleUrl } from './sample-url.ts';
import { standInOrigin } from './service-address.ts';
import { customServiceByLinkName, dataCentreOf, type ServiceDefinition, type ServiceDefinitions } from './service-definition.ts';
import { inDataCentre } from './zoho-hosts.ts';

/**
 * @param catalogue the default services
 * @returns what looks services of both kinds up; what is made of a row or an entry is made once
 */
export function createServiceDefinitions(catalogue: Catalogue): ServiceDefinitions {
  const entries = new Map(catalogue.entries.map((entry) => [entry.linkName, entry]));
  const ofEntries = new WeakMap<CatalogueEntry, Map<string, ServiceDefinition>>();
  const ofRows = new WeakMap<object, ServiceDefinition>();
  const summaries = new WeakMap<object, ServiceSummary>();
  return {
    catalogue,
    find: (tx, { kind, linkName }) => {
      if (kind === 'custom') {
        const row = customServiceByLinkName(tx, linkName);
        return row === undefined ? undefined : remembered(ofRows, row, () => customDefinition(row));
      }
      const entry = entries.get(linkName);
      const service = catalogue.service(linkName);
      if (entry === undefined || service === undefined) return undefined;
      const dataCentre = dataCentreOf(tx);
      const known = remembered(ofEntries, entry, () => new Map<string, ServiceDefinition>());
      const made = known.get(dataCentre) ?? defaultDefinition(entry, service, dataCentre);
      known.set(dataCentre, made);
      return made;
    },
    summary: (tx, { kind, linkName }) => {
      if (kind === 'default') return catalogue.summary(linkName);
      const row = customServiceByLinkName(tx, linkName);
      return row === undefined ? undefined : remembered(summaries, row, () => customSummary(row));
    },
    sampleUrl: (tx, { kind, linkName }, known) => {
      if (kind === 'custom') {
        const row = customServiceByLinkName(tx, linkName);
        return row === undefined ? standInOrigin(linkName) : remembered(ofRows, row, () => customDefinition(row)).service.sampleUrl;
      }
      const entry = entries.get(linkName);
      if (entry === undefined) return standInOrigin(linkName);
      const { apiBaseUrl } = entry;
      return sampleUrl(apiBaseUrl === undefined ? entry : { ...entry, apiBaseUrl: inDataCentre(apiBaseUrl, dataCentreOf(tx)) }, known);
    },
  };
}

function remembered<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
