/** Name of the BroadcastChannel on which every tab hears of committed writes. */
export const CHANGE_CHANNEL = 'patchbay-changes';

/** What can change, as far as the console is concerned. */
export const CHANGE_TOPICS = ['workspace', 'extensions', 'services', 'connections', 'authorizations', 'audit-logs', 'control', 'custom-services', 'external-connections', 'functions', 'executions', 'workflow-rules', 'sandbox', 'publishing', 'faults'] as const;
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

/** One committed write: the state's new version and what it touched. */
export interface ChangeMessage {
  readonly version: number;
  readonly topics: readonly ChangeTopic[];
}

/** Request header that names the demo user who acts. Absent: the first user of the workspace. */
export const ACTING_USER_HEADER = 'x-acting-user';
