import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { ExternalConnectionInput } from '#src/contract/external-connections.ts';

export const EMPTY_EXTERNAL_CONNECTION: ExternalConnectionInput = { name: '', connectionUrl: '', revokeUrl: '' };

interface ExternalConnectionDrafts {
  /** What was typed into "New External Connection", by extension. */
  drafts: Readonly<Record<string, ExternalConnectionInput>>;
}

/** Drafts of this tab. They outlive a reload, and end with the tab, with success and with Cancel. */
export const useExternalConnectionDrafts = create<ExternalConnectionDrafts>()(
  persist(() => ({ drafts: {} }), { name: 'patchbay-external-connection-drafts', version: 1, storage: createJSONStorage(() => sessionStorage) }),
);

/**
 * Keeps what was typed, or forgets it.
 * @param extensionId the extension
 * @param draft what was typed; null to forget it
 */
export function saveExternalConnectionDraft(extensionId: string, draft: ExternalConnectionInput | null): void {
  useExternalConnectionDrafts.setState(({ drafts: { [extensionId]: _before, ...rest } }) => ({
    drafts: draft === null ? rest : { ...rest, [extensionId]: draft },
  }));
}
