import type { Scope, Service, ServiceField, ServiceSummary } from '#src/contract/services.ts';
import type { CatalogueEntry, CatalogueParameter } from './catalogue-entry.ts';
import type { Catalogue } from './catalogue.ts';
import { sampleUrl } from './sample-url.ts';
import { scopeInWords } from './scope-in-words.ts';
import { parameterExample, serviceAddress, standInOrigin } from './service-address.ts';
import { withEveryExtension } from './zoho-hosts.ts';

const CATEGORY_NAMES: Readonly<Record<string, string>> = {
  accounting: 'Accounting',
  analytics: 'Analytics',
  ats: 'Recruiting',
  communication: 'Communication',
  crm: 'CRM',
  design: 'Design',
  'dev-tools': 'Developer Tools',
  'e-commerce': 'E-commerce',
  'e-signature': 'E-signature',
  gaming: 'Gaming',
  hr: 'HR',
  invoicing: 'Invoicing',
  'knowledge-base': 'Files and Knowledge',
  legal: 'Legal',
  marketing: 'Marketing',
  other: 'Other',
  payment: 'Payments',
  productivity: 'Productivity',
  search: 'Search',
  social: 'Social Media',
  storage: 'Storage',
  support: 'Support',
  surveys: 'Surveys and Forms',
  video: 'Video',
  zoho: 'Zoho',
};

/**
 * Turns the raw catalogue into what the contract shows of it.
 * @param entries the services as `services.json` has them
 * @returns the catalogue
 */
export function createCatalogue(entries: readonly CatalogueEntry[]): Catalogue {
  const byLinkName = new Map(entries.map((entry) => [entry.linkName, entry]));
  const summaries = entries.toSorted(inListOrder).map(summaryOf);
  const summariesByLinkName = new Map(summaries.map((summary) => [summary.linkName, summary]));
  const services = new Map<string, Service>();
  return {
    entries,
    summaries,
    summary: (linkName) => summariesByLinkName.get(linkName),
    service: (linkName) => {
      const entry = byLinkName.get(linkName);
      const service = services.get(linkName) ?? (entry === undefined ? undefined : serviceOf(entry));
      if (service !== undefined) services.set(linkName, service);
      return service;
    },
    sampleUrl: (linkName, known) => {
      const entry = byLinkName.get(linkName);
      return entry === undefined ? standInOrigin(linkName) : sampleUrl(entry, known);
    },
  };
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function inListOrder(a: CatalogueEntry, b: CatalogueEntry): number {
  return Number(b.zohoDefault) - Number(a.zohoDefault) || byName.compare(a.name, b.name);
}

function summaryOf(entry: CatalogueEntry): ServiceSummary {
  return {
    linkName: entry.linkName,
    name: entry.name,
    kind: 'default',
    category: CATEGORY_NAMES[entry.category] ?? 'Other',
    authType: entry.auth.type,
    connectsBy: entry.auth.type === 'oauth2' || entry.auth.type === 'oauth1' ? 'consent' : 'credentials',
    isZohoDefault: entry.zohoDefault,
    scopeCount: entry.scopes?.length ?? 0,
  };
}

function serviceOf(entry: CatalogueEntry): Service {
  const hasKnownEndpoints = entry.endpointsUnknown !== true;
  const isOAuth2 = entry.auth.type === 'oauth2';
  const standIn = standInOrigin(entry.linkName);
  const address = (template: string | undefined, path: string): string =>
    template === undefined ? `${standIn}${path}` : serviceAddress(entry, template, {});
  return {
    ...summaryOf(entry),
    scopes: scopesOf(entry),
    parameters: (entry.connectionParams ?? []).map((parameter) => parameterField(entry, parameter)),
    credentials: credentialFields(entry),
    authorizationUrl: isOAuth2 ? address(entry.authorizationUrl, '/oauth/authorize') : null,
    tokenUrl: isOAuth2 ? address(entry.tokenUrl, '/oauth/token') : null,
    apiBaseUrl: entry.apiBaseUrl === undefined ? (hasKnownEndpoints ? null : `${standIn}/api/v1`) : serviceAddress(entry, entry.apiBaseUrl, {}),
    docsUrl: entry.docsUrl ?? null,
    sampleUrl: sampleUrl(entry),
    hasKnownEndpoints,
    source: [...entry.source],
  };
}

function scopesOf(entry: CatalogueEntry): Scope[] {
  return (entry.scopes ?? []).map(({ value, label }) => {
    const words = scopeInWords(value);
    return { value, label: label ?? words.label, group: words.group };
  });
}

function parameterField(entry: CatalogueEntry, { key, label, enum: options, optional, prefix, suffix }: CatalogueParameter): ServiceField {
  return {
    key,
    label: label ?? 'Subdomain',
    help: optional === true ? 'Leave it empty unless your account needs it.' : null,
    prefix: prefix ?? '',
    suffix: suffix ?? '',
    placeholder: parameterExample(entry, key),
    options: options === undefined ? null : withEveryExtension(key === 'extension' ? (entry.authorizationUrl ?? '') : '', options),
    // A parameter without a label is the older form of the one before it.
    isRequired: optional !== true && label !== undefined,
    isSecret: /key$/i.test(key),
  };
}

const SECRET_LABEL = /key|secret|token|password/i;

function credentialFields({ auth, name }: CatalogueEntry): ServiceField[] {
  if (auth.type !== 'apikey' && auth.type !== 'basic') return [];
  const fields = auth.fields === undefined || auth.fields.length === 0 ? [{ key: 'apiKey', label: 'API Key' }] : auth.fields;
  return fields.map((field) => ({
    key: field.key,
    label: field.label,
    help: `You find it in your ${name} account. It is kept by the backend and never shown again.`,
    prefix: '',
    suffix: '',
    placeholder: '',
    options: null,
    isRequired: true,
    isSecret: ('secret' in field && field.secret) || SECRET_LABEL.test(field.label),
  }));
}
