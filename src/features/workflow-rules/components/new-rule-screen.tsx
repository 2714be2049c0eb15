import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '#src/ui/page-header.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { forgetRule, ruleDraftKey } from '../model/rule-draft.ts';
import { EMPTY_RULE } from '../model/rule-form.ts';
import { rulesPath } from '../paths.ts';
import { createRuleMutation } from '../queries.ts';
import { RuleFormLoader } from './rule-form-loader.tsx';

/** "New Workflow Rule". */
export function NewRuleScreen() {
  const { extensionId = '' } = useParams();
  const navigate = useNavigate();
  const creation = useMutation(createRuleMutation(extensionId));
  const draftKey = ruleDraftKey(extensionId, null);
  return (
    <>
      <PageHeader
        title="New Workflow Rule"
        breadcrumbs={[{ label: 'Workflow Rules', to: rulesPath(extensionId) }]}
        description="It runs for what happens from now on, not for records that are there already."
      />
      <RuleFormLoader
        extensionId={extensionId}
        draftKey={draftKey}
        initial={EMPTY_RULE}
        isNew
        isSaving={creation.isPending}
        error={creation.error}
        onSubmit={(definition) =>
          creation.mutate(definition, {
            onSuccess: (rule) => {
              forgetRule(draftKey);
              showToast({ tone: 'success', title: `“${rule.name}” was created` });
              void navigate(rulesPath(extensionId), { replace: true });
            },
          })
        }
      />
    </>
  );
}
