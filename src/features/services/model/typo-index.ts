import MiniSearch from 'minisearch';
import type { ServiceSummary } from '#src/contract/services.ts';
import { foldText } from '#src/lib/fold-text.ts';
import type { SearchableService } from './match-services.ts';

/** Services are indexed in pieces of this size, so that a long list never holds up a key press. */
const CHUNK = 200;

interface IndexedService {
  id: number;
  name: string;
  joinedName: string;
  linkName: string;
  category: string;
}

/** Finds services by misspelt words. */
export type TypoIndex = (query: string) => readonly ServiceSummary[];

/**
 * Builds an index over names, link names and categories that forgives typing mistakes: one wrong letter in a short word, more in a
 * longer one, and more still when nothing is that close.
 * @param services what `searchableServices` prepared
 * @returns the index
 */
export async function buildTypoIndex(services: readonly SearchableService[]): Promise<TypoIndex> {
  const index = new MiniSearch<IndexedService>({
    fields: ['name', 'joinedName', 'linkName', 'category'],
    searchOptions: { boost: { name: 3, joinedName: 2, linkName: 2 }, combineWith: 'AND', prefix: true },
  });
  await index.addAllAsync(
    services.map(({ name, linkName, category }, id) => ({ id, name, joinedName: name.replaceAll(' ', ''), linkName, category })),
    { chunkSize: CHUNK },
  );
  return (query) => {
    const wanted = foldText(query);
    for (const distance of [closeDistance, farDistance]) {
      const results = index.search(wanted, { fuzzy: distance, maxFuzzy: MAX_DISTANCE });
      if (results.length > 0) return results.flatMap(({ id }) => services[Number(id)]?.service ?? []);
    }
    return [];
  };
}

const MAX_DISTANCE = 3;

/** Edits that a word may be away; two swapped letters count as two. */
function closeDistance(word: string): number {
  if (word.length <= 2) return 0;
  return word.length <= 4 ? 1 : 2;
}

function farDistance(word: string): number {
  if (word.length <= 2) return 0;
  return word.length <= 5 ? 2 : MAX_DISTANCE;
}
