import type { Rolldown } from 'vite';

type ChunkGroup = Rolldown.CodeSplittingGroup;
type ChunkingContext = Parameters<Extract<ChunkGroup['name'], (...parts: never[]) => unknown>>[1];

/** What something is loaded by stays a file of its own: the manifest, or a thread, names it. */
const ENTRY = /[\\/](index\.html|main\.tsx|start\.ts|extensions-page\.tsx|backend-worker\.ts)$/;

/** Libraries that only pages with a form need, or with a long list. */
const FORMS = /[\\/]node_modules[\\/](zod|react-hook-form|@hookform)[\\/]/;
const LISTS = /[\\/]node_modules[\\/]@tanstack[\\/](react-virtual|virtual-core)[\\/]/;

/** What pages share. */
const SHARED = /[\\/]src[\\/](app|contract|features|lib|ui)[\\/]|[\\/]node_modules[\\/](lucide-react|@tanstack|zod|react-hook-form|@hookform)[\\/]/;

/** What only calls to a provider or a vendor need. */
const CALLS = /[\\/](mocks[\\/](provider|vendors)|src[\\/]deluge|node_modules[\\/](oauth4webapi|oauth-1\.0a|@noble|@lezer))[\\/]/;

const BACKEND = /[\\/](mocks|src[\\/]contract)[\\/]/;

const INDEX = /[\\/]index\.ts$/;

/**
 * Puts together what a first visit always loads, in a few pieces instead of some forty: that packs better and saves round trips.
 * The rest is split by page, and by what pages share.
 */
export const chunkGroups: ChunkGroup[] = [
  { name: 'console', tags: ['$initial'], test: (id) => !ENTRY.test(id), priority: 5 },
  { debugName: 'network', name: importedBy('network', /[\\/]mocks[\\/]browser[\\/]start\.ts$/), priority: 4 },
  { debugName: 'first-page', name: importedBy('first-page', /[\\/]extensions-page\.tsx$/), test: /[\\/]src[\\/]/, priority: 3 },
  { name: 'icons', test: /[\\/]lucide-react[\\/]/, minShareCount: 8, priority: 2 },
  // A page of an extension would ask for fifty small files otherwise, and answering each costs the browser more than reading it.
  { debugName: 'parts', name: notImporting('parts', [FORMS, LISTS]), test: SHARED, minShareCount: 2, priority: 1 },
  { debugName: 'lists', name: notImporting('lists', [FORMS]), test: SHARED, minShareCount: 2, priority: 1 },
  { name: 'forms', test: SHARED, minShareCount: 2, priority: 0 },
];

/** The same for the backend's worker. */
export const workerChunkGroups: ChunkGroup[] = [
  { debugName: 'backend', name: importedBy('backend', /[\\/]mocks[\\/]browser[\\/]backend-worker\.ts$/), priority: 2 },
  { debugName: 'contract', name: importedBy('contract', /[\\/]src[\\/]contract[\\/](workspace|extensions)\.ts$/), priority: 2 },
  { debugName: 'backend-parts', name: notImporting('backend-parts', [CALLS]), test: BACKEND, minShareCount: 2, priority: 1 },
  { name: 'backend-calls', test: BACKEND, minShareCount: 4, priority: 0 },
];

/** Names the chunk of the root and of every module that it imports statically, by whatever way. */
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
  return (id, context) => (!ENTRY.test(id) && isImported(id, context) ? name : null);
}

/** Names the chunk of every module that imports none of those, by whatever way. An index counts for nothing: it exports more than anyone takes. */
function notImporting(name: string, heavy: readonly RegExp[]): ChunkGroup['name'] {
  const importing = new Map<string, boolean>();
  const imports = (id: string, context: ChunkingContext): boolean => {
    const known = importing.get(id);
    if (known !== undefined) return known;
    importing.set(id, false);
    if (INDEX.test(id)) return false;
    const isAbove = heavy.some((library) => library.test(id)) || (context.getModuleInfo(id)?.importedIds ?? []).some((imported) => imports(imported, context));
    importing.set(id, isAbove);
    return isAbove;
  };
  return (id, context) => (imports(id, context) ? null : name);
}
