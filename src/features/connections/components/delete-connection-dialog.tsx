import type { Connection } from '#src/contract/connections.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { hasLiveAuthorization } from '../model/status.ts';
import { useConnectionDeletion } from '../use-connection-deletion.ts';
import { Dependants } from './dependants.tsx';

interface DeleteConnectionDialogProps {
  connection: Connection;
  onClose: () => void;
}

/** Asks for the link name before a connection goes that scripts can still run with, or that something depends on. */
export function DeleteConnectionDialog({ connection, onClose }: DeleteConnectionDialogProps) {
  const { name, linkName, service, userAuthorizations } = connection;
  const deletion = useConnectionDeletion(connection);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={() => deletion.start()}
      title={`Delete “${name}”?`}
      confirmLabel="Delete"
      busyLabel="Deleting…"
      typedWord={linkName}
      typedWordLabel={`Type the link name ${linkName} to confirm`}
      isBusy={deletion.isPending}
      error={deletion.error === null ? undefined : `Not deleted. ${deletion.error.message}`}
    >
      <p>
        {hasLiveAuthorization(connection) && `Its authorization works now and is revoked at ${service.name}. `}Every script that names <code>{linkName}</code> fails from
        then on.
      </p>
      {userAuthorizations.length > 1 && <p>The authorizations of all {userAuthorizations.length} users are revoked.</p>}
      <Dependants connection={connection} />
    </ConfirmDialog>
  );
}
