import type { AuthorizationFacts as Facts, Connection } from '#src/contract/connections.ts';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { isLive } from '../model/status.ts';
import { ConnectionStatus } from './connection-status.tsx';
import { ScopeChips } from './scope-chips.tsx';
import { Section } from '#src/ui/section.tsx';
import styles from './authorization-facts.module.css';

/** What is known about the authorization that the acting user's scripts run with. Never a token. */
export function AuthorizationFacts({ connection: { state, authorization, service } }: { connection: Connection }) {
  const standing: readonly Description[] = [
    { term: 'Status', value: <ConnectionStatus status={state.status} /> },
    { term: 'Status changed', value: <RelativeTime at={state.since} /> },
  ];
  return (
    <Section title="Authorization">
      <DescriptionList items={[...standing, ...(authorization === null ? [] : factsOf(authorization, service.authType === 'oauth2'))]} />
      {authorization === null && <p className={styles['none']}>Facts about the authorization appear here once it is given.</p>}
    </Section>
  );
}

/** @param hasTokens whether the service issues tokens, which expire and are refreshed */
function factsOf({ user, account, grantedScopes, authorizedAt, expiresAt, lastRefreshedAt, lastUsedAt, state }: Facts, hasTokens: boolean): readonly Description[] {
  return [
    {
      term: 'Authorized as',
      value: account === null ? <bdi>{user.name}</bdi> : <AccountOf account={account} user={user.name} />,
    },
    ...(grantedScopes.length === 0 ? [] : [{ term: 'Granted scopes', value: <ScopeChips scopes={grantedScopes} granted={null} /> }]),
    { term: 'Authorized', value: time(authorizedAt, 'Not yet') },
    ...(hasTokens
      ? [
          { term: 'Access token expires', value: time(expiresAt, isLive(state) ? 'Never' : 'There is none now') },
          { term: 'Last refreshed', value: time(lastRefreshedAt, 'Never') },
        ]
      : []),
    { term: 'Last used', value: time(lastUsedAt, 'Never') },
  ];
}

function AccountOf({ account, user }: { account: string; user: string }) {
  return (
    <>
      <bdi>{account}</bdi> <span className={styles['hint']}>by</span> <bdi>{user}</bdi>
    </>
  );
}

function time(at: string | null, otherwise: string) {
  return at === null ? <span className={styles['hint']}>{otherwise}</span> : <RelativeTime at={at} />;
}
