import { Ellipsis, Pencil, RefreshCw, Trash2, Unplug } from 'lucide-react';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { MenuGroup } from './menu-group.tsx';
import { MenuItem } from './menu-item.tsx';
import { Menu } from './menu.tsx';

const onRename = fn();
const onDelete = fn();

const connectionItems = (
  <>
    <MenuItem icon={Pencil} onSelect={onRename}>
      Rename
    </MenuItem>
    <MenuItem icon={RefreshCw} onSelect={fn()} description="Runs the authorization again">
      Reconnect
    </MenuItem>
    <MenuItem icon={Unplug} onSelect={fn()}>
      Revoke
    </MenuItem>
    <MenuItem icon={Trash2} tone="danger" onSelect={onDelete}>
      Delete
    </MenuItem>
  </>
);

const themeItems = (
  <>
    <MenuGroup label="Theme">
      <MenuItem isChecked={false} onSelect={fn()}>
        Light
      </MenuItem>
      <MenuItem isChecked onSelect={fn()}>
        Dark
      </MenuItem>
    </MenuGroup>
    <MenuGroup label="Acting user">
      <MenuItem isChecked onSelect={fn()} description="Administrator">
        Patricia Boyle
      </MenuItem>
      <MenuItem isChecked={false} onSelect={fn()} description="نص من اليمين إلى اليسار">
        منى السيد
      </MenuItem>
    </MenuGroup>
  </>
);

const meta = preview.meta({
  title: 'Parts/Menu',
  component: Menu,
  args: { label: 'Actions for Wrike Zylker', trigger: <Ellipsis aria-hidden="true" />, children: connectionItems },
});

export const Closed = meta.story({
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('button', { name: 'Actions for Wrike Zylker' });
    await expect(trigger).toHaveAttribute('aria-expanded', 'false');
    await expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  },
});

export const Open = meta.story({
  play: async ({ canvas, userEvent }) => {
    const trigger = canvas.getByRole('button');
    await userEvent.click(trigger);
    await expect(await screen.findByRole('menu', { name: 'Actions for Wrike Zylker' })).toBeVisible();
    await expect(trigger).toHaveAttribute('aria-expanded', 'true');
  },
});

export const Groups = meta.story({
  args: { label: 'Acting as Patricia Boyle', shape: 'plain', trigger: 'Patricia Boyle', children: themeItems },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(await screen.findByRole('menuitemradio', { name: 'Dark' })).toBeChecked();
    await expect(screen.getByRole('group', { name: 'Acting user' })).toBeVisible();
  },
});

export const LongItemsOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: {
    children: (
      <MenuItem onSelect={fn()} description="A second line that is itself longer than the menu is wide, and so takes several lines">
        An action whose name nobody shortened and that has averyveryverylongwordwithoutanyplacetobreakit inside
      </MenuItem>
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    const menu = (await screen.findByRole('menu')).getBoundingClientRect();
    await expect(menu.left).toBeGreaterThanOrEqual(0);
    await expect(menu.right).toBeLessThanOrEqual(window.innerWidth);
    await expectNoSidewaysScroll();
  },
});

export const Keyboard = meta.story({
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('button');
    trigger.focus();
    await pressKeys('{ArrowDown}');
    await waitFor(() => expect(item('Rename')).toHaveFocus());
    await pressKeys('{ArrowDown}');
    await expect(item(/Reconnect/)).toHaveFocus();
    await pressKeys('{ArrowUp}{ArrowUp}');
    await expect(item('Delete')).toHaveFocus();
    await pressKeys('{ArrowDown}');
    await expect(item('Rename')).toHaveFocus();
    await pressKeys('{End}');
    await expect(item('Delete')).toHaveFocus();
    await pressKeys('{Home}');
    await expect(item('Rename')).toHaveFocus();
    await pressKeys('r');
    await expect(item(/Reconnect/)).toHaveFocus();
    await pressKeys('r');
    await expect(item('Revoke')).toHaveFocus();
    await pressKeys('d');
    await expect(item('Delete')).toHaveFocus();
  },
});

export const EscapeReturnsTheFocus = meta.story({
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('button');
    trigger.focus();
    await pressKeys('{Enter}');
    await waitFor(() => expect(item('Rename')).toHaveFocus());
    await pressKeys('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
    await expect(trigger).toHaveFocus();
  },
});

export const TabClosesAndMovesOn = meta.story({
  render: (args) => (
    <>
      <Menu {...args} />
      <a href="#next">Next</a>
    </>
  ),
  play: async ({ canvas }) => {
    canvas.getByRole('button').focus();
    await pressKeys('{ArrowDown}');
    await waitFor(() => expect(item('Rename')).toHaveFocus());
    await pressKeys('{Tab}');
    await expect(canvas.getByRole('link', { name: 'Next' })).toHaveFocus();
    await expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  },
});

export const ShortcutsOfTheBrowserAreLeftAlone = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await waitFor(() => expect(item('Rename')).toHaveFocus());
    await pressKeys('{Control>}d{/Control}');
    await expect(item('Rename')).toHaveFocus();
  },
});

export const AnItemActsOnceAndCloses = meta.story({
  play: async ({ canvas }) => {
    onDelete.mockClear();
    const trigger = canvas.getByRole('button');
    trigger.focus();
    await pressKeys('{ArrowDown}');
    await waitFor(() => expect(item('Rename')).toHaveFocus());
    await pressKeys('{End}{Enter}');
    await expect(onDelete).toHaveBeenCalledOnce();
    await expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    await expect(trigger).toHaveFocus();
  },
});

function item(name: string | RegExp): HTMLElement {
  return screen.getByRole('menuitem', { name });
}
