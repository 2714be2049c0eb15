import { useQuery } from '@tanstack/react-query';
import { Download, PackageX } from 'lucide-react';
import { useParams } from 'react-router';
import type { Manifest, PublishedVersion } from '#src/contract/publishing.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { downloadJson } from '#src/lib/download-json.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { Button } from '#src/ui/button.tsx';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DescriptionList } from '#src/ui/description-list.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { versionHistoryPath } from '../paths.ts';
import { manifestQuery, versionQuery } from '../queries.ts';
import { VisibilityBadge } from './visibility-badge.tsx';
import styles from './version-screen.module.css';

/** A published version: its notes, its installation URL and its manifest. */
export function VersionScreen() {
  const { extensionId = '', versionId = '' } = useParams();
  const version = useQuery(versionQuery(extensionId, versionId));
  const history = { label: 'Version History', to: versionHistoryPath(extensionId) };
  if (version.isSuccess) return <VersionPage extensionId={extensionId} version={version.data} history={history} />;
  if (version.error instanceof ApiError && version.error.code === 'not_found') return <UnknownVersion history={history.to} />;
  return (
    <>
      <PageHeader title="Version" breadcrumbs={[history]} />
      {version.isPending ? (
        <Loading label="Loading the version…">
          <Skeleton width="24rem" height="7rem" />
        </Loading>
      ) : (
        <ErrorState title="The version could not be loaded" error={version.error} onRetry={() => void version.refetch()} isRetrying={version.isFetching} />
      )}
    </>
  );
}

function VersionPage({ extensionId, version, history }: { extensionId: string; version: PublishedVersion; history: { label: string; to: string } }) {
  const { version: number, visibility, publishedAt, publishedBy, releaseNotes, installationPath } = version;
  return (
    <div className={styles['page']}>
      <PageHeader title={`Version ${number}`} breadcrumbs={[history]} status={<VisibilityBadge visibility={visibility} />} />
      <div className={styles['body']}>
        <DescriptionList
          items={[
            { term: 'Published', value: <RelativeTime at={publishedAt} /> },
            { term: 'Published by', value: <bdi>{publishedBy.name}</bdi> },
            {
              term: 'Release Notes',
              value: (
                <p className={styles['notes']} dir="auto">
                  {releaseNotes}
                </p>
              ),
            },
          ]}
        />
        <InstallationUrl url={`${location.origin}${installationPath}`} path={installationPath} />
        <ManifestSection extensionId={extensionId} version={version} />
      </div>
    </div>
  );
}

function InstallationUrl({ url, path }: { url: string; path: string }) {
  return (
    <div className={styles['url']}>
      <TextField label="Private Installation URL" value={url} readOnly dir="ltr" help="Whoever opens it can install this version." />
      <div className={styles['urlActions']}>
        <CopyButton text={url} accessibleLabel="Copy installation URL" size="md" />
        <ButtonLink to={path}>Open</ButtonLink>
      </div>
    </div>
  );
}

function ManifestSection({ extensionId, version }: { extensionId: string; version: PublishedVersion }) {
  const manifest = useQuery(manifestQuery(extensionId, version.id));
  return (
    <Section title="Manifest" aside={manifest.data !== undefined && <DownloadManifest manifest={manifest.data} />}>
      {manifest.isPending && (
        <Loading label="Loading the manifest…">
          <Skeleton height="20rem" />
        </Loading>
      )}
      {manifest.isError && (
        <ErrorState title="The manifest could not be loaded" headingLevel={3} error={manifest.error} onRetry={() => void manifest.refetch()} isRetrying={manifest.isFetching} />
      )}
      {manifest.isSuccess && <CodeBlock code={JSON.stringify(manifest.data, null, 2)} language="json" label={`Manifest of version ${version.version}`} />}
    </Section>
  );
}

function DownloadManifest({ manifest }: { manifest: Manifest }) {
  const name = manifest.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return (
    <Button size="sm" icon={Download} onClick={() => downloadJson(`${name === '' ? 'extension' : name}-${manifest.version}.json`, manifest)}>
      Download
    </Button>
  );
}

function UnknownVersion({ history }: { history: string }) {
  return (
    <>
      <PageHeader title="Version not found" />
      <EmptyState icon={PackageX} title="There is no such version" actions={<ButtonLink to={history}>Version History</ButtonLink>}>
        The address may be mistyped.
      </EmptyState>
    </>
  );
}
