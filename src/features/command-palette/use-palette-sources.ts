import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { Extension } from '#src/contract/extensions.ts';
import { connectionQuery } from '#src/features/connections/index.ts';
import { functionsQuery } from '#src/features/functions/index.ts';
import { useMockPanel } from '#src/features/mock-panel/index.ts';
import { extensionsQuery, workspaceQuery } from '#src/features/workspace/index.ts';
import { rulesQuery } from '#src/features/workflow-rules/index.ts';
import { useActingUser } from '#src/lib/acting-user.ts';
import { copyText } from '#src/lib/clipboard.ts';
import { useTheme } from '#src/lib/theme-store.ts';
import { showToast } from '#src/ui/toast-store.ts';
import type { Command, PaletteScreen } from './model/command.ts';
import { actionCommands, extensionCommands, functionCommands, ruleCommands, screenCommands, themeCommands, userCommands, type CommandEffects } from './model/console-commands.ts';
import { connectionActionCommands, openConnection, openThingCommands } from './model/open-thing-commands.ts';

/** The screens that the console has. */
export interface ConsoleScreens {
  readonly workspaceScreens: readonly PaletteScreen[];
  readonly extensionScreens: (extensionId: string) => readonly PaletteScreen[];
}

/** Something that could not be searched. */
export interface Failure {
  readonly what: string;
  readonly retry: () => void;
}

/** All commands that are known without searching. */
export interface PaletteSources {
  readonly commands: readonly Command[];
  /** The extension that is open, else the one that was changed last; null when there is none. */
  readonly extension: Extension | null;
  readonly isPending: boolean;
  readonly failures: readonly Failure[];
}

/**
 * Gathers the commands.
 * @param screens the console's screens
 * @returns what can be gone to and done now
 */
export function usePaletteSources({ workspaceScreens, extensionScreens }: ConsoleScreens): PaletteSources {
  const effects = useCommandEffects();
  const { theme } = useTheme();
  const { userId } = useActingUser();
  const workspace = useQuery(workspaceQuery());
  const extensions = useQuery(extensionsQuery(''));
  const extension = useCurrentExtension(extensions.data?.extensions ?? []);
  const isEnabled = extension !== null;
  const functions = useQuery({ ...functionsQuery(extension?.id ?? ''), enabled: isEnabled });
  const rules = useQuery({ ...rulesQuery(extension?.id ?? ''), enabled: isEnabled });
  const { pathname } = useLocation();
  const open = useOpenConnectionCommands(pathname);
  const ofExtension = extension === null ? [] : [
    ...screenCommands(extensionScreens(extension.id), extension),
    ...functionCommands(extension, functions.data?.functions ?? []),
    ...ruleCommands(extension, rules.data?.rules ?? []),
  ];
  const asked = [
    { what: 'users', query: workspace },
    { what: 'extensions', query: extensions },
    { what: 'functions', query: functions },
    { what: 'workflow rules', query: rules },
  ];
  return {
    commands: [
      ...open,
      ...openThingCommands(pathname, extension, functions.data?.functions ?? [], rules.data?.rules ?? []),
      ...actionCommands(extension, effects),
      ...ofExtension,
      ...screenCommands(workspaceScreens, null),
      ...extensionCommands(extensions.data?.extensions ?? []),
      ...userCommands(workspace.data?.users ?? [], userId, effects),
      ...themeCommands(theme, effects),
    ],
    extension,
    isPending: asked.some(({ query }) => query.isLoading),
    failures: asked.flatMap(({ what, query }) => (query.isError ? [{ what, retry: () => void query.refetch() }] : [])),
  };
}

function useCurrentExtension(extensions: readonly Extension[]): Extension | null {
  const { pathname } = useLocation();
  const [, open] = /^\/extensions\/([^/]+)/.exec(pathname) ?? [];
  return extensions.find(({ id }) => encodeURIComponent(id) === open) ?? extensions[0] ?? null;
}

/** What the page of a connection has asked for already. */
function useOpenConnectionCommands(pathname: string): readonly Command[] {
  const open = openConnection(pathname);
  const { data } = useQuery({ ...connectionQuery(open?.extensionId ?? '', open?.linkName ?? ''), enabled: open !== null });
  return open === null || data === undefined ? [] : connectionActionCommands(data);
}

function useCommandEffects(): CommandEffects {
  const { setTheme } = useTheme();
  const { actAs } = useActingUser();
  return {
    openMockPanel: (tab) => useMockPanel.getState().open(tab),
    setTheme,
    actAs: ({ id, name }) => {
      actAs(id);
      showToast({ tone: 'info', title: `You now act as ${name}` });
    },
    copyAddress: () => void copyAddress(),
  };
}

async function copyAddress(): Promise<void> {
  const isCopied = await copyText(location.href);
  showToast(isCopied ? { tone: 'success', title: 'The address of this page was copied' } : { tone: 'danger', title: 'The browser did not allow copying. Copy the address from the address bar.' });
}
