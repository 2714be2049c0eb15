import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { BookModule } from '#src/contract/functions.ts';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import { fieldMessages } from '#src/lib/field-messages.ts';
import { useFocusInvalid } from '#src/lib/use-focus-invalid.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { draftKey, forgetDraft, keepDraft, useRecordDrafts } from '../model/record-drafts.ts';
import { controlKindOf, draftOf, editableFields, recordInput, type RecordDraft } from '../model/record-form.ts';
import { allRecordsQuery, saveRecordMutation } from '../queries.ts';
import { RecordField } from './record-field.tsx';
import { TaskFields } from './task-fields.tsx';
import styles from './record-dialog.module.css';

interface RecordDialogProps {
  extensionId: string;
  module: BookModule;
  /** Null for a new one. */
  record: SandboxRecord | null;
  onClose: () => void;
}

/** The form of a record. What is entered stays until it is saved or cancelled. */
export function RecordDialog({ extensionId, module, record, onClose }: RecordDialogProps) {
  const { name: moduleName, singular } = module;
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const key = draftKey(extensionId, moduleName, record?.id ?? null);
  const kept = useRecordDrafts(({ drafts }) => drafts[key]);
  // What was saved stays on show while the dialog closes.
  const [saved, setSaved] = useState<RecordDraft | null>(null);
  const draft = saved ?? kept ?? draftOf(module, record);
  const save = useMutation(saveRecordMutation(extensionId, moduleName, record?.id ?? null));
  const shown = editableFields(module);
  const kinds = shown.map((field) => controlKindOf(field));
  const customers = useQuery({ ...allRecordsQuery(extensionId, 'customers'), enabled: kinds.includes('customers') });
  const items = useQuery({ ...allRecordsQuery(extensionId, 'items'), enabled: kinds.includes('items') });
  const { fields: problems, other } = fieldMessages(save.error, (field) => shown.some((each) => field === `fields.${each.key}`) || field.startsWith('tasks.'));
  useFocusInvalid(form, save.error);
  const change = (changes: Partial<RecordDraft>) => keepDraft(key, { ...draft, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    save.mutate(recordInput(module, draft, record), {
      onSuccess: ({ label }) => {
        setSaved(draft);
        forgetDraft(key);
        onClose();
        showToast({ tone: 'success', title: record === null ? `“${label}” was created` : `“${label}” was saved` });
      },
    });
  };
  const cancel = () => {
    forgetDraft(key);
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={record === null ? `New ${singular}` : `Edit “${record.label}”`}
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={save.isPending} busyLabel="Saving…">
            Save
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className={styles['form']} onSubmit={submit} noValidate>
        <div className={styles['fields']}>
          {shown.map((field, index) => (
            <RecordField
              key={field.key}
              field={field}
              kind={kinds[index] ?? 'line'}
              value={draft.fields[field.key] ?? ''}
              error={problems[`fields.${field.key}`]}
              records={kinds[index] === 'customers' ? customers : items}
              onChange={(value) => change({ fields: { ...draft.fields, [field.key]: value } })}
            />
          ))}
        </div>
        {moduleName === 'projects' && <TaskFields tasks={draft.tasks} problems={problems} onChange={(tasks) => change({ tasks })} />}
        <div role="alert">
          {other !== null && (
            <Banner tone="danger" title={`The ${singular} was not saved`}>
              {other}
            </Banner>
          )}
        </div>
      </form>
    </Dialog>
  );
}
