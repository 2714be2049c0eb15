import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { Extension } from '#src/contract/extensions.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { updateExtensionMutation } from '../queries.ts';
import { ExtensionFormFields, useExtensionForm } from './extension-form.tsx';

interface RenameExtensionDialogProps {
  extension: Extension;
  onClose: () => void;
}

/** Another name or description for an extension. */
export function RenameExtensionDialog({ extension, onClose }: RenameExtensionDialogProps) {
  const formId = useId();
  const form = useExtensionForm({ name: extension.name, description: extension.description });
  const change = useMutation(updateExtensionMutation(useQueryClient(), extension.id));
  const save = form.handleSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        showToast({ tone: 'success', title: 'Changes saved' });
        onClose();
      },
    }),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Rename Extension"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={change.isPending} busyLabel="Saving…">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate>
        <ExtensionFormFields form={form} error={change.error} />
      </form>
    </Dialog>
  );
}
