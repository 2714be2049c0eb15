import type { CustomService } from '#src/contract/custom-services.ts';
import { Button } from '#src/ui/button.tsx';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { connectionCountLabel } from '../model/words.ts';
import { useCustomServiceDeletion } from '../use-custom-service-deletion.ts';
import { ServiceUsersList } from './service-users-list.tsx';

interface DeleteCustomServiceDialogProps {
  extensionId: string;
  service: CustomService;
  onClose: () => void;
}

/** Asks before a custom service goes, or says which connections keep it. */
export function DeleteCustomServiceDialog({ extensionId, service, onClose }: DeleteCustomServiceDialogProps) {
  const { name, usedBy } = service;
  const deletion = useCustomServiceDeletion(extensionId, service);
  if (usedBy.length > 0) {
    return (
      <Dialog isOpen title={`“${name}” can’t be deleted`} onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
        <p>
          {connectionCountLabel(usedBy.length)} {usedBy.length === 1 ? 'uses' : 'use'} this service. Delete {usedBy.length === 1 ? 'it' : 'them'} first:
        </p>
        <ServiceUsersList usedBy={usedBy} />
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={deletion.start}
      title={`Delete “${name}”?`}
      confirmLabel="Delete"
      busyLabel="Deleting…"
      isBusy={deletion.isPending}
      error={deletion.error === null ? undefined : `Not deleted. ${deletion.error.message}`}
    >
      <p>No connection uses it. It goes from every extension of the workspace, and its secret with it.</p>
    </ConfirmDialog>
  );
}
