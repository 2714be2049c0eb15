import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound, Pencil, Trash2 } from 'lucide-react';
import type { Connection } from '#src/contract/connections.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { usesInWords } from '../model/connection-uses-words.ts';
import { canChangeScopes, canTestConnection, connectionActions, hasLiveAuthorization, type ConnectionAction } from '../model/status.ts';
import { connectionUsesQuery } from '../queries.ts';
import { useConnectionDeletion } from '../use-connection-deletion.ts';
import type { Reauthorization } from '../use-reauthorization.ts';

const LABELS: Readonly<Record<ConnectionAction, string>> = {
  revoke: 'Revoke',
  'retry-revocation': 'Revoke again',
  reconnect: 'Reconnect',
  connect: 'Connect',
  retry: 'Retry',
  discard: 'Discard',
};

interface ConnectionActionsProps {
  connection: Connection;
  reauthorization: Reauthorization;
  onReconnect: () => void;
  dialog: DialogAddress;
}

/** What can be done with the connection in its state. */
export function ConnectionActions({ connection, reauthorization, onReconnect, dialog }: ConnectionActionsProps) {
  const { name, can } = connection;
  const deletion = useConnectionDeletion(connection);
  const isUnderWay = reauthorization.phase === 'opening' || reauthorization.phase === 'waiting';
  const remove = () => deletion.start((error) => showToast({ tone: 'danger', title: `“${name}” could not be deleted. ${error.message}` }));
  const queryClient = useQueryClient();
  /** Asks where something depends on it, and where that can't be told. */
  const askOrRemove = async () => {
    const uses = await queryClient.query(connectionUsesQuery(connection.extension.id, connection.linkName)).catch(() => null);
    const isFree = uses !== null && usesInWords(uses) === null && !hasLiveAuthorization(connection);
    if (isFree) remove();
    else dialog.open('delete');
  };
  const handlers: Readonly<Record<ConnectionAction, () => void>> = {
    revoke: () => dialog.open('revoke'),
    'retry-revocation': () => dialog.open('revoke'),
    reconnect: onReconnect,
    connect: onReconnect,
    retry: onReconnect,
    discard: remove,
  };
  return (
    <>
      {!isUnderWay && canTestConnection(connection) && <Button onClick={() => dialog.open('test')}>Test connection</Button>}
      {!isUnderWay &&
        connectionActions(connection).map((action) => (
          <Button key={action} variant={variantOf(action)} isBusy={action === 'discard' && deletion.isPending} onClick={handlers[action]}>
            {LABELS[action]}
          </Button>
        ))}
      {(can.edit || can.delete) && (
        <Menu label="More actions" trigger={<Ellipsis aria-hidden="true" />}>
          {can.edit && (
            <MenuItem icon={Pencil} onSelect={() => dialog.open('rename')}>
              Edit name
            </MenuItem>
          )}
          {canChangeScopes(connection) && (
            <MenuItem icon={KeyRound} onSelect={() => dialog.open('scopes')}>
              Change scopes
            </MenuItem>
          )}
          {can.delete && (
            <MenuItem icon={Trash2} tone="danger" onSelect={() => void askOrRemove()}>
              Delete
            </MenuItem>
          )}
        </Menu>
      )}
    </>
  );
}

function variantOf(action: ConnectionAction): 'primary' | 'secondary' {
  return action === 'reconnect' || action === 'connect' || action === 'retry' ? 'primary' : 'secondary';
}
