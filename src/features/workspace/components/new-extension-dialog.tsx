import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { useExtensionDraft } from '../model/extension-draft.ts';
import { createExtensionMutation } from '../queries.ts';
import { ExtensionFormFields, useExtensionForm } from './extension-form.tsx';

const PRODUCT = 'Zoho Books';

/** "New Extension". What is typed outlives errors and a reload. */
export function NewExtensionDialog({ onClose }: { onClose: () => void }) {
  const formId = useId();
  const navigate = useNavigate();
  const { draft, save, discard } = useExtensionDraft();
  const form = useExtensionForm(draft);
  const creation = useMutation(createExtensionMutation(useQueryClient()));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => save(values) }), [form, save]);
  const create = form.handleSubmit((values) =>
    creation.mutate(
      { ...values, product: PRODUCT },
      {
        onSuccess: (extension) => {
          discard();
          showToast({ tone: 'success', title: `“${extension.name}” was created` });
          void navigate(`/extensions/${encodeURIComponent(extension.id)}/build/connections`, { replace: true });
        },
      },
    ),
  );
  const cancel = () => {
    discard();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={cancel}
      title="New Extension"
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={creation.isPending} busyLabel="Creating…">
            Create
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void create(event)} noValidate>
        <ExtensionFormFields form={form} error={creation.error}>
          <SelectField label="Product" defaultValue={PRODUCT} help="The product that the extension is installed in.">
            <option>{PRODUCT}</option>
          </SelectField>
        </ExtensionFormFields>
      </form>
    </Dialog>
  );
}
