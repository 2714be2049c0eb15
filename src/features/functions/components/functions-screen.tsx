import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, SearchX, SquareFunction } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { countLabel } from '#src/lib/count-label.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { BLANK_SUMMARY } from '../model/blank-summary.ts';
import { moduleFromText } from '../model/module-label.ts';
import { newFunctionPath } from '../paths.ts';
import { functionsQuery } from '../queries.ts';
import { FunctionTable } from './function-table.tsx';
import { FunctionTableSkeleton } from './function-table-skeleton.tsx';
import { ModuleFilters } from './module-filters.tsx';

const FunctionDialogs = lazy(async () => ({ default: (await import('./function-dialogs.tsx')).FunctionDialogs }));

/** "Custom Functions" of an extension. */
export function FunctionsScreen() {
  const { extensionId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [text, setText, settleText] = useAddressText();
  const dialog = useDialogAddress();
  const module = moduleFromText(params.get('module'));
  const functions = useQuery({ ...functionsQuery(extensionId, { q: params.get('q') ?? '', module }), placeholderData: keepPreviousData });
  const found = functions.data?.functions;
  const subject = found?.find(({ id }) => id === dialog.subject);
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
  const newFunction = (
    <ButtonLink variant="primary" icon={Plus} to={newFunctionPath(extensionId)}>
      New Custom Function
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Custom Functions"
        description="Deluge that runs for a record of Zoho Books and calls other applications through the extension’s connections. Workflow rules run it."
        actions={newFunction}
      />
      <Panel>
        <ModuleFilters
          searchLabel="Search functions"
          text={text}
          onTextChange={setText}
          module={module}
          onModuleChange={chooseModule}
          summary={functions.data === undefined ? BLANK_SUMMARY : summaryOf(functions.data.functions.length, functions.data.total)}
        />
        {functions.isPending && <FunctionTableSkeleton />}
        {functions.isError && (
          <ErrorState title="The functions could not be loaded" error={functions.error} onRetry={() => void functions.refetch()} isRetrying={functions.isFetching} />
        )}
        {found !== undefined && found.length > 0 && <FunctionTable functions={found} />}
        {functions.data?.total === 0 && (
          <EmptyState icon={SquareFunction} title="No custom functions yet" actions={newFunction}>
            Begin with a template, such as one that makes a Wrike project for every new project in Zoho Books.
          </EmptyState>
        )}
        {found?.length === 0 && functions.data?.total !== 0 && (
          <EmptyState
            icon={SearchX}
            title="No function matches"
            actions={<Button onClick={() => setParams(settleText(new URLSearchParams(), ''), { preventScrollReset: true })}>Clear filters</Button>}
          >
            The search looks at names and descriptions.
          </EmptyState>
        )}
      </Panel>
      {subject !== undefined && (
        <Suspense>
          <FunctionDialogs fn={subject} dialog={dialog} />
        </Suspense>
      )}
    </>
  );
}

function summaryOf(found: number, total: number): string {
  const all = countLabel(total, 'function', 'functions');
  return found === total ? all : `${found} of ${all}`;
}
