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
  { debugName: 'network', name: importedBy('network', /[\\/]mocks[\\/]browser[\\/]start\.ts$/), test: (id) => !ENTRY.test(id), priority: 2 },
  { debugName: 'first-page', name: importedBy('first-page', /[\\/]extensions-page\.tsx$/), test: /[\\/]src[\\/]/, priority: 1 },
  { name: 'icons', test: /[\\/]lucide-react[\\/]/, minShareCount: 8, priority: 0 },
];

/** The same for the backend's worker. */
export const workerChunkGroups: ChunkGroup[] = [
  { debugName: 'backend', name: importedBy('backend', /[\\/]mocks[\\/]browser[\\/]backend-worker\.ts$/), priority: 1 },
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
