import { MockPanelButton } from '#src/features/mock-panel/index.ts';
import { ThemeMenu } from './theme-menu.tsx';
import { UserMenu } from './user-menu.tsx';

/** What can be chosen at the end of the top bar. Not needed to see the first screen, so loaded beside it. */
export function TopBarMenus() {
  return (
    <>
      <MockPanelButton />
      <ThemeMenu />
      <UserMenu />
    </>
  );
}
