import { ListChecks, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { rulePath, workflowLogPath } from '../paths.ts';

/** What can be done with a rule. */
export function RuleMenu({ rule }: { rule: Pick<WorkflowRule, 'id' | 'extensionId' | 'name'> }) {
  const dialog = useDialogAddress();
  const navigate = useNavigate();
  return (
    <Menu label={`Actions for ${rule.name}`} trigger={<MoreHorizontal aria-hidden="true" />}>
      <MenuItem icon={Pencil} onSelect={() => void navigate(rulePath(rule.extensionId, rule.id))}>
        Edit
      </MenuItem>
      <MenuItem icon={ListChecks} onSelect={() => void navigate(workflowLogPath(rule.extensionId, rule.id))}>
        Workflow log
      </MenuItem>
      <MenuItem icon={Trash2} tone="danger" onSelect={() => dialog.open('delete', rule.id)}>
        Delete
      </MenuItem>
    </Menu>
  );
}
