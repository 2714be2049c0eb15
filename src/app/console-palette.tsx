import { CommandPalette, type OpenedPaletteProps } from '#src/features/command-palette/index.ts';
import { extensionScreens, workspaceScreens } from './palette-screens.ts';

/** The command palette, told of the console's screens. */
export function ConsolePalette(opened: OpenedPaletteProps) {
  return <CommandPalette workspaceScreens={workspaceScreens()} extensionScreens={extensionScreens} {...opened} />;
}
