import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { editCustomServicePath } from '../paths.ts';

interface CustomServiceMenuProps {
  extensionId: string;
  linkName: string;
  onDelete: () => void;
}

/** What can be done with a custom service besides connecting to it. */
export function CustomServiceMenu({ extensionId, linkName, onDelete }: CustomServiceMenuProps) {
  const navigate = useNavigate();
  return (
    <Menu label="More actions" trigger={<Ellipsis aria-hidden="true" />}>
      <MenuItem icon={Pencil} onSelect={() => void navigate(editCustomServicePath(extensionId, linkName))}>
        Edit
      </MenuItem>
      <MenuItem icon={Trash2} tone="danger" onSelect={onDelete}>
        Delete
      </MenuItem>
    </Menu>
  );
}
