import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useLocation } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import type { ServiceField } from '#src/contract/services.ts';
import { serviceQuery } from '#src/features/services/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { authorizeConnectionMutation } from '../queries.ts';
import { ServiceFieldControl } from './service-field-control.tsx';
import styles from './credentials-dialog.module.css';

interface CredentialsDialogProps {
  connection: Connection;
  onClose: () => void;
}

/** Asks for the key or password of a service that is connected without a window. */
export function CredentialsDialog({ connection, onClose }: CredentialsDialogProps) {
  const { name, linkName, extension, service } = connection;
  const formId = useId();
  const { pathname } = useLocation();
  const details = useQuery(serviceQuery(service));
  const authorize = useMutation(authorizeConnectionMutation(extension.id, linkName));
  const connect = (credentials: Readonly<Record<string, string>>) =>
    authorize.mutate(
      { returnTo: pathname, credentials: { ...credentials } },
      {
        onSuccess: () => {
          onClose();
          showToast({ tone: 'success', title: `“${name}” is connected` });
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Connect “${name}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={authorize.isPending} busyLabel="Connecting…">
            Connect
          </Button>
        </>
      }
    >
      {details.isPending && (
        <Loading label="Loading the service…">
          <Skeleton height="4rem" />
        </Loading>
      )}
      {details.isError && <ErrorState title="The service could not be loaded" error={details.error} onRetry={() => void details.refetch()} />}
      {details.isSuccess && <CredentialsForm id={formId} fields={details.data.credentials} error={authorize.error} onSubmit={connect} />}
    </Dialog>
  );
}

interface CredentialsFormProps {
  id: string;
  fields: readonly ServiceField[];
  error: Error | null;
  onSubmit: (values: Readonly<Record<string, string>>) => void;
}

function CredentialsForm({ id, fields, error, onSubmit }: CredentialsFormProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [isSubmitted, setIsSubmitted] = useState(false);
  const valueOf = (key: string) => values[key]?.trim() ?? '';
  const problems = error instanceof ApiError ? error.fields : [];
  const problemOf = ({ key, label, isRequired }: ServiceField) => {
    if (isSubmitted && isRequired && valueOf(key) === '') return `Enter the ${label}.`;
    return problems.find(({ field }) => field === `credentials.${key}`)?.message;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    if (fields.every(({ key, isRequired }) => !isRequired || valueOf(key) !== '')) onSubmit(values);
  };
  return (
    <form id={id} className={styles['form']} onSubmit={submit} noValidate>
      {fields.map((field) => (
        <ServiceFieldControl
          key={field.key}
          field={field}
          name={field.key}
          value={values[field.key] ?? ''}
          error={problemOf(field)}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
        />
      ))}
      {error !== null && problems.length === 0 && (
        <div role="alert">
          <Banner tone="danger" title={error.message} />
        </div>
      )}
    </form>
  );
}
