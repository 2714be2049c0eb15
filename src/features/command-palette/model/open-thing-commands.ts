import { FlaskConical, KeyRound, Pencil, Trash2, Unplug, type LucideIcon } from 'lucide-react';
import type { Connection } from '#src/contract/connections.ts';
import type { Extension } from '#src/contract/extensions.ts';
import type { FunctionSummary } from '#src/contract/functions.ts';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import { canChangeScopes, canTestConnection, connectionActions, connectionPath } from '#src/features/connections/index.ts';
import { functionPath, functionsPath, rulePath } from '#src/features/functions/index.ts';
import type { Command } from './command.ts';

const CONNECTION_PAGE = /^\/extensions\/([^/]+)\/connections\/view\/([^/]+)/;

/**
 * @param pathname the page's path
 * @returns which connection's details it shows, or null
 */
export function openConnection(pathname: string): { readonly extensionId: string; readonly linkName: string } | null {
  const [, extensionId, linkName] = CONNECTION_PAGE.exec(pathname) ?? [];
  return extensionId === undefined || linkName === undefined ? null : { extensionId: decodeURIComponent(extensionId), linkName: decodeURIComponent(linkName) };
}

/** @returns what can be done with the connection whose page is open, as its state and the user's rights allow */
export function connectionActionCommands(connection: Connection): readonly Command[] {
  const { extension, linkName, name, can } = connection;
  const dialog = (word: string) => `${connectionPath(extension.id, linkName)}?dialog=${word}`;
  return [
    ...(can.edit ? [{ ...onThing(`Edit name of ${name}`, 'This connection', Pencil, dialog('rename')), keywords: 'This connection rename' }] : []),
    ...(canTestConnection(connection) ? [onThing(`Test connection ${name}`, 'This connection', FlaskConical, dialog('test'))] : []),
    ...(canChangeScopes(connection) ? [onThing(`Change scopes of ${name}`, 'This connection', KeyRound, dialog('scopes'))] : []),
    ...(connectionActions(connection).includes('revoke') ? [onThing(`Revoke ${name}`, 'This connection', Unplug, dialog('revoke'))] : []),
    ...(can.delete ? [onThing(`Delete ${name}`, 'This connection', Trash2, dialog('delete'))] : []),
  ];
}

/** @returns what can be done with the extension, function or rule whose page is open */
export function openThingCommands(pathname: string, extension: Extension | null, functions: readonly FunctionSummary[], rules: readonly WorkflowRule[]): readonly Command[] {
  if (extension === null || !pathname.startsWith(`/extensions/${encodeURIComponent(extension.id)}`)) return [];
  const fn = functions.find(({ id }) => functionPath(extension.id, id) === pathname);
  const rule = rules.find(({ id }) => rulePath(extension.id, id) === pathname);
  const ofExtension = `/extensions?subject=${encodeURIComponent(extension.id)}&dialog=`;
  return [
    ...(fn === undefined ? [] : [
      onThing(`Rename ${fn.name}`, 'This function', Pencil, `${pathname}?dialog=rename`),
      onThing(`Delete ${fn.name}`, 'This function', Trash2, `${functionsPath(extension.id)}?dialog=delete&subject=${encodeURIComponent(fn.id)}`),
    ]),
    ...(rule === undefined ? [] : [onThing(`Delete ${rule.name}`, 'This rule', Trash2, `${pathname}?dialog=delete`)]),
    { ...onThing(`Rename ${extension.name}`, 'This extension', Pencil, `${ofExtension}rename`), isSearchOnly: true },
    { ...onThing(`Delete ${extension.name}`, 'This extension', Trash2, `${ofExtension}delete`), isSearchOnly: true },
  ];
}

function onThing(label: string, detail: string, icon: LucideIcon, to: string): Command {
  return { id: `open:${to}`, group: 'Actions', label, detail, keywords: detail, mark: { icon }, target: { to } };
}
