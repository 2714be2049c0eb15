import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { ModuleName } from '#src/contract/automation-terms.ts';

/** Code that was typed and not saved. */
export interface CodeDraft {
  readonly code: string;
  /** The saved code that it began from. */
  readonly base: string;
}

/** What was typed into "New Custom Function". */
export interface NewFunctionDraft {
  readonly name: string;
  readonly description: string;
  readonly module: ModuleName;
  /** Where its code comes from; null for an empty script. */
  readonly templateId: string | null;
}

export const EMPTY_FUNCTION: NewFunctionDraft = { name: '', description: '', module: 'projects', templateId: null };

interface FunctionDrafts {
  /** By the function's id. */
  code: Readonly<Record<string, CodeDraft>>;
  /** By the extension's id. */
  created: Readonly<Record<string, NewFunctionDraft>>;
}

/** Drafts of this tab. They outlive a reload, and end with the tab, with a save, and when they are discarded. */
export const useFunctionDrafts = create<FunctionDrafts>()(
  persist((): FunctionDrafts => ({ code: {}, created: {} }), { name: 'patchbay-function-drafts', version: 1, storage: createJSONStorage(() => sessionStorage) }),
);

/**
 * Keeps code that was typed; code that equals what it began from is no draft.
 * @param functionId whose code
 * @param draft the code, and what it began from
 */
export function keepCode(functionId: string, draft: CodeDraft): void {
  if (draft.code === draft.base) forgetCode(functionId);
  else useFunctionDrafts.setState(({ code }) => ({ code: { ...code, [functionId]: draft } }));
}

/** Forgets unsaved code of a function. */
export function forgetCode(functionId: string): void {
  useFunctionDrafts.setState(({ code: { [functionId]: _forgotten, ...rest } }) => ({ code: rest }));
}

/**
 * Keeps what was typed into "New Custom Function".
 * @param extensionId the extension that it is for
 * @param changes what changed
 */
export function changeNewFunction(extensionId: string, changes: Partial<NewFunctionDraft>): void {
  useFunctionDrafts.setState(({ created }) => ({ created: { ...created, [extensionId]: { ...(created[extensionId] ?? EMPTY_FUNCTION), ...changes } } }));
}

/** Forgets what was typed into "New Custom Function". */
export function forgetNewFunction(extensionId: string): void {
  useFunctionDrafts.setState(({ created: { [extensionId]: _forgotten, ...rest } }) => ({ created: rest }));
}
