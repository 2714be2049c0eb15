import type { Rolldown } from 'vite';

type ChunkGroup = Rolldown.CodeSplittingGroup;
type ChunkingContext = Parameters<Extract<ChunkGroup['name'], (...parts: never[]) => unknown>>[1];

/** What chunks are named after is found under its own name in the manifest. */
const ENTRY = /[\\/](index\.html|main\.tsx|start\.ts)$/;

/**
 * Puts together what a first visit always loads, in a few pieces instead of some forty: that packs better and saves round trips.
 * Everything else is split by page. Sizes are in bytes before minification.
 */
export const chunkGroups: ChunkGroup[] = [
  { name: 'console', tags: ['$initial'], test: (id) => !ENTRY.test(id), priority: 5 },
  { debugName: 'network', name: importedBy('network', /[\\/]mocks[\\/]browser[\\/]start\.ts$/), test: (id) => !ENTRY.test(id), priority: 4 },
  { debugName: 'first-page', name: importedBy('first-page', /[\\/]extensions-page\.tsx$/), test: /[\\/]src[\\/]/, priority: 3 },
  { name: 'icons', test: /[\\/]lucide-react[\\/]/, minShareCount: 8, priority: 2 },
  // A page of an extension would ask for twenty small files otherwise, and answering each costs the browser more than reading it.
  { name: 'parts', test: /[\\/]src[\\/](ui|lib)[\\/]|[\\/]lucide-react[\\/]/, minShareCount: 4, priority: 1 },
];

/** The same for the backend's worker. */
export const workerChunkGroups: ChunkGroup[] = [
  { debugName: 'backend', name: importedBy('backend', /[\\/]mocks[\\/]browser[\\/]backend-worker\.ts$/), priority: 2 },
  { name: 'backend-parts', test: /[\\/]mocks[\\/]/, minShareCount: 4, priority: 1 },
];

/** Names the chunk of every module that the root imports statically, by whatever way. */
function importedBy(name: string, root: RegExp): ChunkGroup['name'] {
  const importers = new Map<string, boolean>();
  const isImported = (id: string, context: ChunkingContext): boolean => {
    const known = importers.get(id);
    if (known !== undefined) return known;
    // Until it is settled a circle leads nowhere.
    importers.set(id, false);
    const isBelow = root.test(id) || (context.getModuleInfo(id)?.importers ?? []).some((importer) => isImported(importer, context));
    importers.set(id, isBelow);
    return isBelow;
  };
  return (id, context) => (!root.test(id) && isImported(id, context) ? name : null);
}
