import { freeLinkName, linkNameFromName, linkNameProblem } from '#src/contract/link-name.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { ProblemError } from '../../problem-error.ts';
import { connectionByLinkName } from './find-connection.ts';

/** Whether a link name can be used; if not, why, and one that can. */
export interface LinkNameCheck {
  isFree: boolean;
  problem: string | null;
  suggestion: string | null;
}

/**
 * @param tx the state
 * @param extensionId where it has to be unique
 * @param linkName the candidate
 * @param exceptConnectionId a connection that may have it already
 * @returns the verdict
 */
export function checkedLinkName(tx: ReadTransaction, extensionId: string, linkName: string, exceptConnectionId?: string): LinkNameCheck {
  const holder = (name: string): boolean => {
    const row = connectionByLinkName(tx, extensionId, name);
    return row !== undefined && row.id !== exceptConnectionId;
  };
  const problem = linkNameProblem(linkName);
  if (problem !== null) {
    const corrected = linkNameFromName(linkName);
    return { isFree: false, problem, suggestion: corrected === '' ? null : holder(corrected) ? freeLinkName(corrected, holder) : corrected };
  }
  if (!holder(linkName)) return { isFree: true, problem: null, suggestion: null };
  return {
    isFree: false,
    problem: `Another connection of this extension has the link name “${linkName}”.`,
    suggestion: freeLinkName(linkName, holder),
  };
}

/** @throws ProblemError `link_name_taken` with a free one close to it */
export function refuseTakenLinkName(tx: ReadTransaction, extensionId: string, linkName: string, exceptConnectionId?: string): void {
  const { problem, suggestion } = checkedLinkName(tx, extensionId, linkName, exceptConnectionId);
  if (problem === null) return;
  throw new ProblemError('link_name_taken', problem, {
    fields: [{ field: 'linkName', message: suggestion === null ? problem : `${problem} “${suggestion}” is free.` }],
    ...(suggestion === null ? {} : { suggestion }),
  });
}
