import type { ServiceSummary } from '#src/contract/services.ts';

/** Services of one category. */
export interface ServiceCategory {
  readonly category: string;
  readonly services: readonly ServiceSummary[];
}

/**
 * Gathers services by category. The categories with most of the original's own services come first, then the larger ones; within a
 * category services keep the order of the list.
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
  return [...groups]
    .map(([category, members]) => ({ category, services: members }))
    .toSorted((a, b) => originalsIn(b) - originalsIn(a) || b.services.length - a.services.length);
}

function originalsIn({ services }: ServiceCategory): number {
  return services.filter(({ isZohoDefault }) => isZohoDefault).length;
}

/**
 * What the category drop-down offers.
 * @param services the list
 * @returns the categories that occur, in alphabetical order, with their numbers
 */
export function categoryOptions(services: readonly ServiceSummary[]): readonly { category: string; count: number }[] {
  return groupByCategory(services)
    .map(({ category, services: members }) => ({ category, count: members.length }))
    .toSorted((a, b) => a.category.localeCompare(b.category));
}
