import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, PackageX } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { InstallationOffer } from '#src/contract/publishing.ts';
import { ExternalConnections, NeededConnections } from '#src/features/sandbox/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Section } from '#src/ui/section.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { installationOfferQuery, installVersionMutation } from '../queries.ts';
import styles from './install-screen.module.css';

/** What an installation URL opens: the organization, the terms, the connections to authorize, and "Install Extension". */
export function InstallScreen() {
  const { token = '' } = useParams();
  const offer = useQuery(installationOfferQuery(token));
  return (
    <main id="main" tabIndex={-1} className={styles['main']}>
      {offer.isPending && <OfferSkeleton />}
      {offer.isError && <OfferError error={offer.error} onRetry={() => void offer.refetch()} isRetrying={offer.isFetching} />}
      {offer.isSuccess && <Offer key={token} token={token} offer={offer.data} />}
    </main>
  );
}

function Offer({ token, offer }: { token: string; offer: InstallationOffer }) {
  const { extension, extensionId, version, publisher, releaseNotes, connections, installedAt } = offer;
  return (
    <>
      <PageHeader title={extension.name} documentTitle={`Install ${extension.name}`} description={<bdi>{extension.description}</bdi>} />
      <div className={styles['body']}>
        <p className={styles['facts']}>
          Version {version} by <bdi>{publisher}</bdi>
        </p>
        <p className={styles['notes']} dir="auto">
          {releaseNotes}
        </p>
        <Section title="Connections to authorize">
          {connections.length === 0 ? (
            <p className={styles['facts']}>The extension’s functions go through no connection.</p>
          ) : (
            <NeededConnections extensionId={extensionId} connections={connections} actionLabel="Authorize" />
          )}
        </Section>
        {installedAt === null ? <InstallForm token={token} offer={offer} /> : <Installed extensionId={extensionId} installedAt={installedAt} />}
      </div>
    </>
  );
}

function Installed({ extensionId, installedAt }: { extensionId: string; installedAt: string }) {
  return (
    <div className={styles['installed']}>
      <p className={styles['done']}>
        <CircleCheck className={styles['icon']} aria-hidden="true" />
        Installed <RelativeTime at={installedAt} />
      </p>
      <ButtonLink to={`/extensions/${encodeURIComponent(extensionId)}/test`}>Open the organization</ButtonLink>
    </div>
  );
}

function InstallForm({ token, offer: { organizations, terms, externalConnections } }: { token: string; offer: InstallationOffer }) {
  const [organizationId, setOrganizationId] = useState(organizations[0]?.id ?? '');
  const [connectedExternalIds, setConnectedExternalIds] = useState<readonly string[]>([]);
  const [acceptsTerms, setAcceptsTerms] = useState(false);
  const [isTermsMissing, setTermsMissing] = useState(false);
  const installation = useMutation(installVersionMutation(useQueryClient(), token));
  const install = () => {
    setTermsMissing(!acceptsTerms);
    if (acceptsTerms) installation.mutate({ organizationId, acceptsTerms, connectedExternalIds: [...connectedExternalIds] });
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        install();
      }}
    >
      {externalConnections.length > 0 && <ExternalConnections connections={externalConnections} connectedIds={connectedExternalIds} onChange={setConnectedExternalIds} />}
      <SelectField label="Organization" value={organizationId} onChange={(event) => setOrganizationId(event.target.value)}>
        {organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Checkbox
        label="I accept the terms"
        description={terms}
        checked={acceptsTerms}
        aria-invalid={isTermsMissing || undefined}
        onChange={(event) => {
          setAcceptsTerms(event.target.checked);
          if (event.target.checked) setTermsMissing(false);
        }}
      />
      <div role="alert">
        {isTermsMissing && <Banner tone="danger" title="Accept the terms to install the extension." />}
        {installation.isError && <Banner tone="danger" title={`Not installed. ${installation.error.message}`} />}
      </div>
      <div>
        <Button type="submit" variant="primary" isBusy={installation.isPending} busyLabel="Installing…">
          Install Extension
        </Button>
      </div>
    </form>
  );
}

function OfferError({ error, onRetry, isRetrying }: { error: Error; onRetry: () => void; isRetrying: boolean }) {
  if (!(error instanceof ApiError) || error.code !== 'not_found') {
    return <ErrorState title="The extension could not be loaded" headingLevel={1} error={error} onRetry={onRetry} isRetrying={isRetrying} />;
  }
  return (
    <EmptyState icon={PackageX} title="This installation URL leads nowhere" headingLevel={1} actions={<ButtonLink to="/extensions">All Extensions</ButtonLink>}>
      The extension was deleted, or the address is mistyped. Ask whoever gave it to you for another one.
    </EmptyState>
  );
}

function OfferSkeleton() {
  return (
    <Loading label="Loading the extension…">
      <div className={styles['form']} aria-hidden="true">
        <Skeleton width="16rem" height="1.75rem" />
        <Skeleton height="3rem" />
        <Skeleton height="8rem" />
        <Skeleton height="10rem" />
      </div>
    </Loading>
  );
}
