import { useMutation } from '@tanstack/react-query';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { draftKey, forgetDraft } from '../model/record-drafts.ts';
import { singularOf } from '../model/record-words.ts';
import { deleteRecordMutation } from '../queries.ts';

interface DeleteRecordDialogProps {
  extensionId: string;
  record: SandboxRecord;
  onClose: () => void;
}

/** Asks before a record is deleted. */
export function DeleteRecordDialog({ extensionId, record: { id, module, label, tasks }, onClose }: DeleteRecordDialogProps) {
  const deletion = useMutation(deleteRecordMutation(extensionId, module, id));
  const confirm = () =>
    deletion.mutate(undefined, {
      onSuccess: () => {
        forgetDraft(draftKey(extensionId, module, id));
        onClose();
        showToast({ tone: 'success', title: `“${label}” was deleted` });
      },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={`Delete “${label}”?`}
      confirmLabel="Delete"
      busyLabel="Deleting…"
      isBusy={deletion.isPending}
      error={deletion.error?.message}
    >
      <p>
        The {singularOf(module)} is deleted from the test organization{tasks.length > 0 && <>, with its {countLabel(tasks.length, 'task', 'tasks')}</>}. Rules for deleted records begin; what is in Wrike stays
        unless one of them deletes it.
      </p>
    </ConfirmDialog>
  );
}
