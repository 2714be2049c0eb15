import { serviceLinkNameProblem } from '#src/contract/custom-service-rules.ts';
import { freeLinkName, linkNameFromName } from '#src/contract/link-name.ts';
import { customServiceByLinkName } from '../../catalogue/service-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { ProblemError } from '../../problem-error.ts';

/**
 * @param tx the state
 * @param linkName the candidate
 * @returns whether it is free among custom services; default services don't count, they can be shadowed
 */
export function checkedServiceLinkName(tx: ReadTransaction, linkName: string): { isFree: boolean; problem: string | null; suggestion: string | null } {
  const isTaken = (name: string): boolean => serviceLinkNameProblem(name) !== null || customServiceByLinkName(tx, name) !== undefined;
  const problem = serviceLinkNameProblem(linkName);
  if (problem !== null) {
    const corrected = linkNameFromName(linkName);
    return { isFree: false, problem, suggestion: corrected === '' ? null : isTaken(corrected) ? freeLinkName(corrected, isTaken) : corrected };
  }
  const holder = customServiceByLinkName(tx, linkName);
  if (holder === undefined) return { isFree: true, problem: null, suggestion: null };
  return {
    isFree: false,
    problem: `The custom service “${holder.name}” has the link name “${linkName}”.`,
    suggestion: freeLinkName(linkName, isTaken),
  };
}

/** @throws ProblemError `link_name_taken` with a free one close to it */
export function refuseTakenServiceLinkName(tx: ReadTransaction, linkName: string): void {
  const { problem, suggestion } = checkedServiceLinkName(tx, linkName);
  if (problem === null) return;
  throw new ProblemError('link_name_taken', problem, {
    fields: [{ field: 'linkName', message: suggestion === null ? problem : `${problem} “${suggestion}” is free.` }],
    ...(suggestion === null ? {} : { suggestion }),
  });
}
