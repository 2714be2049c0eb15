import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { GitBranch, Plus, SearchX } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { BLANK_SUMMARY, ModuleFilters, moduleFromText } from '#src/features/functions/index.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { newRulePath } from '../paths.ts';
import { rulesQuery } from '../queries.ts';
import { RuleTable, RuleTableSkeleton } from './rule-table.tsx';

const DeleteRuleDialog = lazy(async () => ({ default: (await import('./delete-rule-dialog.tsx')).DeleteRuleDialog }));

/** "Workflow Rules" of an extension. */
export function RulesScreen() {
  const { extensionId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [text, setText, settleText] = useAddressText();
  const dialog = useDialogAddress();
  const module = moduleFromText(params.get('module'));
  const rules = useQuery({ ...rulesQuery(extensionId, { q: params.get('q') ?? '', module }), placeholderData: keepPreviousData });
  const found = rules.data?.rules;
  const subject = dialog.name === 'delete' ? found?.find(({ id }) => id === dialog.subject) : undefined;
  const chooseModule = (name: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (name === '') next.delete('module');
        else next.set('module', name);
        return settleText(next);
      },
      { preventScrollReset: true },
    );
  const newRule = (
    <ButtonLink variant="primary" icon={Plus} to={newRulePath(extensionId)}>
      New Workflow Rule
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Workflow Rules"
        description="What happens when a record of Zoho Books is created, edited or deleted, or when one of its dates comes near."
        actions={newRule}
      />
      <Panel>
        <ModuleFilters
          searchLabel="Search rules"
          text={text}
          onTextChange={setText}
          module={module}
          onModuleChange={chooseModule}
          summary={rules.data === undefined ? BLANK_SUMMARY : summaryOf(rules.data.rules.length, rules.data.total)}
        />
        {rules.isPending && <RuleTableSkeleton />}
        {rules.isError && <ErrorState title="The rules could not be loaded" error={rules.error} onRetry={() => void rules.refetch()} isRetrying={rules.isFetching} />}
        {found !== undefined && found.length > 0 && <RuleTable rules={found} />}
        {rules.data?.total === 0 && (
          <EmptyState icon={GitBranch} title="No workflow rules yet" actions={newRule}>
            A rule runs your custom functions for the records that you choose. It runs for what happens from then on, not for records that are there already.
          </EmptyState>
        )}
        {found?.length === 0 && rules.data?.total !== 0 && (
          <EmptyState
            icon={SearchX}
            title="No rule matches"
            actions={<Button onClick={() => setParams(settleText(new URLSearchParams(), ''), { preventScrollReset: true })}>Clear filters</Button>}
          >
            The search looks at names and descriptions.
          </EmptyState>
        )}
      </Panel>
      {subject !== undefined && (
        <Suspense>
          <DeleteRuleDialog rule={subject} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}

function summaryOf(found: number, total: number): string {
  const all = countLabel(total, 'rule', 'rules');
  return found === total ? all : `${found} of ${all}`;
}
