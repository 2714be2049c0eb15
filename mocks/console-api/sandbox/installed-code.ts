import type { ExtensionCode, FunctionRow, VersionRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';

/** @returns the functions and rules of an extension as they are being developed */
export function currentCode(tx: ReadTransaction, extensionId: string): ExtensionCode {
  return { functions: tx.where('functions', 'extensionId', extensionId), rules: tx.where('workflowRules', 'extensionId', extensionId) };
}

/** @returns the functions and rules of a version as they were published; the current ones for a version that was stored without them */
export function publishedCode(tx: ReadTransaction, { extensionId, code }: VersionRow): ExtensionCode {
  return code ?? currentCode(tx, extensionId);
}

function installedVersion(tx: ReadTransaction, extensionId: string): VersionRow | undefined {
  return tx.get('versions', tx.get('installations', extensionId)?.versionId ?? '');
}

/** @returns the number of the published version that {@link installedFunction} is taken from, or undefined where it is the current function */
export function versionOfFunction(tx: ReadTransaction, extensionId: string, functionId: string): string | undefined {
  const version = installedVersion(tx, extensionId);
  return version?.code?.functions.some(({ id }) => id === functionId) === true ? version.version : undefined;
}

/** @returns what runs in the test organization: the version that was installed there, else the extension as it is being developed */
export function installedCode(tx: ReadTransaction, extensionId: string): ExtensionCode {
  const version = installedVersion(tx, extensionId);
  return version === undefined ? currentCode(tx, extensionId) : publishedCode(tx, version);
}

/** @returns the function as the test organization runs it; the current one where the installed version has none */
export function installedFunction(tx: ReadTransaction, extensionId: string, functionId: string): FunctionRow | undefined {
  return installedCode(tx, extensionId).functions.find(({ id }) => id === functionId) ?? tx.get('functions', functionId);
}
