import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '#src/features/workspace/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import styles from './notice.module.css';

/** Warns when the browser offers no storage, so that what is made here ends with the tab. */
export function StorageBanner() {
  const { data: workspace } = useQuery(workspaceQuery());
  return (
    <output className={styles['notice']}>
      {workspace?.storage.kind === 'memory' && (
        <Banner tone="warning" title="What you make here will be gone when this tab is closed.">
          {workspace.storage.reason ?? 'The browser offers no storage to this page.'}
        </Banner>
      )}
    </output>
  );
}
