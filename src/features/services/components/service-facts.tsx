import type { Service } from '#src/contract/services.ts';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { WebAddress } from '#src/ui/web-address.tsx';
import { AUTH_TYPE_LABELS, AUTH_TYPE_MEANINGS, scopeCountLabel } from '../model/auth-type.ts';
import styles from './service-facts.module.css';

/** What is known about a service and where it is known from. Vendors' addresses are text: nothing here leaves the browser. */
export function ServiceFacts({ service }: { service: Service }) {
  return (
    <section aria-label="About this service">
      <DescriptionList items={factsOf(service)} />
    </section>
  );
}

function factsOf(service: Service): readonly Description[] {
  const { authType, linkName, scopes, parameters, authorizationUrl, tokenUrl, apiBaseUrl, docsUrl, source } = service;
  return [
    { term: 'Service Link Name', value: <code>{linkName}</code> },
    {
      term: 'Authentication Type',
      value: (
        <>
          {AUTH_TYPE_LABELS[authType]}
          <div className={styles['hint']}>{AUTH_TYPE_MEANINGS[authType]}</div>
        </>
      ),
    },
    { term: 'Scopes', value: scopes.length === 0 ? 'No scopes: the credentials decide what a connection may do.' : scopeCountLabel(scopes.length) },
    ...(parameters.length === 0 ? [] : [{ term: 'Asks for', value: parameters.map(({ label }) => label).join(', ') }]),
    ...urlFact('Authorize URL', authorizationUrl),
    ...urlFact('Access Token URL', tokenUrl),
    ...urlFact('API base URL', apiBaseUrl),
    ...urlFact('Documentation', docsUrl),
    ...(source.length === 0 ? [] : [{ term: 'Source of these facts', value: <Sources source={source} /> }]),
  ];
}

function urlFact(term: string, url: string | null): readonly Description[] {
  return url === null ? [] : [{ term, value: <WebAddress>{url}</WebAddress> }];
}

function Sources({ source }: { source: readonly string[] }) {
  return (
    <ul className={styles['sources']}>
      {source.map((entry) => (
        <li key={entry}>{entry}</li>
      ))}
    </ul>
  );
}
