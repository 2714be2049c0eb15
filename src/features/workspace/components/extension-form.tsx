import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm, useFormState, type UseFormReturn } from 'react-hook-form';
import { EXTENSION_DESCRIPTION_MAX_LENGTH, EXTENSION_NAME_MAX_LENGTH, extensionChangesSchema } from '#src/contract/extensions.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { ExtensionDraft } from '../model/extension-draft.ts';
import styles from './extension-form.module.css';

export type ExtensionForm = UseFormReturn<ExtensionDraft>;

/** @returns the form's state, checked by the contract's rules, first when it is sent */
export function useExtensionForm(defaultValues: ExtensionDraft): ExtensionForm {
  return useForm<ExtensionDraft>({ resolver: zodResolver(extensionChangesSchema), defaultValues, mode: 'onSubmit', reValidateMode: 'onChange' });
}

interface ExtensionFormFieldsProps {
  form: ExtensionForm;
  /** What the backend said about the last try. */
  error: unknown;
  children?: ReactNode;
}

/** Name and description, with what the backend found wrong beside the field that it is about. */
export function ExtensionFormFields({ form, error, children }: ExtensionFormFieldsProps) {
  const { errors } = useFormState({ control: form.control });
  const isNameTaken = error instanceof ApiError && error.code === 'name_taken';
  const fieldErrors = error instanceof ApiError ? error.fields : [];
  const backendMessage = (field: string) => fieldErrors.find((problem) => problem.field === field)?.message;
  const isElsewhere = error !== null && !isNameTaken && fieldErrors.length === 0;
  return (
    <div className={styles['fields']}>
      <TextField
        {...form.register('name')}
        label="Name"
        required
        maxLength={EXTENSION_NAME_MAX_LENGTH * 2}
        autoComplete="off"
        dir="auto"
        error={errors.name?.message ?? (isNameTaken ? error.message : backendMessage('name'))}
      />
      <TextArea
        {...form.register('description')}
        label="Description"
        rows={3}
        dir="auto"
        help={`What the extension does, in up to ${EXTENSION_DESCRIPTION_MAX_LENGTH} characters.`}
        error={errors.description?.message ?? backendMessage('description')}
      />
      {children}
      <div role="alert">{isElsewhere && <Banner tone="danger" title={messageOf(error)} />}</div>
    </div>
  );
}

function messageOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : 'Something unexpected happened.';
  return `Not saved. ${reason} What you entered is still here.`;
}
