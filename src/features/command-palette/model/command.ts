import type { LucideIcon } from 'lucide-react';
import type { ServiceSummary } from '#src/contract/services.ts';

/** Kinds of commands, in the order in which they are shown where nothing else decides. */
export const COMMAND_GROUPS = ['Actions', 'Screens', 'Connections', 'Custom functions', 'Workflow rules', 'Services', 'Extensions', 'Users', 'Theme'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** What stands before a command: an icon, or that of a service. */
export type CommandMark = { readonly icon: LucideIcon } | { readonly service: Pick<ServiceSummary, 'linkName' | 'name' | 'kind'> };

/** Something that the palette can go to or do. */
export interface Command {
  /** The same whenever and wherever the palette is opened. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** What tells it from others of its name, such as its extension. It is shown, not searched. */
  readonly detail?: string;
  /** Words that find it besides its name. */
  readonly keywords?: string;
  readonly mark: CommandMark;
  /** Keys that do the same without the palette. */
  readonly keys?: string;
  /** One of several choices that is in force now. */
  readonly isCurrent?: boolean;
  /** Found by search alone: nobody looks for it in a list. */
  readonly isSearchOnly?: boolean;
  /** A thing of another extension than the one that is worked on: that one's lists don't hold it. */
  readonly isElsewhere?: boolean;
  /** Where it goes, or what it does. */
  readonly target: { readonly to: string } | { readonly run: () => void };
}

/** A screen that the console tells the palette of. */
export interface PaletteScreen {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly to: string;
  /** Where in the console it is: "Automate". */
  readonly section: string;
  /** The original has it, this console only says so. */
  readonly isOutside?: boolean;
}
