import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { functionsPath } from '../paths.ts';
import { EditorSkeleton } from './editor-skeleton.tsx';
import editor from './deluge-editor.module.css';
import styles from './function-page.module.css';

/** Widths of "Connections", "Save", "Save and Execute" and the menu, so that they wrap alike. */
const BUTTON_WIDTHS = ['8.75rem', '5.125rem', '10.5rem', '2rem'] as const;

/** The editor page at its final size while the function is loaded. */
export function FunctionSkeleton({ extensionId }: { extensionId: string }) {
  return (
    <div className={styles['page']}>
      <PageHeader
        title="Custom function"
        breadcrumbs={[{ label: 'Custom Functions', to: functionsPath(extensionId) }]}
        description={<Skeleton width="14rem" height="1.25rem" />}
        actions={BUTTON_WIDTHS.map((width) => <Skeleton key={width} width={width} height="2rem" />)}
      />
      <Loading label="Loading the function…">
        <div className={styles['page']}>
          <div className={styles['bar']}>
            <Skeleton width="12rem" height="1.25rem" />
          </div>
          <div className={styles['editor']}>
            <div className={editor['frame']}>
              <EditorSkeleton />
            </div>
          </div>
        </div>
      </Loading>
    </div>
  );
}
