import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { uninstallMutation } from '../queries.ts';

/** Asks before the extension is taken out of the test organization. */
export function UninstallDialog({ extensionId, onClose }: { extensionId: string; onClose: () => void }) {
  const uninstall = useMutation(uninstallMutation(extensionId));
  const confirm = () =>
    uninstall.mutate(undefined, {
      onSuccess: () => {
        onClose();
        showToast({ tone: 'success', title: 'The extension is out of the test organization' });
      },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title="Uninstall from the test organization?"
      confirmLabel="Uninstall"
      busyLabel="Uninstalling…"
      isBusy={uninstall.isPending}
      error={uninstall.error?.message}
    >
      <p>Its workflow rules do not run there any more. Records, the workflow log and what is in Wrike stay, and you can install it again.</p>
    </ConfirmDialog>
  );
}
