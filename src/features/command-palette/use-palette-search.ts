import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Extension } from '#src/contract/extensions.ts';
import type { ServiceSummary } from '#src/contract/services.ts';
import { connectionPageQuery, connectionQuery } from '#src/features/connections/index.ts';
import { automationSearchQuery } from '#src/features/functions/index.ts';
import { servicesQuery, useServiceSearch } from '#src/features/services/index.ts';
import { useDebounced } from '#src/lib/use-debounced.ts';
import type { Command } from './model/command.ts';
import { automationCommands, connectionCommand, guessed, ranked, serviceCommand } from './model/found-elsewhere.ts';
import { groupAll, groupFound, hereAmong, MOST_FOUND, type CommandList } from './model/group-commands.ts';
import { moreCommand } from './model/more-command.ts';
import { guessCommands, searchCommands } from './model/search-commands.ts';
import { useRecentCommands } from './recent-commands.ts';
import type { Failure, PaletteSources } from './use-palette-sources.ts';

/** What the palette shows. */
export interface PaletteResults {
  readonly lists: readonly CommandList[];
  /** Something is still being looked for. */
  readonly isPending: boolean;
  /** Nothing holds the words as typed, this is close to them. */
  readonly isGuess: boolean;
  readonly failures: readonly Failure[];
}

/** The backend is asked once typing has rested so long, in milliseconds. */
const REST_MS = 60;
const CONNECTION_ID = /^connection:([^/]+)\/(.+)$/;
const NO_SERVICES: readonly ServiceSummary[] = [];

/**
 * Finds commands while somebody types.
 * @param sources all commands that are known without asking, and the extension that is worked on
 * @param query what was typed
 * @returns what matches by kind; everything there is, what was used last first, while nothing is typed
 */
export function usePaletteSearch({ commands, extension, isPending, failures }: PaletteSources, query: string): PaletteResults {
  const isSearching = query.trim() !== '';
  const recent = useRecentCommands((state) => state.ids);
  const used = useRecentConnections(isSearching ? [] : recent);
  const services = useFoundServices(extension, query);
  const connections = useFoundConnections(extension, query);
  const automation = useFoundAutomation(extension, query);
  if (!isSearching) return { lists: groupAll([...commands, ...used, ...services.all], recent), isPending, isGuess: false, failures };
  const known = searchCommands(commands, query, new Set(recent));
  const exact = [...known, ...ranked([...connections.commands, ...automation.commands], query), ...(services.isGuess ? [] : ranked(services.commands, query))];
  const isGuess = exact.length === 0 && !services.isPending && !connections.isPending && !automation.isPending;
  const all = isGuess ? [...guessed(services.commands), ...guessCommands(commands, query)] : exact;
  const totals = { Connections: connections.total, Services: services.total };
  return {
    lists: groupFound(all, totals).map((list) => withMore(list, query.trim(), extension)),
    isPending: isPending || services.isPending || connections.isPending || automation.isPending,
    isGuess: isGuess && all.length > 0,
    failures: [...failures, ...services.failures, ...connections.failures, ...automation.failures],
  };
}

/** Functions and rules of other extensions; those of the one that is worked on are known. */
function useFoundAutomation(extension: Extension | null, query: string) {
  const typed = query.trim();
  const q = useDebounced(typed, REST_MS);
  const isEnabled = q !== '' && typed !== '';
  const found = useQuery({ ...automationSearchQuery(q), enabled: isEnabled, placeholderData: keepPreviousData });
  return {
    commands: isEnabled && found.data !== undefined ? automationCommands(found.data, extension?.id ?? null) : [],
    isPending: typed !== '' && (q !== typed || found.isFetching),
    failures: isEnabled && found.isError ? [{ what: 'functions and rules of other extensions', retry: () => void found.refetch() }] : [],
  };
}

function withMore(list: CommandList, query: string, extension: Extension | null): CommandList {
  const more = list.more > 0 && list.title !== 'Recent' ? moreCommand(list.title, hereAmong(list.commands) + list.more, query, extension) : null;
  return more === null ? list : { ...list, commands: [...list.commands, more] };
}

/** Connections that were gone to before, those that are still there. */
function useRecentConnections(recent: readonly string[]): readonly Command[] {
  const wanted = recent.flatMap((id) => {
    const [, extensionId, linkName] = CONNECTION_ID.exec(id) ?? [];
    return extensionId === undefined || linkName === undefined ? [] : [connectionQuery(extensionId, linkName)];
  });
  const results = useQueries({ queries: wanted.map((query) => ({ ...query, retry: false })) });
  return results.flatMap(({ data }) => (data === undefined ? [] : connectionCommand(data)));
}

function useFoundServices(extension: Extension | null, query: string) {
  const services = useQuery(servicesQuery());
  const list = services.data?.services ?? NO_SERVICES;
  const search = useServiceSearch(list, query);
  const commandsOf = (found: readonly ServiceSummary[]) => (extension === null ? [] : found.map((service) => ({ ...serviceCommand(extension, service), isSearchOnly: true })));
  return {
    all: query.trim() === '' ? commandsOf(list) : [],
    commands: query.trim() === '' ? [] : commandsOf(search.services.slice(0, MOST_FOUND)),
    total: search.services.length,
    isGuess: search.isGuess,
    isPending: services.isPending || search.isPending,
    failures: services.isError ? [{ what: 'services', retry: () => void services.refetch() }] : [],
  };
}

/** The open extension's own connections come before those of others. */
function useFoundConnections(extension: Extension | null, query: string) {
  const typed = query.trim();
  const q = useDebounced(typed, REST_MS);
  const filter = { q, view: 'my', sort: 'name', direction: 'asc' } as const;
  const isEnabled = q !== '' && typed !== '';
  const own = useQuery({ ...connectionPageQuery(extension?.id ?? null, filter, 0), enabled: isEnabled && extension !== null, placeholderData: keepPreviousData });
  const everywhere = useQuery({ ...connectionPageQuery(null, filter, 0), enabled: isEnabled, placeholderData: keepPreviousData });
  const commands = [...(own.data?.connections ?? []), ...(everywhere.data?.connections ?? [])].map(connectionCommand);
  const failed = [own, everywhere].filter(({ isError }) => isError);
  return {
    commands: isEnabled ? [...new Map(commands.map((command) => [command.id, command])).values()] : [],
    total: everywhere.data?.total ?? 0,
    isPending: typed !== '' && (q !== typed || everywhere.isFetching || own.isFetching),
    failures: isEnabled && failed.length > 0 ? [{ what: 'connections', retry: () => failed.forEach((each) => void each.refetch()) }] : [],
  };
}
