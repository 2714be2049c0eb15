import type { CustomService, CustomServiceAuth } from '#src/contract/custom-services.ts';
import { AUTH_TYPE_LABELS, AUTH_TYPE_MEANINGS } from '#src/features/services/index.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Section } from '#src/ui/section.tsx';
import { WebAddress } from '#src/ui/web-address.tsx';
import { API_KEY_PARAM_TYPE_LABELS, GRANT_TYPE_LABELS, OAUTH_PARAM_TYPE_LABELS, SCOPE_DELIMITER_LABELS } from '../model/words.ts';
import { RedirectUrl } from './redirect-url.tsx';
import styles from './custom-service-facts.module.css';

/** How a custom service authenticates. Its secret is masked: nobody gets it back, not even this page. */
export function CustomServiceFacts({ service }: { service: CustomService }) {
  return (
    <Section title="Service">
      <div className={styles['facts']}>
        <DescriptionList items={factsOf(service)} />
        {hasConsent(service.auth) && <RedirectUrl />}
      </div>
    </Section>
  );
}

function hasConsent(auth: CustomServiceAuth): boolean {
  return auth.type === 'oauth1' || (auth.type === 'oauth2' && auth.grantType === 'authorization_code');
}

function factsOf({ linkName, auth, createdAt, createdBy, updatedAt }: CustomService): readonly Description[] {
  return [
    {
      term: 'Service Link Name',
      value: (
        <span className={styles['copied']}>
          <code>{linkName}</code>
          <CopyButton text={linkName} variant="ghost" accessibleLabel="Copy service link name" />
        </span>
      ),
    },
    {
      term: 'Authentication Type',
      value: (
        <>
          {AUTH_TYPE_LABELS[auth.type]}
          {auth.type !== 'oauth2' && <div className={styles['hint']}>{AUTH_TYPE_MEANINGS[auth.type]}</div>}
        </>
      ),
    },
    ...authFacts(auth),
    {
      term: 'Created',
      value: (
        <>
          <RelativeTime at={createdAt} /> by <bdi>{createdBy.name}</bdi>
        </>
      ),
    },
    ...(updatedAt === createdAt ? [] : [{ term: 'Changed', value: <RelativeTime at={updatedAt} /> }]),
  ];
}

function authFacts(auth: CustomServiceAuth): readonly Description[] {
  if (auth.type === 'basic') return [];
  if (auth.type === 'apikey') return [{ term: 'Parameters', value: <Parameters auth={auth} /> }];
  if (auth.type === 'oauth1') {
    return [
      codeFact('Consumer Key', auth.consumerKey),
      secretFact('Consumer Secret'),
      addressFact('Request Token URL', auth.requestTokenUrl),
      addressFact('Authorize URL', auth.authorizeUrl),
      addressFact('Access Token URL', auth.accessTokenUrl),
      { term: 'Param Type', value: OAUTH_PARAM_TYPE_LABELS[auth.paramType] },
    ];
  }
  return [
    { term: 'Grant Type', value: GRANT_TYPE_LABELS[auth.grantType] },
    codeFact('Client ID', auth.clientId),
    secretFact('Client Secret'),
    ...(auth.authorizeUrl === '' ? [] : [addressFact('Authorize URL', auth.authorizeUrl)]),
    addressFact('Access Token URL', auth.accessTokenUrl),
    ...(auth.refreshTokenUrl === '' ? [] : [addressFact('Refresh Token URL', auth.refreshTokenUrl)]),
    { term: 'Param Type', value: OAUTH_PARAM_TYPE_LABELS[auth.paramType] },
    { term: 'Scope Delimiter', value: SCOPE_DELIMITER_LABELS[auth.scopeDelimiter] },
    { term: 'Scopes', value: auth.scopes.length === 0 ? 'None' : <Scopes scopes={auth.scopes} /> },
  ];
}

function codeFact(term: string, text: string): Description {
  return { term, value: <code className={styles['code']}>{text}</code> };
}

function addressFact(term: string, url: string): Description {
  return { term, value: <WebAddress>{url}</WebAddress> };
}

function secretFact(term: string): Description {
  return {
    term,
    value: (
      <>
        <span aria-hidden="true">••••••••••••</span> <span className={styles['hint']}>Saved; never shown again</span>
      </>
    ),
  };
}

function Parameters({ auth }: { auth: Extract<CustomServiceAuth, { type: 'apikey' }> }) {
  return (
    <ul className={styles['parameters']}>
      {auth.parameters.map(({ paramType, key, displayName }) => (
        <li key={`${paramType} ${key}`}>
          <bdi>{displayName}</bdi>: <code className={styles['code']}>{key}</code> <span className={styles['hint']}>in the {API_KEY_PARAM_TYPE_LABELS[paramType].toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}

function Scopes({ scopes }: { scopes: readonly string[] }) {
  return (
    <ul className={styles['scopes']}>
      {scopes.map((scope) => (
        <li key={scope}>
          <code className={styles['code']}>{scope}</code>
        </li>
      ))}
    </ul>
  );
}
