import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { RuleFormValues } from './rule-form.ts';

/** Names the draft of a rule that does not exist yet. */
const NEW_RULE = 'new';

interface RuleDrafts {
  drafts: Readonly<Record<string, RuleFormValues>>;
}

/** Drafts of this tab. They outlive a reload, and end with the tab, with a save and with Cancel. */
export const useRuleDrafts = create<RuleDrafts>()(
  persist((): RuleDrafts => ({ drafts: {} }), { name: 'patchbay-rule-drafts', version: 1, storage: createJSONStorage(() => sessionStorage) }),
);

/**
 * @param extensionId the extension
 * @param ruleId the rule; null for one that does not exist yet
 * @returns what names its draft
 */
export function ruleDraftKey(extensionId: string, ruleId: string | null): string {
  return `${extensionId}/${ruleId ?? NEW_RULE}`;
}

/** Keeps what was entered. */
export function keepRule(key: string, values: RuleFormValues): void {
  useRuleDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: values } }));
}

/** Forgets what was entered. */
export function forgetRule(key: string): void {
  useRuleDrafts.setState(({ drafts: { [key]: _forgotten, ...rest } }) => ({ drafts: rest }));
}
