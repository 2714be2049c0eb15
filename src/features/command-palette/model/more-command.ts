import { ListFilter } from 'lucide-react';
import type { Extension } from '#src/contract/extensions.ts';
import { functionsPath } from '#src/features/functions/index.ts';
import { servicesPath } from '#src/features/services/index.ts';
import { rulesPath } from '#src/features/workflow-rules/index.ts';
import type { Command, CommandGroup } from './command.ts';

/**
 * @param group what there is more of
 * @param total how many match
 * @param query what was typed
 * @param extension the extension that is worked on, or null when there is none
 * @returns the way to the list of all matches, or null where there is none
 */
export function moreCommand(group: CommandGroup, total: number, query: string, extension: Extension | null): Command | null {
  const path = listPath(group, extension);
  if (path === null) return null;
  const label = `All ${total} ${group.toLowerCase()} that match`;
  return { id: `more:${group}`, group, label, mark: { icon: ListFilter }, target: { to: `${path}?${new URLSearchParams({ q: query })}` } };
}

function listPath(group: CommandGroup, extension: Extension | null): string | null {
  if (group === 'Connections') return '/connections';
  if (group === 'Extensions') return '/extensions';
  if (extension === null) return null;
  if (group === 'Services') return servicesPath(extension.id);
  if (group === 'Custom functions') return functionsPath(extension.id);
  return group === 'Workflow rules' ? rulesPath(extension.id) : null;
}
