import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ExternalConnection } from '#src/contract/external-connections.ts';
import { showToast } from '#src/ui/toast-store.ts';
import { deleteExternalConnectionMutation, saveExternalConnectionMutation } from './external-connection-queries.ts';

/**
 * Deletes an external connection and offers Undo, which creates it again: there is nothing to it but its name and addresses.
 * @param extensionId the extension
 * @param connection the external connection
 * @returns the function that deletes it
 */
export function useExternalConnectionDeletion(extensionId: string, { id, name, connectionUrl, revokeUrl }: ExternalConnection): () => void {
  const queryClient = useQueryClient();
  const deletion = useMutation(deleteExternalConnectionMutation(extensionId));
  const undo = async () => {
    try {
      const again = { id: null, values: { name, connectionUrl, revokeUrl } };
      await queryClient.getMutationCache().build(queryClient, saveExternalConnectionMutation(extensionId)).execute(again);
      showToast({ tone: 'success', title: `“${name}” is back` });
    } catch (error) {
      showToast({ tone: 'danger', title: `“${name}” could not be restored. ${error instanceof Error ? error.message : ''}` });
    }
  };
  // The row is gone by the time it succeeds, so what is said then is not the component's.
  return () =>
    void deletion
      .mutateAsync(id)
      .then(() => showToast({ tone: 'neutral', title: `“${name}” was deleted`, action: { label: 'Undo', onSelect: () => void undo() } }))
      .catch((error: Error) => showToast({ tone: 'danger', title: `“${name}” could not be deleted. ${error.message}` }));
}
