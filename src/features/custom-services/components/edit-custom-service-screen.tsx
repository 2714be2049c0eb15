import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useController, useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import * as z from 'zod/mini';
import { serviceNameSchema, type CustomService } from '#src/contract/custom-services.ts';
import { AUTH_TYPE_LABELS, ServiceIcon, UnknownService } from '#src/features/services/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { forgetServiceDraft } from '../model/custom-service-draft.ts';
import { authOfForm, formOfService, type CustomServiceFormValues } from '../model/custom-service-form.ts';
import { connectionCountLabel } from '../model/words.ts';
import { customServicePath } from '../paths.ts';
import { customServiceQuery, updateCustomServiceMutation } from '../queries.ts';
import { CustomServiceFacts } from './custom-service-facts.tsx';
import { CustomServiceForm } from './custom-service-form.tsx';
import { CustomServiceSkeleton } from './custom-service-skeleton.tsx';
import { FormTextField } from './form-text-field.tsx';
import { ServiceUsersList } from './service-users-list.tsx';
import form from './custom-service-form.module.css';
import styles from './edit-custom-service-screen.module.css';

/** Edits a custom service: its name always, how it authenticates while no connection uses it. */
export function EditCustomServiceScreen() {
  const { extensionId = '', serviceLinkName = '' } = useParams();
  const service = useQuery(customServiceQuery(serviceLinkName));
  if (service.error instanceof ApiError && (service.error.code === 'not_found' || service.error.code === 'gone')) {
    return <UnknownService extensionId={extensionId} service={{ kind: 'custom', linkName: serviceLinkName }} />;
  }
  if (service.isPending) return <CustomServiceSkeleton />;
  if (service.data === undefined) {
    return (
      <>
        <PageHeader title="Edit service" />
        <ErrorState title="The service could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} />
      </>
    );
  }
  const { name, linkName, usedBy } = service.data;
  const path = customServicePath(extensionId, linkName);
  return (
    <>
      <PageHeader
        title="Edit service"
        documentTitle={`Edit ${name}`}
        breadcrumbs={[{ label: name, to: path }]}
        media={<ServiceIcon service={{ kind: 'custom', linkName, name }} size="lg" />}
        description={
          <>
            {AUTH_TYPE_LABELS[service.data.auth.type]} · <code>{linkName}</code>
          </>
        }
      />
      {usedBy.length > 0 ? (
        <UsedServiceForm key={linkName} service={service.data} path={path} />
      ) : (
        <UnusedServiceForm key={linkName} service={service.data} path={path} />
      )}
    </>
  );
}

interface EditFormProps {
  service: CustomService;
  /** Path of the service's page. */
  path: string;
}

function UnusedServiceForm({ service, path }: EditFormProps) {
  const { linkName } = service;
  const navigate = useNavigate();
  const update = useMutation(updateCustomServiceMutation(linkName));
  const submit = async (values: CustomServiceFormValues) => {
    await update.mutateAsync({ name: values.name, auth: authOfForm(values) });
    forgetServiceDraft(linkName);
    showToast({ tone: 'success', title: 'Service saved' });
    void navigate(path, { replace: true });
  };
  return (
    <CustomServiceForm
      draftKey={linkName}
      isNew={false}
      defaults={formOfService(service)}
      onSubmit={submit}
      submitLabel="Save"
      busyLabel="Saving…"
      failureTitle="The service could not be saved"
      cancelPath={path}
    >
      {({ control }) => (
        <>
          <FormTextField control={control} name="name" label="Service Name" />
          <p className={styles['fixed']}>Service Link Name and Authentication Type stay as they are.</p>
        </>
      )}
    </CustomServiceForm>
  );
}

const nameFormSchema = z.object({ name: serviceNameSchema });

/** Connections rely on everything but the name. */
function UsedServiceForm({ service, path }: EditFormProps) {
  const { name, linkName, usedBy } = service;
  const navigate = useNavigate();
  const update = useMutation(updateCustomServiceMutation(linkName));
  const { control, handleSubmit } = useForm({ defaultValues: { name }, resolver: zodResolver(nameFormSchema), mode: 'onTouched' });
  const { field, fieldState } = useController({ control, name: 'name' });
  const save = handleSubmit((values) =>
    update.mutate(values, {
      onSuccess: () => {
        showToast({ tone: 'success', title: 'Service saved' });
        void navigate(path, { replace: true });
      },
    }),
  );
  return (
    <div className={styles['used']}>
      <Banner tone="info" title={`Only the name can be edited while ${connectionCountLabel(usedBy.length)} ${usedBy.length === 1 ? 'uses' : 'use'} this service`}>
        <ServiceUsersList usedBy={usedBy} />
      </Banner>
      <form className={form['form']} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          {...field}
          label="Service Name"
          help="How people recognise it. Up to 50 characters."
          error={fieldState.error?.message ?? update.error?.message}
          autoComplete="off"
          dir="auto"
        />
        <div className={form['buttons']}>
          <Button type="submit" variant="primary" isBusy={update.isPending} busyLabel="Saving…">
            Save
          </Button>
          <ButtonLink to={path}>Cancel</ButtonLink>
        </div>
      </form>
      <CustomServiceFacts service={service} />
    </div>
  );
}
