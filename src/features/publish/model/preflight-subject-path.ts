import type { PreflightCheck } from '#src/contract/publishing.ts';

type Subject = PreflightCheck['subjects'][number];

const SECTIONS: Readonly<Record<Subject['kind'], string>> = {
  connection: 'connections/view',
  function: 'automate/custom-functions',
  rule: 'automate/workflow-rules',
};

/**
 * @param extensionId the extension
 * @param subject a connection (by its link name), function or rule that a check is about
 * @returns where it can be mended
 */
export function preflightSubjectPath(extensionId: string, { kind, id }: Subject): string {
  return `/extensions/${encodeURIComponent(extensionId)}/${SECTIONS[kind]}/${encodeURIComponent(id)}`;
}
