import type { Connection } from '#src/contract/connections.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';
import { connectionActions } from '../model/status.ts';
import { CredentialsDialog } from './credentials-dialog.tsx';
import { DeleteConnectionDialog } from './delete-connection-dialog.tsx';
import { RenameConnectionDialog } from './rename-connection-dialog.tsx';
import { RevokeConnectionDialog } from './revoke-connection-dialog.tsx';

interface ConnectionDialogsProps {
  connection: Connection;
  dialog: DialogAddress;
}

/** The dialog that the address names, where state and rights allow what it does. */
export function ConnectionDialogs({ connection, dialog: { name, close } }: ConnectionDialogsProps) {
  const { can, service } = connection;
  const actions = connectionActions(connection);
  const canRevoke = actions.includes('revoke') || actions.includes('retry-revocation');
  if (name === 'revoke' && canRevoke) return <RevokeConnectionDialog connection={connection} onClose={close} />;
  if (name === 'rename' && can.edit) return <RenameConnectionDialog connection={connection} onClose={close} />;
  if (name === 'delete' && can.delete) return <DeleteConnectionDialog connection={connection} onClose={close} />;
  if (name === 'credentials' && can.authorize && service.connectsBy === 'credentials') return <CredentialsDialog connection={connection} onClose={close} />;
  return null;
}
