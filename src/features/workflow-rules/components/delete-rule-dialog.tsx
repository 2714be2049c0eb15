import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { forgetRule, ruleDraftKey } from '../model/rule-draft.ts';
import { rulesPath } from '../paths.ts';
import { deleteRuleMutation } from '../queries.ts';

interface DeleteRuleDialogProps {
  rule: Pick<WorkflowRule, 'id' | 'extensionId' | 'name'>;
  onClose: () => void;
}

/** Asks before a rule goes. */
export function DeleteRuleDialog({ rule, onClose }: DeleteRuleDialogProps) {
  const { id, extensionId, name } = rule;
  const navigate = useNavigate();
  const deletion = useMutation(deleteRuleMutation(extensionId, id));
  const confirm = () =>
    deletion.mutate(undefined, {
      onSuccess: () => {
        forgetRule(ruleDraftKey(extensionId, id));
        showToast({ tone: 'success', title: `“${name}” was deleted` });
        void navigate(rulesPath(extensionId), { replace: true });
      },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={`Delete “${name}”?`}
      confirmLabel="Delete Rule"
      busyLabel="Deleting…"
      typedWord={name}
      typedWordLabel="Type the rule’s name to confirm"
      isBusy={deletion.isPending}
      error={deletion.error === null ? undefined : `Not deleted. ${deletion.error.message}`}
    >
      <p>It runs for no record any more, and actions of it that still wait are cancelled. Its lines in the workflow log and its functions stay.</p>
      <p>This can’t be undone. To stop it for a while, switch it off.</p>
    </ConfirmDialog>
  );
}
