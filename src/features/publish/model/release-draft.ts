import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { PublishedVersion } from '#src/contract/publishing.ts';

export interface ReleaseDraft {
  increment: 'major' | 'minor';
  visibility: PublishedVersion['visibility'];
  releaseNotes: string;
}

const EMPTY_RELEASE: ReleaseDraft = { increment: 'minor', visibility: 'private', releaseNotes: '' };

interface ReleaseDraftState {
  drafts: Readonly<Record<string, ReleaseDraft>>;
  change: (extensionId: string, changes: Partial<ReleaseDraft>) => void;
  discard: (extensionId: string) => void;
}

/** What was entered for each extension, by its id. */
export const useReleaseDrafts = create<ReleaseDraftState>()(
  persist(
    (set) => ({
      drafts: {},
      change: (extensionId, changes) =>
        set(({ drafts }) => ({ drafts: { ...drafts, [extensionId]: { ...EMPTY_RELEASE, ...drafts[extensionId], ...changes } } })),
      discard: (extensionId) => set(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== extensionId)) })),
    }),
    { name: 'patchbay-release-drafts', version: 1, storage: createJSONStorage(() => sessionStorage), partialize: ({ drafts }) => ({ drafts }) },
  ),
);

/**
 * What was entered under "Publish Your Extension"; outlives a reload, ends with the tab or with publishing.
 * @param extensionId the extension
 * @returns the draft, and how to change and discard it
 */
export function useReleaseDraft(extensionId: string) {
  const draft = useReleaseDrafts(({ drafts }) => drafts[extensionId]) ?? EMPTY_RELEASE;
  const change = useReleaseDrafts((state) => state.change);
  const discard = useReleaseDrafts((state) => state.discard);
  return { draft, change: (changes: Partial<ReleaseDraft>) => change(extensionId, changes), discard: () => discard(extensionId) };
}
