import type { AuditActivity } from '#src/contract/workspace.ts';
import { AUDIT_ACTIVITIES } from './audit-activity.ts';

/** Entries on one page of the audit log. */
export const AUDIT_PAGE_SIZE = 50;
const MAX_OFFSET = 1_000_000;

/** What the address asks of the audit log. */
export interface AuditLogParams {
  q: string;
  user: string | undefined;
  activity: AuditActivity | undefined;
  offset: number;
}

/**
 * @param params the address's query, where anything may stand
 * @returns what of it makes sense; the rest is as if it were not there
 */
export function auditLogParams(params: URLSearchParams): AuditLogParams {
  const activity = params.get('activity');
  const offset = Number(params.get('offset') ?? '0');
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    user: params.get('user') ?? undefined,
    activity: AUDIT_ACTIVITIES.find((known) => known === activity),
    offset: Number.isInteger(offset) && offset > 0 && offset <= MAX_OFFSET ? offset : 0,
  };
}
