import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { CustomFunction } from '#src/contract/functions.ts';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import { useDebounced } from '#src/lib/use-debounced.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { moduleLabel } from '../model/module-label.ts';
import { functionPath } from '../paths.ts';
import { executeFunctionMutation, recordsQuery } from '../queries.ts';
import styles from './execute-dialog.module.css';

const SEARCH_DELAY_MS = 150;
/** The choice to run without a record. */
const NO_RECORD = '';

interface ExecuteDialogProps {
  fn: CustomFunction;
  onClose: () => void;
}

/** Chooses the record of the test organization that the function runs for, and runs it. */
export function ExecuteDialog({ fn, onClose }: ExecuteDialogProps) {
  const { id, extensionId, name, module } = fn;
  const formId = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const records = useQuery({ ...recordsQuery(extensionId, module, useDebounced(text, SEARCH_DELAY_MS)), placeholderData: keepPreviousData });
  const execution = useMutation(executeFunctionMutation(extensionId, id));
  const found = records.data?.records ?? [];
  const recordId = chosen ?? found[0]?.id ?? NO_RECORD;
  const execute = (event: FormEvent) => {
    event.preventDefault();
    if (execution.isPending || records.isPending) return;
    execution.mutate(recordId === NO_RECORD ? null : recordId, {
      onSuccess: (started) => void navigate(`${functionPath(extensionId, id)}?run=${encodeURIComponent(started.id)}`, { replace: true, preventScrollReset: true }),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Execute “${name}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={records.isPending || execution.isPending} busyLabel={records.isPending ? 'Loading…' : 'Starting…'}>
            Execute
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={execute}>
        <p className={styles['intro']}>The function runs for one of the {moduleLabel(module).toLowerCase()} of the test organization, with your connections. What it does is really done there.</p>
        <SearchField label={`Search ${moduleLabel(module).toLowerCase()}`} value={text} onChange={setText} />
        {records.isPending && (
          <Loading label="Loading records…">
            <Skeleton height="16rem" />
          </Loading>
        )}
        {records.isError && (
          <ErrorState title="The records could not be loaded" headingLevel={3} error={records.error} onRetry={() => void records.refetch()} isRetrying={records.isFetching} />
        )}
        {records.isSuccess && <RecordChoices records={found} chosen={recordId} onChoose={setChosen} isNarrowed={text !== ''} />}
        <div role="alert">{execution.isError && <Banner tone="danger" title={`Not executed. ${execution.error.message}`} />}</div>
      </form>
    </Dialog>
  );
}

interface RecordChoicesProps {
  records: readonly SandboxRecord[];
  chosen: string;
  onChoose: (recordId: string) => void;
  isNarrowed: boolean;
}

function RecordChoices({ records, chosen, onChoose, isNarrowed }: RecordChoicesProps) {
  return (
    <fieldset className={styles['records']}>
      <legend className={styles['legend']}>Record</legend>
      <div className={styles['scroller']}>
        {records.map(({ id, label, createdAt }) => (
          <label key={id} className={styles['record']}>
            <input type="radio" name="record" value={id} checked={chosen === id} onChange={() => onChoose(id)} />
            <bdi className={styles['name']}>{label}</bdi>
            <span className={styles['facts']}>
              <RelativeTime at={createdAt} />
            </span>
          </label>
        ))}
        {records.length === 0 && isNarrowed && <p className={styles['none']}>No record matches.</p>}
        <label className={styles['record']}>
          <input type="radio" name="record" value={NO_RECORD} checked={chosen === NO_RECORD} onChange={() => onChoose(NO_RECORD)} />
          <span className={styles['name']}>Without a record</span>
          <span className={styles['facts']}>An empty map is given</span>
        </label>
      </div>
    </fieldset>
  );
}
