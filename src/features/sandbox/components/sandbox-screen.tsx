import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ExtensionGone, extensionQuery, isExtensionGone } from '#src/features/workspace/index.ts';
import { SpaceHeader } from '#src/ui/space-header.tsx';
import { SandboxPage } from './sandbox-page.tsx';
import styles from './sandbox-screen.module.css';

/** "Test Your Extension": a page of its own that closes back to the developer portal. */
export function SandboxScreen() {
  const { extensionId = '' } = useParams();
  const extension = useQuery(extensionQuery(extensionId));
  if (isExtensionGone(extension.error)) return <ExtensionGone error={extension.error} />;
  return (
    <>
      <SpaceHeader title="Sandbox" extensionName={extension.data?.name} isLoading={extension.isPending} closeTo={`/extensions/${encodeURIComponent(extensionId)}`} closeLabel="Close the sandbox" />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {/* Another extension's sandbox starts afresh. */}
        <SandboxPage key={extensionId} extensionId={extensionId} />
      </main>
    </>
  );
}
