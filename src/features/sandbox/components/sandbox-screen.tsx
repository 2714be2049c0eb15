import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { ExtensionGone, extensionQuery, isExtensionGone } from '#src/features/workspace/index.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { SandboxPage } from './sandbox-page.tsx';
import styles from './sandbox-screen.module.css';

/** "Test Your Extension": a page of its own that closes back to the developer portal. */
export function SandboxScreen() {
  const { extensionId = '' } = useParams();
  const extension = useQuery(extensionQuery(extensionId));
  if (isExtensionGone(extension.error)) return <ExtensionGone error={extension.error} />;
  return (
    <>
      <div className={styles['header']}>
        <span className={styles['title']}>Sandbox</span>
        <span className={styles['extension']} dir="auto" title={extension.data?.name}>
          {extension.data?.name ?? (extension.isPending && <Skeleton width="10rem" />)}
        </span>
        <Link to={`/extensions/${encodeURIComponent(extensionId)}`} className={styles['close']} title="Close" aria-label="Close the sandbox">
          <X className={styles['icon']} aria-hidden="true" />
        </Link>
      </div>
      <main id="main" tabIndex={-1} className={styles['main']}>
        {/* Another extension's sandbox starts afresh. */}
        <SandboxPage key={extensionId} extensionId={extensionId} />
      </main>
    </>
  );
}
