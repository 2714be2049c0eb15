import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { FUNCTION_DESCRIPTION_MAX_LENGTH, FUNCTION_NAME_MAX_LENGTH } from '#src/contract/automation-terms.ts';
import type { FunctionSummary } from '#src/contract/functions.ts';
import { fieldMessages } from '#src/lib/field-messages.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { updateFunctionMutation } from '../queries.ts';
import styles from './function-form.module.css';

interface RenameFunctionDialogProps {
  fn: FunctionSummary;
  onClose: () => void;
}

/** Changes a function's name and description. Rules keep running it. */
export function RenameFunctionDialog({ fn, onClose }: RenameFunctionDialogProps) {
  const formId = useId();
  const [name, setName] = useState(fn.name);
  const [description, setDescription] = useState(fn.description);
  const update = useMutation(updateFunctionMutation(fn.extensionId, fn.id));
  const { fields, other } = fieldMessages(update.error, ['name', 'description']);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (update.isPending) return;
    update.mutate(
      { name, description },
      {
        onSuccess: (saved) => {
          showToast({ tone: 'success', title: `“${saved.name}” was saved` });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Rename “${fn.name}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={update.isPending} busyLabel="Saving…">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['fields']} onSubmit={save} noValidate>
        <TextField
          label="Name"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          help={`Letters, digits and _, up to ${FUNCTION_NAME_MAX_LENGTH} characters.`}
          error={fields['name']}
          autoComplete="off"
          spellCheck="false"
          dir="ltr"
        />
        <TextField
          label="Description"
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          help={`Up to ${FUNCTION_DESCRIPTION_MAX_LENGTH} characters.`}
          error={fields['description']}
          autoComplete="off"
          dir="auto"
        />
        <div role="alert">{other !== null && <Banner tone="danger" title={`Not saved. ${other}`} />}</div>
      </form>
    </Dialog>
  );
}
