import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { CustomService } from '#src/contract/custom-services.ts';
import { customServicesPath } from '#src/features/services/index.ts';
import { showToast } from '#src/ui/toast-store.ts';
import { deleteCustomServiceMutation, restoreCustomServiceMutation } from './queries.ts';

/**
 * Deletes a custom service, goes to the list and offers Undo.
 * @param extensionId the extension whose connections space it is
 * @param service the service
 * @returns how the deletion stands, and the function that begins it
 */
export function useCustomServiceDeletion(extensionId: string, { name, linkName }: Pick<CustomService, 'name' | 'linkName'>) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const deletion = useMutation(deleteCustomServiceMutation());
  // The page that shows Undo may be another one by then, so the mutation is not a component's.
  const undo = async () => {
    try {
      await queryClient.getMutationCache().build(queryClient, restoreCustomServiceMutation()).execute(linkName);
      showToast({ tone: 'success', title: `“${name}” is back` });
    } catch (error) {
      showToast({ tone: 'danger', title: `“${name}” could not be restored. ${error instanceof Error ? error.message : ''}` });
    }
  };
  const start = () =>
    deletion.mutate(linkName, {
      onSuccess: () => {
        void navigate(customServicesPath(extensionId), { replace: true });
        showToast({ tone: 'neutral', title: `“${name}” was deleted`, action: { label: 'Undo', onSelect: () => void undo() } });
      },
    });
  return { isPending: deletion.isPending, error: deletion.error, start };
}
