import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, SearchX, TableProperties } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { MODULES } from '#src/contract/automation-terms.ts';
import { moduleLabel } from '#src/features/functions/index.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { AddressTabs } from '#src/ui/address-tabs.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { singularOf } from '../model/record-words.ts';
import { readSandboxAddress, searchWith } from '../model/sandbox-address.ts';
import { recordsQuery } from '../queries.ts';
import { Pane } from './pane.tsx';
import { RecordRow } from './record-row.tsx';
import styles from './books-pane.module.css';

const RecordDialogs = lazy(async () => ({ default: (await import('./record-dialogs.tsx')).RecordDialogs }));
const DIALOGS: ReadonlySet<string | null> = new Set(['new', 'edit', 'delete']);
const SKELETON_ROWS = ['1', '2', '3', '4'];

interface BooksPaneProps {
  extensionId: string;
  /** Undefined while it is loading. */
  organizationName: string | undefined;
}

/** The Zoho Books organization: records of one module at a time, to create, change, decide about and delete. */
export function BooksPane({ extensionId, organizationName }: BooksPaneProps) {
  const [params] = useSearchParams();
  const { module } = readSandboxAddress(params);
  const [text, setText] = useAddressText();
  const dialog = useDialogAddress();
  const q = params.get('q') ?? '';
  const records = useQuery({
    ...recordsQuery(extensionId, module, q),
    placeholderData: (previous, query) => (query?.queryKey[2].params.module === module ? keepPreviousData(previous) : undefined),
  });
  const found = records.data?.records ?? [];
  const singular = singularOf(module);
  const tabs = MODULES.map((name) => ({
    label: moduleLabel(name),
    search: searchWith(params, { module: name === 'projects' ? null : name, q: null }),
    isCurrent: name === module,
  }));
  const newRecord = (
    <Button variant="primary" icon={Plus} onClick={() => dialog.open('new')}>
      New {singular}
    </Button>
  );
  return (
    <Pane title="Zoho Books" owner={organizationName === undefined ? undefined : <bdi>{organizationName}</bdi>} tabs={<AddressTabs isInHistory label="Modules" tabs={tabs} />}>
      <Toolbar summary={newRecord}>
        <SearchField label={`Search ${moduleLabel(module).toLowerCase()}`} value={text} onChange={setText} />
      </Toolbar>
      {records.isPending && <RecordsSkeleton label={`Loading ${moduleLabel(module).toLowerCase()}…`} />}
      {records.isError && records.data === undefined && (
        <ErrorState
          headingLevel={3}
          title={`The ${moduleLabel(module).toLowerCase()} could not be loaded`}
          error={records.error}
          onRetry={() => void records.refetch()}
          isRetrying={records.isFetching}
        />
      )}
      {found.length > 0 && (
        <ul aria-label={moduleLabel(module)} className={styles['list']}>
          {found.map((record) => (
            <RecordRow key={record.id} extensionId={extensionId} record={record} />
          ))}
        </ul>
      )}
      {records.data !== undefined && records.data.total > found.length && (
        <p className={styles['more']}>
          The newest {found.length} of {records.data.total}. Search to find the others.
        </p>
      )}
      {records.isSuccess && found.length === 0 && <NoRecords module={moduleLabel(module).toLowerCase()} q={q} onClear={() => setText('')} />}
      {DIALOGS.has(dialog.name) && (
        <Suspense>
          <RecordDialogs extensionId={extensionId} moduleName={module} dialog={dialog} />
        </Suspense>
      )}
    </Pane>
  );
}

function RecordsSkeleton({ label }: { label: string }) {
  return (
    <Loading label={label}>
      {SKELETON_ROWS.map((row) => (
        <div key={row} className={styles['skeletonRow']}>
          <Skeleton width="45%" />
          <Skeleton width="65%" height="0.625rem" />
        </div>
      ))}
    </Loading>
  );
}

interface NoRecordsProps {
  module: string;
  q: string;
  onClear: () => void;
}

function NoRecords({ module, q, onClear }: NoRecordsProps) {
  if (q !== '') {
    return (
      <EmptyState icon={SearchX} headingLevel={3} title={`No ${module} match “${q}”`} actions={<Button onClick={onClear}>Clear search</Button>}>
        The search looks at every field.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={TableProperties} headingLevel={3} title={`There are no ${module}`}>
      Create one with the button above. Workflow rules begin when it is saved.
    </EmptyState>
  );
}
