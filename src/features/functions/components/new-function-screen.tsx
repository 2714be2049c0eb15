import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { FUNCTION_DESCRIPTION_MAX_LENGTH, FUNCTION_NAME_MAX_LENGTH, MODULES } from '#src/contract/automation-terms.ts';
import type { FunctionTemplate } from '#src/contract/functions.ts';
import { fieldMessages } from '#src/lib/field-messages.ts';
import { useFocusInvalid } from '#src/lib/use-focus-invalid.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { changeNewFunction, EMPTY_FUNCTION, forgetNewFunction, keepCode, useFunctionDrafts, type NewFunctionDraft } from '../model/function-draft.ts';
import { moduleFromText, moduleLabel } from '../model/module-label.ts';
import { fitTemplate } from '../model/template-code.ts';
import { functionPath, functionsPath } from '../paths.ts';
import { createFunctionMutation, templatesQuery, usableConnectionsQuery } from '../queries.ts';
import { TemplateGallery } from './template-gallery.tsx';
import styles from './new-function-screen.module.css';

/** "New Custom Function": name, description, module, and a template to start from. What is entered outlives errors and a reload. */
export function NewFunctionScreen() {
  const { extensionId = '' } = useParams();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const draft = useFunctionDrafts(({ created }) => created[extensionId]) ?? EMPTY_FUNCTION;
  const templates = useQuery(templatesQuery());
  const connections = useQuery(usableConnectionsQuery(extensionId));
  const creation = useMutation(createFunctionMutation(extensionId));
  const { fields, other } = fieldMessages(creation.error, ['name', 'description', 'module']);
  const template = templates.data?.templates.find(({ id }) => id === draft.templateId);
  const fitted = template === undefined ? { code: '', missing: [] } : fitTemplate(template, connections.data ?? []);
  useFocusInvalid(form, creation.error);
  const choose = (chosen: FunctionTemplate | null) => changeNewFunction(extensionId, withTemplate(draft, template, chosen));
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (creation.isPending) return;
    const { name, description, module } = draft;
    const isComplete = fitted.missing.length === 0;
    creation.mutate(
      { name, description, module, code: isComplete ? fitted.code : '' },
      {
        onSuccess: (created) => {
          // Code whose connection is still to be made would not compile: it waits as a draft.
          if (!isComplete) keepCode(created.id, { code: fitted.code, base: created.code });
          showToast({ tone: 'success', title: `“${created.name}” was created` });
          // The form shows what was typed until the function's page is there.
          void Promise.resolve(navigate(functionPath(extensionId, created.id), { replace: true })).then(() => forgetNewFunction(extensionId));
        },
      },
    );
  };
  return (
    <>
      <PageHeader
        title="New Custom Function"
        breadcrumbs={[{ label: 'Custom Functions', to: functionsPath(extensionId) }]}
        description="Say what it is for. Its code is written in the editor, which opens next."
      />
      <form ref={form} className={styles['form']} onSubmit={create} noValidate>
        <div className={styles['fields']}>
          <TextField
            label="Name"
            required
            value={draft.name}
            onChange={(event) => changeNewFunction(extensionId, { name: event.target.value })}
            help={`Letters, digits and _, up to ${FUNCTION_NAME_MAX_LENGTH} characters. A leading _ is dropped.`}
            error={fields['name']}
            autoComplete="off"
            spellCheck="false"
            dir="ltr"
          />
          <TextField
            label="Description"
            value={draft.description}
            onChange={(event) => changeNewFunction(extensionId, { description: event.target.value })}
            help={`Up to ${FUNCTION_DESCRIPTION_MAX_LENGTH} characters.`}
            error={fields['description']}
            autoComplete="off"
            dir="auto"
          />
          <div className={styles['pair']}>
            <SelectField
              label="Module"
              value={draft.module}
              onChange={(event) => {
                const module = moduleFromText(event.target.value) ?? draft.module;
                changeNewFunction(extensionId, { module, ...(template !== undefined && template.module !== module ? { templateId: null } : {}) });
              }}
              help="It runs for records of this module."
              error={fields['module']}
            >
              {MODULES.map((module) => (
                <option key={module} value={module}>
                  {moduleLabel(module)}
                </option>
              ))}
            </SelectField>
            <SelectField label="Language" defaultValue="deluge">
              <option value="deluge">Deluge</option>
            </SelectField>
          </div>
        </div>
        <TemplateGallery extensionId={extensionId} templates={templates} chosen={template ?? null} code={fitted.code} missing={connections.isSuccess ? fitted.missing : []} onChoose={choose} />
        <div className={styles['end']}>
          <div role="alert">
            {other !== null && (
              <Banner tone="danger" title="The function could not be created">
                {other}
              </Banner>
            )}
          </div>
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary" isBusy={creation.isPending} busyLabel="Creating…">
              Create Function
            </Button>
            <ButtonLink to={functionsPath(extensionId)} onClick={() => forgetNewFunction(extensionId)}>
              Cancel
            </ButtonLink>
          </div>
        </div>
      </form>
    </>
  );
}

function follow(text: string, old: string | undefined, next: string): string {
  return text === '' || text === old ? next : text;
}

/** Fills in what the template says; what was typed by hand stays. */
function withTemplate(draft: NewFunctionDraft, before: FunctionTemplate | undefined, chosen: FunctionTemplate | null): NewFunctionDraft {
  return {
    name: follow(draft.name, before?.name, chosen?.name ?? ''),
    description: follow(draft.description, before?.description.slice(0, FUNCTION_DESCRIPTION_MAX_LENGTH), chosen?.description.slice(0, FUNCTION_DESCRIPTION_MAX_LENGTH) ?? ''),
    module: chosen?.module ?? draft.module,
    templateId: chosen?.id ?? null,
  };
}
