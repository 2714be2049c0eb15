import type { Connection } from '#src/contract/connections.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';
import { addedScopes } from '../model/scope-diff.ts';
import { canChangeScopes, connectionActions } from '../model/status.ts';
import type { Reauthorization } from '../use-reauthorization.ts';
import { ChangeScopesDialog } from './change-scopes-dialog.tsx';
import { CredentialsDialog } from './credentials-dialog.tsx';
import { DeleteConnectionDialog } from './delete-connection-dialog.tsx';
import { RenameConnectionDialog } from './rename-connection-dialog.tsx';
import { RevokeConnectionDialog } from './revoke-connection-dialog.tsx';
import { TestConnectionDialog } from './test-connection-dialog.tsx';

interface ConnectionDialogsProps {
  connection: Connection;
  dialog: DialogAddress;
  reauthorization: Reauthorization;
}

/** The dialog that the address names, where state and rights allow what it does. */
export function ConnectionDialogs({ connection, dialog, reauthorization }: ConnectionDialogsProps) {
  const { name, subject, close } = dialog;
  const { can, service } = connection;
  const actions = connectionActions(connection);
  const canRevoke = actions.includes('revoke') || actions.includes('retry-revocation');
  if (name === 'revoke' && canRevoke) return <RevokeConnectionDialog connection={connection} onClose={close} />;
  if (name === 'rename' && can.edit) return <RenameConnectionDialog connection={connection} onClose={close} />;
  if (name === 'delete' && can.delete) return <DeleteConnectionDialog connection={connection} onClose={close} />;
  if (name === 'scopes' && canChangeScopes(connection)) {
    return <ChangeScopesDialog connection={connection} reauthorization={reauthorization} isAdvised={subject === 'advised'} added={addedScopes(subject)} onClose={close} />;
  }
  if (name === 'test' && connection.view !== 'internal') return <TestConnectionDialog connection={connection} dialog={dialog} reauthorization={reauthorization} />;
  if (name === 'credentials' && can.authorize && service.connectsBy === 'credentials') return <CredentialsDialog connection={connection} onClose={close} />;
  return null;
}
