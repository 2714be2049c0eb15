import { Copy, History, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { FunctionSummary } from '#src/contract/functions.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { executionsPath } from '../paths.ts';

/** What can be done with a function besides opening it. */
export function FunctionMenu({ fn }: { fn: Pick<FunctionSummary, 'id' | 'name' | 'extensionId'> }) {
  const dialog = useDialogAddress();
  const navigate = useNavigate();
  return (
    <Menu label={`Actions for ${fn.name}`} trigger={<MoreHorizontal aria-hidden="true" />}>
      <MenuItem icon={History} onSelect={() => void navigate(executionsPath(fn.extensionId, fn.id))}>
        Executions
      </MenuItem>
      <MenuItem icon={Pencil} onSelect={() => dialog.open('rename', fn.id)}>
        Rename
      </MenuItem>
      <MenuItem icon={Copy} onSelect={() => dialog.open('duplicate', fn.id)}>
        Duplicate
      </MenuItem>
      <MenuItem icon={Trash2} tone="danger" onSelect={() => dialog.open('delete', fn.id)}>
        Delete
      </MenuItem>
    </Menu>
  );
}
