import type { Service, ServiceSummary } from '#src/contract/services.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** The services that come with the console. */
export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** In the order that lists show them: the original's own first, then by name. */
  readonly summaries: readonly ServiceSummary[];
  /** @returns what a list says of a service, or undefined for one that is not in the catalogue */
  summary(linkName: string): ServiceSummary | undefined;
  /** @returns all of a service, or undefined */
  service(linkName: string): Service | undefined;
  /** @returns a GET for sample code, with a connection's parameters and token response filled in */
  sampleUrl(linkName: string, known: Readonly<Record<string, string>>): string;
}

let catalogue: Promise<Catalogue> | null = null;

/**
 * Loads the catalogue, once.
 * @returns the services; data and words are chunks of their own that come when they are first needed
 */
export function loadCatalogue(): Promise<Catalogue> {
  catalogue ??= Promise.all([import('./create-catalogue.ts'), import('./catalogue-file.ts')]).then(([{ createCatalogue }, { catalogueEntries }]) =>
    createCatalogue(catalogueEntries),
  );
  return catalogue;
}
