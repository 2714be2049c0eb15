import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { FUNCTION_NAME_MAX_LENGTH } from '#src/contract/automation-terms.ts';
import type { FunctionSummary } from '#src/contract/functions.ts';
import { fieldMessages } from '#src/lib/field-messages.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { functionPath } from '../paths.ts';
import { duplicateFunctionMutation } from '../queries.ts';
import styles from './function-form.module.css';

interface DuplicateFunctionDialogProps {
  fn: FunctionSummary;
  onClose: () => void;
}

const COPY_SUFFIX = '_copy';

/** Makes a copy of the saved code under another name, and opens it. */
export function DuplicateFunctionDialog({ fn, onClose }: DuplicateFunctionDialogProps) {
  const formId = useId();
  const navigate = useNavigate();
  const [name, setName] = useState(fn.name.slice(0, FUNCTION_NAME_MAX_LENGTH - COPY_SUFFIX.length) + COPY_SUFFIX);
  const duplication = useMutation(duplicateFunctionMutation(fn.extensionId, fn.id));
  const { fields, other } = fieldMessages(duplication.error, ['name']);
  const duplicate = (event: FormEvent) => {
    event.preventDefault();
    if (duplication.isPending) return;
    duplication.mutate(name, {
      onSuccess: (copy) => {
        showToast({ tone: 'success', title: `“${copy.name}” was created` });
        void navigate(functionPath(copy.extensionId, copy.id));
      },
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Duplicate “${fn.name}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={duplication.isPending} busyLabel="Duplicating…">
            Duplicate
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['fields']} onSubmit={duplicate} noValidate>
        <TextField
          label="Name of the copy"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          help="The copy has the saved code. No rule runs it yet."
          error={fields['name']}
          autoComplete="off"
          spellCheck="false"
          dir="ltr"
        />
        <div role="alert">{other !== null && <Banner tone="danger" title={`Not duplicated. ${other}`} />}</div>
      </form>
    </Dialog>
  );
}
