import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import type { Extension } from '#src/contract/extensions.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';

/** What can be done with an extension besides opening it. */
export function ExtensionMenu({ extension }: { extension: Pick<Extension, 'id' | 'name'> }) {
  const dialog = useDialogAddress();
  return (
    <Menu label={`Actions for ${extension.name}`} trigger={<MoreHorizontal aria-hidden="true" />}>
      <MenuItem icon={Pencil} onSelect={() => dialog.open('rename', extension.id)}>
        Rename
      </MenuItem>
      <MenuItem icon={Trash2} tone="danger" onSelect={() => dialog.open('delete', extension.id)}>
        Delete
      </MenuItem>
    </Menu>
  );
}
