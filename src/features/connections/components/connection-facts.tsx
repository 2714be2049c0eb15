import { Link } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { AUTH_TYPE_LABELS, servicePath } from '#src/features/services/index.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { ScopeChips } from './scope-chips.tsx';
import { Section } from '#src/ui/section.tsx';
import styles from './connection-facts.module.css';

/** What the connection is, as it was created. */
export function ConnectionFacts({ connection }: { connection: Connection }) {
  return (
    <Section title="Connection">
      <DescriptionList items={factsOf(connection)} />
    </Section>
  );
}

function factsOf(connection: Connection): readonly Description[] {
  const { linkName, extension, service, usesLoginUserCredentials, scopes, parameters, authorization, createdAt, createdBy } = connection;
  return [
    {
      term: 'Link name',
      value: (
        <span className={styles['copied']}>
          <code>{linkName}</code>
          <CopyButton text={linkName} variant="ghost" accessibleLabel="Copy link name" />
        </span>
      ),
    },
    {
      term: 'Service',
      value: (
        <>
          <Link to={servicePath(extension.id, service)} className={styles['link']}>{service.name}</Link>
          <span className={styles['hint']}>
            {' '}
            · {AUTH_TYPE_LABELS[service.authType]}
            {service.kind === 'custom' && ' · custom service'}
          </span>
        </>
      ),
    },
    {
      term: 'Scopes',
      value: scopes.length === 0 ? 'None: this service has no scopes.' : <ScopeChips scopes={scopes} granted={authorization?.grantedScopes ?? null} />,
    },
    ...Object.entries(parameters).map(([key, value]) => ({ term: key, value: <code>{value}</code> })),
    {
      term: 'Use Credentials Of Login User',
      value: usesLoginUserCredentials ? 'On: each user connects with their own.' : 'Off: scripts of every user run with the creator’s authorization.',
    },
    {
      term: 'Created',
      value: (
        <>
          <RelativeTime at={createdAt} /> by <bdi>{createdBy.name}</bdi>
        </>
      ),
    },
  ];
}
