import { useQuery } from '@tanstack/react-query';
import { PackageX } from 'lucide-react';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import type { Sandbox } from '#src/contract/sandbox.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { readSandboxAddress } from '../model/sandbox-address.ts';
import { sandboxQuery } from '../queries.ts';
import { BooksPane } from './books-pane.tsx';
import { InstallPanel } from './install-panel.tsx';
import { LivePane } from './live-pane.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { WrikePane } from './wrike-pane.tsx';
import styles from './sandbox-page.module.css';

const UnauthorizedConnections = lazy(async () => ({ default: (await import('./unauthorized-connections.tsx')).UnauthorizedConnections }));
const PublishedVersion = lazy(async () => ({ default: (await import('./published-version.tsx')).PublishedVersion }));
const UninstallDialog = lazy(async () => ({ default: (await import('./uninstall-dialog.tsx')).UninstallDialog }));

/** The test organization with the extension in it, the Wrike account beside it, and what fires. */
export function SandboxPage({ extensionId }: { extensionId: string }) {
  const [params] = useSearchParams();
  const sandbox = useQuery(sandboxQuery(extensionId));
  // The panes are drawn in slices, in which the browser can do other things.
  const isDrawing = useDeferredValue(sandbox.isPending) || sandbox.isPending;
  const dialog = useDialogAddress();
  const { pane } = readSandboxAddress(params);
  const isInstalled = sandbox.data?.installation != null;
  const missing = sandbox.data?.connections.filter(({ isAuthorized }) => !isAuthorized) ?? [];
  return (
    <>
      <PageHeader
        title="Test Your Extension"
        description={sandbox.isPending ? <Skeleton width="18rem" /> : sandbox.data && <SandboxFacts sandbox={sandbox.data} />}
        actions={
          isInstalled && (
            <Button icon={PackageX} onClick={() => dialog.open('uninstall')}>
              Uninstall
            </Button>
          )
        }
      />
      {!isDrawing && sandbox.isError && sandbox.data === undefined && (
        <Panel>
          <ErrorState title="The installation could not be loaded" error={sandbox.error} onRetry={() => void sandbox.refetch()} isRetrying={sandbox.isFetching} />
        </Panel>
      )}
      {isDrawing ? (
        <PanesSkeleton />
      ) : (
        <>
          {sandbox.data?.installation === null && <InstallPanel extensionId={extensionId} sandbox={sandbox.data} />}
          <Suspense>
            {sandbox.data?.installation?.isAsPublished === true && <PublishedVersion extensionId={extensionId} installation={sandbox.data.installation} />}
            {isInstalled && missing.length > 0 && <UnauthorizedConnections extensionId={extensionId} connections={missing} />}
            {isInstalled && dialog.name === 'uninstall' && <UninstallDialog extensionId={extensionId} onClose={dialog.close} />}
          </Suspense>
          <PaneTabs extensionId={extensionId} />
          <div className={styles['panes']} data-pane={pane}>
            <div className={styles['books']}>
              <BooksPane extensionId={extensionId} organizationName={sandbox.data?.organization.name} />
            </div>
            <div className={styles['wrike']}>
              <WrikePane extensionId={extensionId} />
            </div>
            <div className={styles['fired']}>
              <LivePane extensionId={extensionId} sandbox={sandbox.data} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function PanesSkeleton() {
  return (
    <Loading label="Loading the installation…">
      <Skeleton height="24rem" />
    </Loading>
  );
}

function SandboxFacts({ sandbox: { organization, installation, activeRuleCount } }: { sandbox: Sandbox }) {
  const facts = [installation === null ? 'Not installed' : `Version ${installation.version} installed`, countLabel(activeRuleCount, 'active rule', 'active rules')];
  return (
    <>
      A Zoho Books organization for tests, <bdi>“{organization.name}”</bdi> · {facts.join(' · ')}
    </>
  );
}
