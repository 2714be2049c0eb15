import { secondsOf } from './dates.ts';
import { DEFAULT_WORKFLOW_NUMBER, wrikeId } from './ids.ts';
import type { WrikeProject, WrikeTask } from './records.ts';

/** A task as it is when nothing but its title was said. */
export const DEFAULT_TASK: Omit<WrikeTask, 'number' | 'title'> = {
  description: '',
  status: 'Active',
  importance: 'Normal',
  dates: { type: 'Backlog' },
  parentIds: [],
  superTaskIds: [],
  responsibleIds: [],
  sharedIds: [],
  authorIds: [],
  followerIds: [],
  metadata: [],
  customFields: [],
  completedDate: null,
  deletedWith: null,
};

export const TASK_STATUSES = ['Active', 'Completed', 'Deferred', 'Cancelled'] as const;
export const PROJECT_STATUSES = ['Green', 'Yellow', 'Red', 'Completed', 'OnHold', 'Cancelled', 'Custom'] as const;
export const IMPORTANCES = ['High', 'Normal', 'Low'] as const;

/** @returns the id of the account's one workflow */
export function workflowId(accountId: string): string {
  return wrikeId('workflow', DEFAULT_WORKFLOW_NUMBER, accountId);
}

/** @returns the id of the workflow's status for a task's or project's status */
export function customStatusId(accountId: string, status: string): string {
  const index = [...TASK_STATUSES, ...PROJECT_STATUSES.filter((name) => name !== 'Completed' && name !== 'Cancelled')].findIndex((name) => name === status);
  return wrikeId('customStatus', Math.max(index, 0), accountId);
}

/** @returns a project as it is when nothing more was said. @param now milliseconds since the epoch */
export function newProject(accountId: string, authorId: string, now: number): WrikeProject {
  return {
    authorId,
    ownerIds: [authorId],
    status: 'Green',
    customStatusId: customStatusId(accountId, 'Green'),
    startDate: null,
    endDate: null,
    createdDate: secondsOf(now),
    completedDate: null,
  };
}
