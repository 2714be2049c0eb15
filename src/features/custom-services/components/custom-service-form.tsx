import { useEffect, useEffectEvent, useState, type MouseEvent, type ReactNode } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { formPathOf, type CustomServiceFormValues } from '../model/custom-service-form.ts';
import { customServiceResolver } from '../model/custom-service-resolver.ts';
import { forgetServiceDraft, saveServiceDraft, useCustomServiceDrafts } from '../model/custom-service-draft.ts';
import { ApiKeyFields } from './api-key-fields.tsx';
import { OAuth1Fields } from './oauth1-fields.tsx';
import { OAuth2Fields } from './oauth2-fields.tsx';
import styles from './custom-service-form.module.css';

interface CustomServiceFormProps {
  /** Names the draft: the service's link name, or NEW_SERVICE. */
  draftKey: string;
  isNew: boolean;
  defaults: CustomServiceFormValues;
  /** Sends valid values. Throws ApiError when they are not accepted. */
  onSubmit: (values: CustomServiceFormValues) => Promise<void>;
  submitLabel: string;
  busyLabel: string;
  /** What the banner says when it could not be saved. */
  failureTitle: string;
  cancelPath: string;
  /** Stands above the fields of the authentication type. */
  children: (form: UseFormReturn<CustomServiceFormValues>, draft: LinkNameDraft) => ReactNode;
  /** Dialogs that fill the form in; outside of it, so that their Enter key does not send it. */
  renderDialogs?: (form: UseFormReturn<CustomServiceFormValues>) => ReactNode;
}

/** Whether the link name was written by hand. */
export interface LinkNameDraft {
  readonly isLinkNameEdited: boolean;
  readonly onLinkNameEdited: (isLinkNameEdited: boolean) => void;
}

/** The form for a custom service. What is typed, but for secrets, outlives errors and a reload. */
export function CustomServiceForm(props: CustomServiceFormProps) {
  const { draftKey, isNew, defaults, onSubmit, submitLabel, busyLabel, failureTitle, cancelPath, children, renderDialogs } = props;
  const draft = useCustomServiceDrafts(({ drafts }) => drafts[draftKey]);
  const isLinkNameEdited = draft?.isLinkNameEdited ?? false;
  const form = useForm<CustomServiceFormValues>({
    defaultValues: draft?.values ?? defaults,
    resolver: customServiceResolver(isNew),
    mode: 'onTouched',
  });
  const { submit, problem } = useSubmit(form, onSubmit);
  const save = useEffectEvent((values: CustomServiceFormValues) => saveServiceDraft(draftKey, { values, isLinkNameEdited }));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => save(values) }), [form]);
  const onLinkNameEdited = (isEdited: boolean) => saveServiceDraft(draftKey, { values: form.getValues(), isLinkNameEdited: isEdited });
  return (
    <>
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles['fields']}>
          {children(form, { isLinkNameEdited, onLinkNameEdited })}
          <AuthFields form={form} isNew={isNew} />
        </div>
        <div role="alert">
          {problem !== null && (
            <Banner tone="danger" title={failureTitle}>
              {problem}
            </Banner>
          )}
        </div>
        <div className={styles['buttons']}>
          <Button type="submit" variant="primary" onMouseDown={keepFocus} isBusy={form.formState.isSubmitting} busyLabel={busyLabel}>
            {submitLabel}
          </Button>
          <ButtonLink to={cancelPath} onMouseDown={keepFocus} onClick={() => forgetServiceDraft(draftKey)}>
            Cancel
          </ButtonLink>
        </div>
      </form>
      {renderDialogs?.(form)}
    </>
  );
}

/** A field that is left by pressing a button would show or lose its error, and move the button away from under the pointer. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function AuthFields({ form, isNew }: { form: UseFormReturn<CustomServiceFormValues>; isNew: boolean }) {
  const { control } = form;
  const authType = useWatch({ control, name: 'authType' });
  if (authType === 'apikey') return <ApiKeyFields form={form} />;
  if (authType === 'oauth1') return <OAuth1Fields control={control} isNew={isNew} />;
  if (authType === 'oauth2') return <OAuth2Fields form={form} isNew={isNew} />;
  return <p className={styles['note']}>Nothing else to describe: whoever connects enters a user name and a password.</p>;
}

/** Sends valid values, and shows what the backend finds wrong where it belongs; `problem` is what belongs to no field. */
function useSubmit(form: UseFormReturn<CustomServiceFormValues>, onSubmit: CustomServiceFormProps['onSubmit']) {
  const [problem, setProblem] = useState<string | null>(null);
  const showError = (error: ApiError, values: CustomServiceFormValues) => {
    const placed = error.fields.flatMap(({ field, message }) => {
      const path = formPathOf({ field }, values);
      return path === null ? [] : [{ path: path as 'name', message }];
    });
    for (const [index, { path, message }] of placed.entries()) form.setError(path, { type: 'backend', message }, { shouldFocus: index === 0 });
    if (placed.length < Math.max(error.fields.length, 1)) setProblem(error.message);
  };
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await onSubmit(values);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showError(error, values);
    }
  });
  return { submit, problem };
}
