import { useMutation, useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '#src/features/workspace/index.ts';
import { apiUrl } from '#src/lib/api-url.ts';
import { callApi } from '#src/lib/api.ts';
import { downloadJson } from '#src/lib/download-json.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import styles from './notice.module.css';

/** Warns when the state is in memory alone, so that what is made here ends with the tab, or with the server that has it. */
export function StorageBanner() {
  const { data: workspace } = useQuery(workspaceQuery());
  const storage = workspace?.storage;
  return (
    <output className={styles['notice']}>
      {storage?.kind === 'memory' && (
        <Banner
          tone="warning"
          title={`What you make here will be gone when ${apiUrl() === null ? 'this tab is closed' : 'the mock server stops'}.`}
          actions={storage.untouchedDataUrl !== undefined && <UntouchedDataDownload />}
        >
          {storage.reason ?? 'The browser offers no storage to this page.'}
        </Banner>
      )}
    </output>
  );
}

/** For data of a newer version, which this one can keep safe but not read. */
function UntouchedDataDownload() {
  const download = useMutation({
    mutationFn: () => callApi('exportStoredState', {}),
    onSuccess: (state) => downloadJson('patchbay-data.json', state),
  });
  return (
    <Button size="sm" isBusy={download.isPending} onClick={() => download.mutate()}>
      {download.isError ? 'Download failed. Try again' : 'Download data'}
    </Button>
  );
}
