import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Extension } from '#src/contract/extensions.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { focusPageHeading } from '#src/lib/focus-page-heading.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { deleteExtensionMutation } from '../queries.ts';

interface DeleteExtensionDialogProps {
  extension: Extension;
  onClose: () => void;
}

/** Asks for the extension's name before it goes, with all that goes with it. */
export function DeleteExtensionDialog({ extension, onClose }: DeleteExtensionDialogProps) {
  const deletion = useMutation(deleteExtensionMutation(useQueryClient(), extension.id));
  const wasDeleted = useRef(false);
  useEffect(
    () => () => {
      // The row that opened the dialog is gone, and the focus that would go back to it.
      if (wasDeleted.current) focusPageHeading();
    },
    [],
  );
  const confirm = () =>
    deletion.mutate(undefined, {
      onSuccess: () => {
        showToast({ tone: 'success', title: `“${extension.name}” was deleted` });
        wasDeleted.current = true;
        onClose();
      },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={`Delete “${extension.name}”?`}
      confirmLabel="Delete Extension"
      busyLabel="Deleting…"
      typedWord={extension.name}
      typedWordLabel="Type the extension’s name to confirm"
      isBusy={deletion.isPending}
      error={deletion.error === null ? undefined : `Not deleted. ${deletion.error.message}`}
    >
      <p>{consequence(extension.connectionCount)}</p>
      <p>This can’t be undone.</p>
    </ConfirmDialog>
  );
}

function consequence(connectionCount: number): string {
  if (connectionCount === 0) return 'The extension has no connections. It leaves the workspace at once.';
  const connections = countLabel(connectionCount, 'connection', 'connections');
  return `Its ${connections} will be deleted with it, and their authorizations revoked at the services they lead to.`;
}
