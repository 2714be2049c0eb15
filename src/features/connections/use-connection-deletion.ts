import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { showToast } from '#src/ui/toast-store.ts';
import { connectionsPath } from './paths.ts';
import { deleteConnectionMutation, restoreConnectionMutation } from './queries.ts';

/**
 * Deletes a connection, goes to "My Connections" and offers Undo.
 * @param connection the connection
 * @returns how the deletion stands, and the function that begins it, which can be told where to report a failure
 */
export function useConnectionDeletion({ name, linkName, extension }: Pick<Connection, 'name' | 'linkName' | 'extension'>) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const deletion = useMutation(deleteConnectionMutation(extension.id));
  // The page that shows Undo may be another one by then, so the mutation is not a component's.
  const undo = async () => {
    try {
      await queryClient.getMutationCache().build(queryClient, restoreConnectionMutation(extension.id)).execute(linkName);
      showToast({ tone: 'success', title: `“${name}” is back` });
    } catch (error) {
      showToast({ tone: 'danger', title: `“${name}” could not be restored. ${error instanceof Error ? error.message : ''}` });
    }
  };
  const start = (onError?: (error: Error) => void) =>
    deletion.mutate(linkName, {
      ...(onError === undefined ? {} : { onError }),
      onSuccess: () => {
        void navigate(connectionsPath(extension.id, 'my'), { replace: true });
        showToast({ tone: 'neutral', title: `“${name}” was deleted`, action: { label: 'Undo', onSelect: () => void undo() } });
      },
    });
  return { isPending: deletion.isPending, error: deletion.error, start };
}
