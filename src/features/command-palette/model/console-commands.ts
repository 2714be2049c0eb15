import { Blocks, Contrast, FlaskConical, GitBranch, Link2, Monitor, Moon, Plus, ScrollText, SquareFunction, Sun, User, Zap, type LucideIcon } from 'lucide-react';
import type { Extension } from '#src/contract/extensions.ts';
import type { FunctionSummary } from '#src/contract/functions.ts';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import type { Workspace } from '#src/contract/workspace.ts';
import { externalConnectionsPath, landingPath } from '#src/features/connections/index.ts';
import { newCustomServicePath } from '#src/features/custom-services/index.ts';
import { functionPath, newFunctionPath, rulePath } from '#src/features/functions/index.ts';
import { servicesPath } from '#src/features/services/index.ts';
import { newRulePath } from '#src/features/workflow-rules/index.ts';
import { THEMES, type Theme } from '#src/lib/theme-store.ts';
import type { Command, PaletteScreen } from './command.ts';

/** What commands do that are no way to a screen. */
export interface CommandEffects {
  readonly openMockPanel: (tab: 'state' | 'faults' | 'journal') => void;
  readonly setTheme: (theme: Theme) => void;
  readonly actAs: (user: Workspace['users'][number]) => void;
  readonly copyAddress: () => void;
}

/**
 * @param screens screens of the workspace, or of an extension
 * @param extension whose screens they are; null for the workspace's own
 * @returns the commands that go there
 */
export function screenCommands(screens: readonly PaletteScreen[], extension: Extension | null): readonly Command[] {
  return screens.map(({ label, icon, to, section, isOutside = false }) => ({
    id: `screen:${to}`,
    group: 'Screens',
    label,
    detail: [isOutside ? 'Not part of this console' : section, ...(extension === null ? [] : [extension.name])].join(' · '),
    keywords: section,
    mark: { icon },
    isSearchOnly: isOutside,
    target: { to },
  }));
}

/**
 * @param extension the extension that is worked on, or null when there is none
 * @param effects what they do
 * @returns what can be begun or done from anywhere
 */
export function actionCommands(extension: Extension | null, { openMockPanel, copyAddress }: CommandEffects): readonly Command[] {
  const panel = { icon: FlaskConical };
  return [
    ...(extension === null ? [] : newThings(extension)),
    action('New Extension', 'Workspace', Plus, { to: '/extensions?dialog=new' }, 'create add'),
    {
      id: 'action:Open the Mock panel', group: 'Actions', label: 'Open the Mock panel', detail: 'Scenario, clock, reset', mark: panel, keys: 'Alt+M',
      keywords: 'state seed export import latency simulate', target: { run: () => openMockPanel('state') },
    },
    action('Add a fault', 'Mock panel', Zap, { run: () => openMockPanel('faults') }, 'fail error 429 latency hang simulate'),
    action('Look at the requests', 'Mock panel', ScrollText, { run: () => openMockPanel('journal') }, 'journal network har log'),
    action('Copy the address of this page', '', Link2, { run: copyAddress }, 'link url share'),
  ];
}

function newThings(extension: Extension): readonly Command[] {
  const { id, name } = extension;
  return [
    action('New Connection', name, Plus, { to: servicesPath(id) }, 'create add pick your service'),
    action('New External Connection', name, Plus, { to: `${externalConnectionsPath(id)}?dialog=new` }, 'create add'),
    action('Create New Service', name, Plus, { to: newCustomServicePath(id) }, 'custom add'),
    action('New Custom Function', name, Plus, { to: newFunctionPath(id) }, 'create add deluge'),
    action('New Workflow Rule', name, Plus, { to: newRulePath(id) }, 'create add'),
  ];
}

function action(label: string, detail: string, icon: LucideIcon, target: Command['target'], keywords: string): Command {
  return { id: `action:${label}`, group: 'Actions', label, ...(detail === '' ? {} : { detail }), mark: { icon }, keywords, target };
}

const THEME_CHOICES: Readonly<Record<Theme, { label: string; icon: LucideIcon }>> = {
  system: { label: 'System', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
  'high-contrast': { label: 'High contrast', icon: Contrast },
};

/**
 * @param current the theme in force
 * @param effects what they do
 * @returns the choices of theme
 */
export function themeCommands(current: Theme, { setTheme }: CommandEffects): readonly Command[] {
  return THEMES.map((theme) => ({
    id: `theme:${theme}`,
    group: 'Theme',
    label: `Theme: ${THEME_CHOICES[theme].label}`,
    keywords: 'colour appearance mode switch',
    mark: { icon: THEME_CHOICES[theme].icon },
    isCurrent: theme === current,
    target: { run: () => setTheme(theme) },
  }));
}

/**
 * @param users the demo users
 * @param actingUserId who acts now; null for the first
 * @param effects what they do
 * @returns the choices of who acts
 */
export function userCommands(users: Workspace['users'], actingUserId: string | null, { actAs }: CommandEffects): readonly Command[] {
  const acting = users.find(({ id }) => id === actingUserId) ?? users[0];
  return users.map((user) => ({
    id: `user:${user.id}`,
    group: 'Users',
    label: `Act as ${user.name}`,
    detail: user.email,
    keywords: `switch user ${user.email}`,
    mark: { icon: User },
    isCurrent: user.id === acting?.id,
    target: { run: () => actAs(user) },
  }));
}

/** @returns the ways to the extensions */
export function extensionCommands(extensions: readonly Extension[]): readonly Command[] {
  return extensions.map(({ id, name, description }) => ({
    id: `extension:${id}`,
    group: 'Extensions',
    label: name,
    keywords: description,
    mark: { icon: Blocks },
    target: { to: landingPath(id) },
  }));
}

type Owner = Pick<Extension, 'id' | 'name'>;

/** @returns the ways to an extension's functions */
export function functionCommands(extension: Owner, functions: readonly Pick<FunctionSummary, 'id' | 'name' | 'description'>[]): readonly Command[] {
  return functions.map(({ id, name, description }) => ({
    id: `function:${extension.id}/${id}`,
    group: 'Custom functions',
    label: name,
    detail: [description, extension.name].filter((part) => part !== '').join(' · '),
    keywords: `${description} function`,
    mark: { icon: SquareFunction },
    target: { to: functionPath(extension.id, id) },
  }));
}

/** @returns the ways to an extension's workflow rules */
export function ruleCommands(extension: Owner, rules: readonly Pick<WorkflowRule, 'id' | 'name' | 'triggerInWords' | 'isActive'>[]): readonly Command[] {
  return rules.map(({ id, name, triggerInWords, isActive }) => ({
    id: `rule:${extension.id}/${id}`,
    group: 'Workflow rules',
    label: name,
    detail: [triggerInWords, ...(isActive ? [] : ['Inactive']), extension.name].join(' · '),
    keywords: `${triggerInWords} rule`,
    mark: { icon: GitBranch },
    target: { to: rulePath(extension.id, id) },
  }));
}
