import { CommandPalette } from '#src/features/command-palette/index.ts';
import { extensionScreens, workspaceScreens } from './palette-screens.ts';

/** The command palette, told of the console's screens. */
export function ConsolePalette({ onClose }: { onClose: () => void }) {
  return <CommandPalette workspaceScreens={workspaceScreens()} extensionScreens={extensionScreens} onClose={onClose} />;
}
