import type { Rolldown } from 'vite';

type ChunkGroup = Rolldown.CodeSplittingGroup;
type ChunkingContext = Parameters<Extract<ChunkGroup['name'], (...parts: never[]) => unknown>>[1];

/** What chunks are named after is found under its own name in the manifest. */
const ENTRY = /[\\/](index\.html|main\.tsx|start\.ts)$/;
const ZOD = /[\\/]node_modules[\\/]zod[\\/]/;
/** Schemas that the first screen needs, and what those of all areas share. */
const FIRST_AREAS = /[\\/]src[\\/]contract[\\/](common|endpoint|extensions|load-endpoint|problem|workspace)\.ts$/;
const CONTRACT = /[\\/]src[\\/]contract[\\/]/;

/**
 * Puts together what a first visit always loads, in a few pieces instead of some forty: that packs better and saves round trips.
 * Everything else is split by page. Sizes are in bytes before minification.
 */
export const chunkGroups: ChunkGroup[] = [
  { name: 'console', tags: ['$initial'], test: (id) => !ENTRY.test(id), priority: 5 },
  // Lists are drawn with the contract's words before its schemas are there.
  { debugName: 'words', name: (id, context) => (needsZod(id, context) ? null : 'words'), test: CONTRACT, priority: 4 },
  // In one piece: cut by who needs what, the pieces import each other in a circle and find each other half evaluated.
  { name: 'schemas', test: (id) => FIRST_AREAS.test(id) || ZOD.test(id), priority: 3 },
  { debugName: 'backend', name: importedBy('backend', /[\\/]mocks[\\/]browser[\\/]start\.ts$/), test: (id) => !ENTRY.test(id), priority: 2 },
  { debugName: 'first-page', name: importedBy('first-page', /[\\/]extensions-page\.tsx$/), test: /[\\/]src[\\/]/, priority: 1 },
  { name: 'icons', test: /[\\/]lucide-react[\\/]/, minShareCount: 8, priority: 0 },
];

function needsZod(id: string, context: ChunkingContext): boolean {
  const imported = context.getModuleInfo(id)?.importedIds ?? [];
  return imported.some((below) => ZOD.test(below) || needsZod(below, context));
}

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
