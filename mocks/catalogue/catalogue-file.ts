import file from './services.json' with { type: 'json' };
import type { CatalogueEntry } from './catalogue-entry.ts';

/** The raw catalogue. Imported by name where it is needed: Node wants the attribute, which the dev server takes from static imports only. */
export const catalogueEntries = file.services as readonly CatalogueEntry[];
