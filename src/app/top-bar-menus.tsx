import { lazy } from 'react';
import { CommandPaletteButton } from '#src/features/command-palette/index.ts';
import { MockPanelButton } from '#src/features/mock-panel/index.ts';
import { LoadFailed } from '#src/ui/load-failed.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { UserMenu } from './user-menu.tsx';

const ConsolePalette = lazy(async () => {
  try {
    return { default: (await import('./console-palette.tsx')).ConsolePalette };
  } catch {
    return { default: PaletteFailed };
  }
});

function PaletteFailed({ onClose }: { onClose: () => void }) {
  return <LoadFailed what="The command palette" onClose={onClose} />;
}

/** What can be chosen at the end of the top bar. Not needed to see the first screen, so loaded beside it. */
export function TopBarMenus() {
  return (
    <>
      <CommandPaletteButton palette={ConsolePalette} />
      <MockPanelButton />
      <ThemeMenu />
      <UserMenu />
    </>
  );
}
