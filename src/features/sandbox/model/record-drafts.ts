import { create } from 'zustand';
import type { RecordDraft } from './record-form.ts';

/** What was entered and not saved yet, by form: it outlives closing the dialog and looking something up elsewhere. */
export const useRecordDrafts = create<{ drafts: Readonly<Record<string, RecordDraft>> }>()(() => ({ drafts: {} }));

/**
 * @param extensionId whose test organization
 * @param module the module
 * @param recordId the record; null for a new one
 * @returns the name of its form's draft
 */
export function draftKey(extensionId: string, module: string, recordId: string | null): string {
  return `${extensionId}/${module}/${recordId ?? 'new'}`;
}

/** Keeps what was entered. */
export function keepDraft(key: string, draft: RecordDraft): void {
  useRecordDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** Forgets what was entered: it was saved, or is not wanted. */
export function forgetDraft(key: string): void {
  useRecordDrafts.setState(({ drafts: { [key]: _forgotten, ...drafts } }) => ({ drafts }));
}
