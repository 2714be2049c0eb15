import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import type { ServiceTemplate } from '#src/contract/custom-services.ts';
import { linkNameFromName } from '#src/contract/link-name.ts';
import { customServicesPath } from '#src/features/services/index.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { forgetServiceDraft, NEW_SERVICE } from '../model/custom-service-draft.ts';
import { authOfForm, emptyForm, withAuth, type CustomServiceFormValues } from '../model/custom-service-form.ts';
import { customServicePath } from '../paths.ts';
import { createCustomServiceMutation } from '../queries.ts';
import { CustomServiceForm } from './custom-service-form.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { ServiceTemplateDialog } from './service-template-dialog.tsx';

/** "Create New Service". */
export function NewCustomServiceScreen() {
  const { extensionId = '' } = useParams();
  const navigate = useNavigate();
  const dialog = useDialogAddress();
  const create = useMutation(createCustomServiceMutation());
  const submit = async (values: CustomServiceFormValues) => {
    const service = await create.mutateAsync({ name: values.name, linkName: values.linkName, auth: authOfForm(values) });
    forgetServiceDraft(NEW_SERVICE);
    showToast({ tone: 'success', title: 'Service created successfully' });
    void navigate(customServicePath(extensionId, service.linkName), { replace: true });
  };
  return (
    <>
      <PageHeader
        title="Create New Service"
        breadcrumbs={[{ label: 'Custom Services', to: customServicesPath(extensionId) }]}
        description="Describe a service of your own. Every extension of the workspace can connect to it."
        actions={
          <Button icon={Copy} onClick={() => dialog.open('template')}>
            Start from a default service
          </Button>
        }
      />
      <CustomServiceForm
        draftKey={NEW_SERVICE}
        isNew
        defaults={emptyForm()}
        onSubmit={submit}
        submitLabel="Create Service"
        busyLabel="Creating…"
        failureTitle="The service could not be created"
        cancelPath={customServicesPath(extensionId)}
        renderDialogs={(form) =>
          dialog.name === 'template' && (
            <ServiceTemplateDialog
              onClose={dialog.close}
              onChoose={(template) => {
                dialog.close();
                startFrom(form, template);
              }}
            />
          )
        }
      >
        {(form, linkNameDraft) => <IdentityFields form={form} {...linkNameDraft} />}
      </CustomServiceForm>
    </>
  );
}

/** Fills in what the default service has; names that were typed stay. Undo brings back what stood there. */
function startFrom(form: UseFormReturn<CustomServiceFormValues>, { name, auth }: ServiceTemplate): void {
  const before = form.getValues();
  const named = before.name.trim() === '' ? { name, linkName: linkNameFromName(name) } : {};
  form.reset(withAuth({ ...before, ...named }, auth), { keepDefaultValues: true });
  showToast({
    tone: 'success',
    title: `Filled in from ${name}`,
    action: { label: 'Undo', onSelect: () => form.reset(before, { keepDefaultValues: true }) },
  });
}
