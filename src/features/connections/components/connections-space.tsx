import { useQuery } from '@tanstack/react-query';
import { Blocks, Cable, Share2, ShieldCheck, Wrench, X } from 'lucide-react';
import { Link, Outlet, useParams } from 'react-router';
import { customServicesPath, servicesPath } from '#src/features/services/index.ts';
import { extensionQuery } from '#src/features/workspace/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { SideLayout } from '#src/ui/side-layout.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import { connectionsPath, landingPath } from '../paths.ts';
import styles from './connections-space.module.css';

/** An extension's connections and the services to connect to: a page of its own that closes back to the developer portal. */
export function ConnectionsSpace() {
  const { extensionId = '' } = useParams();
  const extension = useQuery(extensionQuery(extensionId));
  if (extension.error instanceof ApiError && (extension.error.code === 'not_found' || extension.error.code === 'gone')) {
    return <ExtensionGone isDeleted={extension.error.code === 'gone'} />;
  }
  return (
    <>
      <div className={styles['header']}>
        <span className={styles['title']}>Connections</span>
        <span className={styles['extension']} dir="auto" title={extension.data?.name}>
          {extension.data?.name ?? (extension.isPending && <Skeleton width="10rem" />)}
        </span>
        <Link to={landingPath(extensionId)} className={styles['close']} title="Close" aria-label="Close connections">
          <X className={styles['icon']} aria-hidden="true" />
        </Link>
      </div>
      {/* Another extension's pages start afresh. */}
      <SideLayout key={extensionId} navLabel="Connections" sections={sectionsOf(extensionId)}>
        <Outlet />
      </SideLayout>
    </>
  );
}

function sectionsOf(extensionId: string) {
  return [
    {
      items: [
        { to: connectionsPath(extensionId, 'my'), label: 'My Connections', icon: Cable },
        { to: connectionsPath(extensionId, 'shared'), label: 'Shared Connections', icon: Share2 },
        { to: connectionsPath(extensionId, 'internal'), label: 'Internal Connections', icon: ShieldCheck },
      ],
    },
    {
      heading: 'SERVICES',
      items: [
        { to: servicesPath(extensionId), label: 'Default Services', icon: Blocks },
        { to: customServicesPath(extensionId), label: 'Custom Services', icon: Wrench },
      ],
    },
  ];
}

function ExtensionGone({ isDeleted }: { isDeleted: boolean }) {
  useDocumentTitle('Extension not found');
  return (
    <main id="main" tabIndex={-1} className={styles['gone']}>
      <EmptyState
        icon={Blocks}
        title={isDeleted ? 'This extension was deleted' : 'There is no such extension'}
        headingLevel={2}
        actions={
          <ButtonLink variant="primary" to="/extensions">
            All Extensions
          </ButtonLink>
        }
      >
        {isDeleted ? 'Its connections were deleted with it and their tokens revoked.' : 'The address may be mistyped.'}
      </EmptyState>
    </main>
  );
}
