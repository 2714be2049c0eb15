import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Sandbox } from '#src/contract/sandbox.ts';
import { focusPageHeading } from '#src/lib/focus-page-heading.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { installMutation } from '../queries.ts';
import { ExternalConnections } from './external-connections.tsx';
import { NeededConnections } from './needed-connections.tsx';
import styles from './install-panel.module.css';

interface InstallPanelProps {
  extensionId: string;
  sandbox: Sandbox;
}

/** Installs the extension in the test organization, after the connections that it needs are authorized, or without. */
export function InstallPanel({ extensionId, sandbox: { organization, connections, externalConnections } }: InstallPanelProps) {
  const install = useMutation(installMutation(extensionId));
  const [connectedExternalIds, setConnectedExternalIds] = useState<readonly string[]>([]);
  const isComplete = connections.every(({ isAuthorized }) => isAuthorized) && externalConnections.every(({ id }) => connectedExternalIds.includes(id));
  const start = (withoutAuthorization: boolean) =>
    install.mutate(
      { withoutAuthorization, connectedExternalIds },
      {
        onSuccess: () => {
          focusPageHeading();
          showToast({ tone: 'success', title: 'The extension is installed' });
        },
      },
    );
  return (
    <section aria-labelledby="install-title" className={styles['panel']}>
      <div>
        <h2 id="install-title">Install the extension</h2>
        <p className={styles['intro']}>
          Until it is installed in “<bdi>{organization.name}</bdi>”, nothing happens when a record is saved there.{' '}
          {connections.length === 0 ? 'Its functions use no connections, so there is nothing to authorize.' : 'Its functions use these connections; authorize them first.'}
        </p>
      </div>
      {connections.length > 0 && <NeededConnections extensionId={extensionId} connections={connections} actionLabel="Authorize" />}
      {externalConnections.length > 0 && <ExternalConnections connections={externalConnections} connectedIds={connectedExternalIds} onChange={setConnectedExternalIds} />}
      <div role="alert">
        {install.isError && (
          <Banner tone="danger" title="The extension was not installed">
            {install.error.message}
          </Banner>
        )}
      </div>
      <div className={styles['buttons']}>
        <Button variant="primary" icon={Download} isBusy={install.isPending} busyLabel="Installing…" onClick={() => start(false)}>
          Install Extension
        </Button>
        {!isComplete && <Button onClick={() => start(true)}>Install without authorizing</Button>}
      </div>
    </section>
  );
}
