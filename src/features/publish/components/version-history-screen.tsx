import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { PublishedVersion } from '#src/contract/publishing.ts';
import row from '#src/ui/row-link.module.css';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { TableSkeleton } from '#src/ui/table-skeleton.tsx';
import { Table, type TableColumn } from '#src/ui/table.tsx';
import { publishPath, versionPath } from '../paths.ts';
import { versionsQuery } from '../queries.ts';
import { VisibilityBadge } from './visibility-badge.tsx';
import styles from './version-history-screen.module.css';

const COLUMNS: readonly TableColumn[] = [
  { label: 'Version', width: '5rem' },
  { label: 'Release Notes' },
  { label: 'Visibility', width: '7rem' },
  { label: 'Published', width: '8rem' },
  { label: 'By', width: '9rem' },
];

/** "Version History": the versions that were published, newest first. */
export function VersionHistoryScreen() {
  const { extensionId = '' } = useParams();
  const versions = useQuery(versionsQuery(extensionId));
  return (
    <>
      <PageHeader title="Version History" description="Every version that was published, with its notes, its installation URL and its manifest." />
      <Panel>
        {versions.isPending && <TableSkeleton loadingLabel="Loading the versions…" label="Version History" columns={COLUMNS} rowCount={4} />}
        {versions.isError && (
          <ErrorState title="The versions could not be loaded" error={versions.error} onRetry={() => void versions.refetch()} isRetrying={versions.isFetching} />
        )}
        {versions.isSuccess && versions.data.versions.length === 0 && (
          <EmptyState
            icon={History}
            title="Nothing has been published yet"
            actions={
              <ButtonLink variant="primary" to={publishPath(extensionId)}>
                Publish Your Extension
              </ButtonLink>
            }
          >
            A version can be installed in other organizations.
          </EmptyState>
        )}
        {versions.isSuccess && versions.data.versions.length > 0 && <VersionTable extensionId={extensionId} versions={versions.data.versions} />}
      </Panel>
    </>
  );
}

function VersionTable({ extensionId, versions }: { extensionId: string; versions: readonly PublishedVersion[] }) {
  return (
    <Table label="Version History" columns={COLUMNS}>
      {versions.map(({ id, version, visibility, releaseNotes, publishedAt, publishedBy }) => (
        <TableRow key={id}>
          <TableCell label="Version">
            <Link to={versionPath(extensionId, id)} className={row['rowLink']}>
              {version}
            </Link>
          </TableCell>
          <TableCell label="Release Notes">
            <span className={styles['notes']} dir="auto">
              {releaseNotes}
            </span>
          </TableCell>
          <TableCell label="Visibility">
            <VisibilityBadge visibility={visibility} />
          </TableCell>
          <TableCell label="Published">
            <RelativeTime at={publishedAt} />
          </TableCell>
          <TableCell label="By">
            <bdi>{publishedBy.name}</bdi>
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
