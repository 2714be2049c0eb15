import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { withoutSecrets, type CustomServiceFormValues } from './custom-service-form.ts';

/** What was typed into the form. Secrets are not part of it: they are never stored. */
export interface CustomServiceDraft {
  readonly values: CustomServiceFormValues;
  /** Whether the link name was written by hand; it then no longer follows the name. */
  readonly isLinkNameEdited: boolean;
}

/** Names the draft of a service that does not exist yet; others go by their link name, which is never this one. */
export const NEW_SERVICE = '';

interface CustomServiceDrafts {
  drafts: Readonly<Record<string, CustomServiceDraft>>;
}

/** Drafts of this tab. They outlive a reload, and end with the tab, with success and with Cancel. */
export const useCustomServiceDrafts = create<CustomServiceDrafts>()(
  persist(() => ({ drafts: {} }), { name: 'patchbay-custom-service-drafts', version: 1, storage: createJSONStorage(() => sessionStorage) }),
);

/**
 * Keeps what was typed.
 * @param key the service's link name, or NEW_SERVICE
 * @param draft what the form holds; its secrets are left out
 */
export function saveServiceDraft(key: string, { values, isLinkNameEdited }: CustomServiceDraft): void {
  const draft = { values: withoutSecrets(values), isLinkNameEdited };
  useCustomServiceDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/**
 * Forgets what was typed.
 * @param key the service's link name, or NEW_SERVICE
 */
export function forgetServiceDraft(key: string): void {
  useCustomServiceDrafts.setState(({ drafts: { [key]: _forgotten, ...rest } }) => ({ drafts: rest }));
}
