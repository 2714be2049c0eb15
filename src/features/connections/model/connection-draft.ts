import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Service } from '#src/contract/services.ts';
import type { NamePair } from '#src/lib/link-name-follow.ts';

/** What was typed into "Connection Details". Secrets are not part of it: they are never stored. */
export interface ConnectionDraft extends NamePair {
  readonly usesLoginUserCredentials: boolean;
  readonly scopes: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  /** The connection as it was created, while its authorization has not succeeded. */
  readonly created: { readonly id: string; readonly linkName: string } | null;
}

export const EMPTY_DRAFT: ConnectionDraft = {
  name: '',
  linkName: '',
  isLinkNameEdited: false,
  usesLoginUserCredentials: false,
  scopes: [],
  parameters: {},
  created: null,
};

interface ConnectionDrafts {
  drafts: Readonly<Record<string, ConnectionDraft>>;
}

/**
 * What names a draft.
 * @param extensionId the extension that the connection is for
 * @param service the service to connect to
 * @returns the key; a custom service may have the link name of a default one
 */
export function draftKey(extensionId: string, { kind, linkName }: Pick<Service, 'kind' | 'linkName'>): string {
  return kind === 'custom' ? `${extensionId}/custom/${linkName}` : `${extensionId}/${linkName}`;
}

/** Drafts of this tab. They outlive a reload and a consent in the same tab, and end with the tab or with success. */
export const useConnectionDrafts = create<ConnectionDrafts>()(
  persist(() => ({ drafts: {} }), { name: 'patchbay-connection-drafts', version: 1, storage: createJSONStorage(() => sessionStorage) }),
);

/**
 * Keeps what was typed.
 * @param key the draft, by `draftKey`
 * @param changes what changed
 */
export function changeDraft(key: string, changes: Partial<ConnectionDraft>): void {
  useConnectionDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...(drafts[key] ?? EMPTY_DRAFT), ...changes } } }));
}

/**
 * Forgets what was typed.
 * @param key the draft, by `draftKey`
 */
export function forgetDraft(key: string): void {
  useConnectionDrafts.setState(({ drafts: { [key]: _forgotten, ...rest } }) => ({ drafts: rest }));
}
