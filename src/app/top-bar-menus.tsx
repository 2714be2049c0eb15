import { lazy } from 'react';
import { CommandPaletteButton } from '#src/features/command-palette/index.ts';
import { MockPanelButton } from '#src/features/mock-panel/index.ts';
import { ThemeMenu } from './theme-menu.tsx';
import { UserMenu } from './user-menu.tsx';

const ConsolePalette = lazy(async () => ({ default: (await import('./console-palette.tsx')).ConsolePalette }));

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
