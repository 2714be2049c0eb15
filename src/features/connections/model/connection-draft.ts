import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { NamePair } from './link-name-follow.ts';

/** What was typed into "Connection Details". Secrets are not part of it: they are never stored. */
export interface ConnectionDraft extends NamePair {
  readonly usesLoginUserCredentials: boolean;
  readonly scopes: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  /** Link name under which the connection was created when its authorization did not finish. */
  readonly createdLinkName: string | null;
}

export const EMPTY_DRAFT: ConnectionDraft = {
  name: '',
  linkName: '',
  isLinkNameEdited: false,
  usesLoginUserCredentials: false,
  scopes: [],
  parameters: {},
  createdLinkName: null,
};

interface ConnectionDrafts {
  drafts: Readonly<Record<string, ConnectionDraft>>;
  save: (key: string, draft: ConnectionDraft) => void;
  discard: (key: string) => void;
}

/**
 * What names a draft.
 * @param extensionId the extension that the connection is for
 * @param serviceLinkName the service to connect to
 * @returns the key
 */
export function draftKey(extensionId: string, serviceLinkName: string): string {
  return `${extensionId}/${serviceLinkName}`;
}

/** Drafts of this tab. They outlive a reload and a consent in the same tab, and end with the tab or with success. */
export const useConnectionDrafts = create<ConnectionDrafts>()(
  persist(
    (set) => ({
      drafts: {},
      save: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
      discard: (key) => set(({ drafts: { [key]: _discarded, ...rest } }) => ({ drafts: rest })),
    }),
    { name: 'patchbay-connection-drafts', version: 1, storage: createJSONStorage(() => sessionStorage), partialize: ({ drafts }) => ({ drafts }) },
  ),
);
