import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Blocks, Plus, SearchX } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { countLabel } from '#src/lib/count-label.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { extensionsQuery } from '../queries.ts';
import { ExtensionTable } from './extension-table.tsx';
import { ExtensionTableSkeleton } from './extension-table-skeleton.tsx';

const ExtensionDialogs = lazy(async () => ({ default: (await import('./extension-dialogs.tsx')).ExtensionDialogs }));

/** "All Extensions": where the console opens. */
export function ExtensionsPage() {
  const [text, setText] = useAddressText();
  const [params] = useSearchParams();
  const dialog = useDialogAddress();
  const extensions = useQuery({ ...extensionsQuery(params.get('q') ?? ''), placeholderData: keepPreviousData });
  const found = extensions.data?.extensions;
  const newExtension = (
    <ButtonLink variant="primary" icon={Plus} to={dialog.hrefOf('new')} preventScrollReset>
      New Extension
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="All Extensions" actions={newExtension} />
      <Panel>
        <Toolbar summary={extensions.data === undefined ? '\u00A0' : summaryOf(extensions.data.extensions.length, extensions.data.total)}>
          <SearchField label="Search extensions" value={text} onChange={setText} hasShortcut />
        </Toolbar>
        {extensions.isPending && <ExtensionTableSkeleton />}
        {extensions.isError && (
          <ErrorState title="The extensions could not be loaded" error={extensions.error} onRetry={() => void extensions.refetch()} isRetrying={extensions.isFetching} />
        )}
        {found !== undefined && found.length > 0 && <ExtensionTable extensions={found} />}
        {extensions.data?.total === 0 && (
          <EmptyState icon={Blocks} title="No extensions yet" actions={newExtension}>
            An extension adds your own connections, functions and rules to Zoho Books. Create one to begin.
          </EmptyState>
        )}
        {found?.length === 0 && extensions.data?.total !== 0 && (
          <EmptyState icon={SearchX} title={`No extension matches “${params.get('q') ?? ''}”`} actions={<Button onClick={() => setText('')}>Clear search</Button>}>
            The search looks at names and descriptions.
          </EmptyState>
        )}
      </Panel>
      {dialog.name !== null && (
        <Suspense>
          <ExtensionDialogs extensions={found ?? []} />
        </Suspense>
      )}
    </>
  );
}

function summaryOf(found: number, total: number): string {
  const all = countLabel(total, 'extension', 'extensions');
  return found === total ? all : `${found} of ${all}`;
}
