import { useQuery } from '@tanstack/react-query';
import type { ModuleName } from '#src/contract/automation-terms.ts';
import { modulesQuery } from '#src/features/functions/index.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { singularOf } from '../model/record-words.ts';
import { allRecordsQuery } from '../queries.ts';
import { DeleteRecordDialog } from './delete-record-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';

interface RecordDialogsProps {
  extensionId: string;
  moduleName: ModuleName;
  dialog: DialogAddress;
}

/** The dialog that the address names, once the fields of the module and the record it is about are there. */
export function RecordDialogs({ extensionId, moduleName, dialog: { name, subject, close } }: RecordDialogsProps) {
  const modules = useQuery(modulesQuery());
  const records = useQuery({ ...allRecordsQuery(extensionId, moduleName), enabled: name !== 'new' });
  const module = modules.data?.modules.find((each) => each.name === moduleName);
  const record = records.data?.records.find(({ id }) => id === subject);
  const failed = [modules, records].find(({ isError, data }) => isError && data === undefined);
  if (module !== undefined && name === 'new') return <RecordDialog extensionId={extensionId} module={module} record={null} onClose={close} />;
  if (record !== undefined && name === 'delete') return <DeleteRecordDialog extensionId={extensionId} record={record} onClose={close} />;
  if (module !== undefined && record !== undefined) return <RecordDialog key={record.id} extensionId={extensionId} module={module} record={record} onClose={close} />;
  return (
    <Dialog isOpen onClose={close} title={`The ${singularOf(moduleName)}`} footer={<Button onClick={close}>Close</Button>}>
      {failed !== undefined && <ErrorState title="It could not be loaded" error={failed.error} onRetry={() => void failed.refetch()} isRetrying={failed.isFetching} headingLevel={3} />}
      {failed === undefined && records.data === undefined && (
        <Loading label="Loading the record…">
          <Skeleton height="16rem" />
        </Loading>
      )}
      {records.data !== undefined && <p>It is not there any more: it was deleted, or the address is wrong.</p>}
    </Dialog>
  );
}
