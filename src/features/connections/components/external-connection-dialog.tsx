import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { externalConnectionInputSchema, type ExternalConnection, type ExternalConnectionInput } from '#src/contract/external-connections.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { saveExternalConnectionMutation } from '../external-connection-queries.ts';
import { EMPTY_EXTERNAL_CONNECTION, saveExternalConnectionDraft, useExternalConnectionDrafts } from '../model/external-connection-draft.ts';
import styles from './external-connection-dialog.module.css';

interface ExternalConnectionDialogProps {
  extensionId: string;
  /** The one to change; null for a new one. */
  connection: ExternalConnection | null;
  onClose: () => void;
}

/** "New External Connection", or the same form for one that exists. What is typed into a new one outlives a reload. */
export function ExternalConnectionDialog({ extensionId, connection, onClose }: ExternalConnectionDialogProps) {
  const formId = useId();
  const draft = useExternalConnectionDrafts(({ drafts }) => drafts[extensionId]);
  const save = useMutation(saveExternalConnectionMutation(extensionId));
  const form = useForm<ExternalConnectionInput>({
    defaultValues: connection === null ? (draft ?? EMPTY_EXTERNAL_CONNECTION) : fieldsOf(connection),
    resolver: zodResolver(externalConnectionInputSchema),
    mode: 'onTouched',
  });
  const { control } = form;
  const keep = useEffectEvent((values: ExternalConnectionInput) => {
    if (connection === null) saveExternalConnectionDraft(extensionId, values);
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep({ ...values }) }), [form]);
  const close = () => {
    if (connection === null) saveExternalConnectionDraft(extensionId, null);
    onClose();
  };
  const submit = form.handleSubmit(async (values) => {
    try {
      await save.mutateAsync({ id: connection?.id ?? null, values });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      for (const { field, message } of error.fields) form.setError(field as keyof ExternalConnectionInput, { type: 'backend', message }, { shouldFocus: true });
      return;
    }
    close();
    showToast({ tone: 'success', title: connection === null ? 'External connection created successfully' : 'External connection saved' });
  });
  const hasFieldProblems = save.error instanceof ApiError && save.error.fields.length > 0;
  return (
    <Dialog
      isOpen
      onClose={close}
      title={connection === null ? 'New External Connection' : 'Edit external connection'}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={save.isPending} busyLabel="Saving…">
            {connection === null ? 'Create' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <ExternalConnectionFields control={control} />
        <div role="alert">{save.error !== null && !hasFieldProblems && <Banner tone="danger" title={`Not saved. ${save.error.message}`} />}</div>
      </form>
    </Dialog>
  );
}

function ExternalConnectionFields({ control }: { control: Control<ExternalConnectionInput> }) {
  const name = useController({ control, name: 'name' });
  const connectionUrl = useController({ control, name: 'connectionUrl' });
  const revokeUrl = useController({ control, name: 'revokeUrl' });
  const address = { type: 'text', dir: 'ltr', autoComplete: 'off', autoCapitalize: 'none', spellCheck: 'false' } as const;
  return (
    <>
      <TextField {...name.field} label="Connection Name" error={name.fieldState.error?.message} autoComplete="off" dir="auto" />
      <TextField
        {...address}
        {...connectionUrl.field}
        label="Connection URL"
        placeholder="https://example.com/connect"
        help="Where whoever installs the extension is sent to connect."
        error={connectionUrl.fieldState.error?.message}
      />
      <TextField
        {...address}
        {...revokeUrl.field}
        label="Revoke URL"
        placeholder="https://example.com/revoke"
        help="What is called when the connection is to end."
        error={revokeUrl.fieldState.error?.message}
      />
    </>
  );
}

function fieldsOf({ name, connectionUrl, revokeUrl }: ExternalConnection): ExternalConnectionInput {
  return { name, connectionUrl, revokeUrl };
}
