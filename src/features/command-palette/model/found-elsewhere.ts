import type { ConnectionSummary } from '#src/contract/connections.ts';
import type { EndpointOutput } from '#src/contract/endpoint.ts';
import type { Extension } from '#src/contract/extensions.ts';
import type { searchAutomation } from '#src/contract/functions.ts';
import type { ServiceSummary } from '#src/contract/services.ts';
import { connectionPath } from '#src/features/connections/index.ts';
import { servicePath } from '#src/features/services/index.ts';
import { foldText } from '#src/lib/fold-text.ts';
import type { Command } from './command.ts';
import { functionCommands, ruleCommands } from './console-commands.ts';
import { GUESS_RANK, rankOf, type FoundCommand } from './search-commands.ts';

/** What was found by other words than a command has. */
const OTHER_RANK = 6;

/** @returns the way to a connection's details */
export function connectionCommand({ extension, linkName, name, service }: Pick<ConnectionSummary, 'extension' | 'linkName' | 'name' | 'service'>): Command {
  return {
    id: `connection:${extension.id}/${linkName}`,
    group: 'Connections',
    label: name,
    detail: `${service.name} · ${extension.name}`,
    keywords: `${linkName} ${service.name}`,
    mark: { service },
    target: { to: connectionPath(extension.id, linkName) },
  };
}

/** @returns the way to a service, in the connections space of an extension */
export function serviceCommand(extension: Extension, service: ServiceSummary): Command {
  const { kind, linkName, name, category } = service;
  return {
    id: `service:${kind}/${linkName}`,
    group: 'Services',
    label: name,
    detail: kind === 'custom' ? 'Custom service' : category,
    keywords: linkName,
    mark: { service },
    target: { to: servicePath(extension.id, service) },
  };
}

/** @returns the ways to functions and rules of other extensions than this one */
export function automationCommands({ functions, rules }: EndpointOutput<typeof searchAutomation>, extensionId: string | null): readonly Command[] {
  const isElsewhere = ({ extension }: { extension: { id: string } }) => extension.id !== extensionId;
  return [
    ...functions.filter(isElsewhere).flatMap((fn) => functionCommands(fn.extension, [fn])),
    ...rules.filter(isElsewhere).flatMap((rule) => ruleCommands(rule.extension, [rule])),
  ].map((command) => ({ ...command, isElsewhere: true }));
}

/**
 * Ranks what the backend or a search of its own has found beside the commands.
 * @param commands what was found, best first
 * @param query what was typed
 * @returns the same, with ranks
 */
export function ranked(commands: readonly Command[], query: string): readonly FoundCommand[] {
  const wanted = foldText(query);
  return commands.map((command) => ({ command, rank: rankOf(command, wanted) ?? OTHER_RANK })).toSorted((a, b) => a.rank - b.rank);
}

/** @returns commands that are only close to what was typed */
export function guessed(commands: readonly Command[]): readonly FoundCommand[] {
  return commands.map((command) => ({ command, rank: GUESS_RANK }));
}
