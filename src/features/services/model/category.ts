import type { ServiceSummary } from '#src/contract/services.ts';

/** How categories read. Source: the catalogue's own category keys. */
const LABELS: Readonly<Record<string, string>> = {
  accounting: 'Accounting',
  analytics: 'Analytics',
  ats: 'Applicant tracking',
  communication: 'Communication',
  crm: 'CRM',
  custom: 'Custom',
  design: 'Design',
  'dev-tools': 'Developer tools',
  'e-commerce': 'E-commerce',
  'e-signature': 'E-signature',
  gaming: 'Gaming',
  hr: 'Human resources',
  invoicing: 'Invoicing',
  'knowledge-base': 'Knowledge base',
  legal: 'Legal',
  marketing: 'Marketing',
  other: 'Other',
  payment: 'Payments',
  productivity: 'Productivity',
  search: 'Search',
  social: 'Social media',
  storage: 'Storage',
  support: 'Support',
  surveys: 'Surveys',
  video: 'Video',
  zoho: 'Zoho',
};

/**
 * A category in words.
 * @param category its key in the catalogue
 * @returns its label; an unknown key reads as itself, with a capital and spaces
 */
export function categoryLabel(category: string): string {
  const known = LABELS[category];
  if (known !== undefined) return known;
  const words = category.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface ServiceCategory {
  readonly key: string;
  readonly label: string;
  readonly services: readonly ServiceSummary[];
}

/**
 * Gathers services by category. Categories and the services in them keep the order of the list.
 * @param services the list, in the order to show
 * @returns one entry for each category that occurs
 */
export function groupByCategory(services: readonly ServiceSummary[]): readonly ServiceCategory[] {
  const groups = new Map<string, ServiceSummary[]>();
  for (const service of services) {
    const group = groups.get(service.category);
    if (group === undefined) groups.set(service.category, [service]);
    else group.push(service);
  }
  return [...groups].map(([key, members]) => ({ key, label: categoryLabel(key), services: members }));
}

/**
 * What the category drop-down offers.
 * @param services the list
 * @returns the categories that occur, by label, with their numbers
 */
export function categoryOptions(services: readonly ServiceSummary[]): readonly { key: string; label: string; count: number }[] {
  return groupByCategory(services)
    .map(({ key, label, services: members }) => ({ key, label, count: members.length }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
