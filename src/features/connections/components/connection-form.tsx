import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Service } from '#src/contract/services.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { connectionFormSchema, draftOfForm, formDefaults, problemsByField, type ConnectionFormValues } from '../model/connection-form.ts';
import { linkNameQuery } from '../queries.ts';
import { useConnectionCreation, type ConnectionCreation } from '../use-connection-creation.ts';
import { ConnectionFormActions } from './connection-form-actions.tsx';
import { NameFields } from './name-fields.tsx';
import { ScopesField } from './scopes-field.tsx';
import { ServiceFields } from './service-fields.tsx';
import { UserAccessField } from './user-access-field.tsx';
import styles from './connection-form.module.css';

interface ConnectionFormProps {
  extensionId: string;
  service: Service;
}

/** Name, credentials and scopes of a new connection, and "Create And Connect". What is typed outlives errors, a reload and a consent in this tab. */
export function ConnectionForm({ extensionId, service }: ConnectionFormProps) {
  const creation = useConnectionCreation(extensionId, service);
  const { draft, saveDraft, phase } = creation;
  const form = useForm<ConnectionFormValues>({
    defaultValues: formDefaults(service, draft),
    resolver: zodResolver(connectionFormSchema(service)),
    mode: 'onTouched',
  });
  const { submit, problem } = useSubmit(extensionId, form, creation);
  const saveValues = useEffectEvent((values: ConnectionFormValues) => saveDraft(draftOfForm(service, values)));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => saveValues(values) }), [form]);
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles['fields']} inert={phase === 'opening' || phase === 'waiting'}>
        <NameFields extensionId={extensionId} form={form} creation={creation} />
        <UserAccessField control={form.control} />
        <ServiceFields control={form.control} group="parameters" title="Connection parameters" fields={service.parameters} />
        <ServiceFields control={form.control} group="credentials" title="Credentials" fields={service.credentials} />
        {service.scopes.length > 0 && <ScopesField control={form.control} scopes={service.scopes} />}
      </div>
      <ConnectionFormActions
        extensionId={extensionId}
        service={service}
        creation={creation}
        control={form.control}
        problem={problem}
        onRetry={() => void submit()}
      />
    </form>
  );
}

/** Sends valid values, and shows what the backend finds wrong where it belongs; `problem` is what belongs to no field. */
function useSubmit(extensionId: string, form: UseFormReturn<ConnectionFormValues>, { draft, submit: create }: ConnectionCreation) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const checkKey = (linkName: string) => linkNameQuery(extensionId, linkName, draft.created?.id ?? null).queryKey;
  const showError = (error: unknown, linkName: string) => {
    if (!(error instanceof ApiError)) throw error;
    if (error.code !== 'link_name_taken') {
      setProblem(showFieldProblems(form, error));
      return;
    }
    const clash = { isFree: false, problem: error.message, suggestion: error.problem?.suggestion ?? null };
    queryClient.setQueryData(checkKey(linkName), clash);
    form.setFocus('linkName');
  };
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    if (queryClient.getQueryData(checkKey(values.linkName))?.isFree === false) {
      form.setFocus('linkName');
      return;
    }
    try {
      await create(values);
    } catch (error) {
      showError(error, values.linkName);
    }
  });
  return { submit, problem };
}

/** Shows each problem at its field. @returns what belongs to no field, or null */
function showFieldProblems(form: UseFormReturn<ConnectionFormValues>, error: ApiError): string | null {
  const { fields, others } = problemsByField(error.fields);
  for (const [index, { path, message }] of fields.entries()) form.setError(path, { type: 'backend', message }, { shouldFocus: index === 0 });
  if (fields.length === 0) return error.message;
  return others.length === 0 ? null : others.join(' ');
}
