import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { NewExtension } from '#src/contract/extensions.ts';

export type ExtensionDraft = Pick<NewExtension, 'name' | 'description'>;

export const EMPTY_EXTENSION_DRAFT: ExtensionDraft = { name: '', description: '' };

interface ExtensionDraftState {
  draft: ExtensionDraft;
  save: (draft: ExtensionDraft) => void;
  discard: () => void;
}

/** What was typed into "New Extension"; outlives a reload, ends with the tab, with Cancel or with success. */
export const useExtensionDraft = create<ExtensionDraftState>()(
  persist(
    (set) => ({
      draft: EMPTY_EXTENSION_DRAFT,
      save: (draft) => set({ draft }),
      discard: () => set({ draft: EMPTY_EXTENSION_DRAFT }),
    }),
    { name: 'patchbay-extension-draft', version: 1, storage: createJSONStorage(() => sessionStorage), partialize: ({ draft }) => ({ draft }) },
  ),
);
