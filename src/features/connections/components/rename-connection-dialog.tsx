import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useController, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { connectionNameSchema, type Connection } from '#src/contract/connections.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { renameConnectionMutation } from '../queries.ts';

const formSchema = z.object({ name: connectionNameSchema });

interface RenameConnectionDialogProps {
  connection: Connection;
  onClose: () => void;
}

/** Another name for a connection; its link name stays. */
export function RenameConnectionDialog({ connection: { name, linkName, extension }, onClose }: RenameConnectionDialogProps) {
  const formId = useId();
  const rename = useMutation(renameConnectionMutation(extension.id, linkName));
  const { control, handleSubmit } = useForm({ defaultValues: { name }, resolver: zodResolver(formSchema), mode: 'onTouched' });
  const { field, fieldState } = useController({ control, name: 'name' });
  const save = handleSubmit((values) =>
    rename.mutate(values.name, {
      onSuccess: () => {
        onClose();
        showToast({ tone: 'success', title: 'Name changed' });
      },
    }),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Edit name"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={rename.isPending} busyLabel="Saving…">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          {...field}
          label="Connection Name"
          help={`The link name stays ${linkName}, so scripts keep working.`}
          error={fieldState.error?.message ?? rename.error?.message}
          autoComplete="off"
          dir="auto"
        />
      </form>
    </Dialog>
  );
}
