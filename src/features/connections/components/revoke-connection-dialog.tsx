import { useMutation } from '@tanstack/react-query';
import type { Connection } from '#src/contract/connections.ts';
import { announce } from '#src/ui/announcer.tsx';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { revokeConnectionMutation } from '../queries.ts';
import { Dependants } from './dependants.tsx';

interface RevokeConnectionDialogProps {
  connection: Connection;
  onClose: () => void;
}

/** Asks before the authorization is taken back at the provider. */
export function RevokeConnectionDialog({ connection, onClose }: RevokeConnectionDialogProps) {
  const { name, linkName, extension, service, usesLoginUserCredentials } = connection;
  const revocation = useMutation(revokeConnectionMutation(extension.id, linkName));
  const revoke = () =>
    revocation.mutate(undefined, {
      onSuccess: () => {
        onClose();
        announce(`“${name}” is disconnected`);
      },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={revoke}
      title={`Revoke “${name}”?`}
      confirmLabel="Revoke"
      busyLabel="Revoking…"
      isBusy={revocation.isPending}
      error={revocation.error === null ? undefined : revocation.error.message}
    >
      <p>
        {consequenceOf(service)} Scripts that name <code>{linkName}</code> fail until it is reconnected.
      </p>
      {usesLoginUserCredentials && <p>Only your own authorization is revoked; other users keep theirs.</p>}
      <Dependants connection={connection} />
      <p>You can reconnect at any time; name, link name and scopes stay.</p>
    </ConfirmDialog>
  );
}

function consequenceOf({ name, authType, connectsBy }: Connection['service']): string {
  if (connectsBy === 'credentials') return 'The credentials that were entered are forgotten.';
  if (authType === 'oauth1') return `The token is forgotten here; ${name} cannot be told, so take the access back in your ${name} account too.`;
  return `${name} is told to revoke the tokens at once.`;
}
