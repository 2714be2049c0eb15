import { useMutation, useQuery } from '@tanstack/react-query';
import { GitBranch, ListChecks, Trash2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import { moduleLabel } from '#src/features/functions/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { forgetRule, ruleDraftKey } from '../model/rule-draft.ts';
import { formOfRule } from '../model/rule-form.ts';
import { rulesPath, workflowLogPath } from '../paths.ts';
import { ruleQuery, updateRuleMutation } from '../queries.ts';
import { RuleFormLoader } from './rule-form-loader.tsx';
import { RuleFormSkeleton } from './rule-form-skeleton.tsx';

const DeleteRuleDialog = lazy(async () => ({ default: (await import('./delete-rule-dialog.tsx')).DeleteRuleDialog }));

/** One workflow rule, to be looked at and edited. */
export function RuleScreen() {
  const { extensionId = '', ruleId = '' } = useParams();
  const rule = useQuery(ruleQuery(extensionId, ruleId));
  const breadcrumbs = [{ label: 'Workflow Rules', to: rulesPath(extensionId) }];
  if (rule.data !== undefined) return <RulePage key={rule.data.id} rule={rule.data} />;
  const isGone = rule.error instanceof ApiError && (rule.error.code === 'not_found' || rule.error.code === 'gone');
  return (
    <>
      <PageHeader title={isGone ? 'Rule not found' : 'Workflow rule'} breadcrumbs={breadcrumbs} {...(rule.isPending ? { description: '\u00A0' } : {})} />
      {rule.isPending && <RuleFormSkeleton />}
      {isGone && (
        <EmptyState icon={GitBranch} title="There is no such rule" actions={<ButtonLink to={rulesPath(extensionId)}>Workflow Rules</ButtonLink>}>
          {rule.error?.message}
        </EmptyState>
      )}
      {rule.isError && !isGone && (
        <ErrorState title="The rule could not be loaded" error={rule.error} onRetry={() => void rule.refetch()} isRetrying={rule.isFetching} />
      )}
    </>
  );
}

function RulePage({ rule }: { rule: WorkflowRule }) {
  const { id, extensionId, name, module, triggerInWords } = rule;
  const navigate = useNavigate();
  const dialog = useDialogAddress();
  const update = useMutation(updateRuleMutation(extensionId, id));
  const draftKey = ruleDraftKey(extensionId, id);
  return (
    <>
      <PageHeader
        title={name}
        documentTitle={`${name} · Workflow Rules`}
        breadcrumbs={[{ label: 'Workflow Rules', to: rulesPath(extensionId) }]}
        description={`${moduleLabel(module)} · ${triggerInWords}`}
        actions={
          <>
            <ButtonLink icon={ListChecks} to={workflowLogPath(extensionId, id)}>
              Workflow log
            </ButtonLink>
            <Button icon={Trash2} onClick={() => dialog.open('delete')}>
              Delete
            </Button>
          </>
        }
      />
      <RuleFormLoader
        extensionId={extensionId}
        draftKey={draftKey}
        initial={formOfRule(rule)}
        isNew={false}
        isSaving={update.isPending}
        error={update.error}
        onSubmit={(definition) =>
          update.mutate(definition, {
            onSuccess: (saved) => {
              forgetRule(draftKey);
              showToast({ tone: 'success', title: `“${saved.name}” was saved` });
              void navigate(rulesPath(extensionId));
            },
          })
        }
      />
      {dialog.name === 'delete' && (
        <Suspense>
          <DeleteRuleDialog rule={rule} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}
