import type { Connection } from '#src/contract/connections.ts';
import { AuthorizationFacts } from './authorization-facts.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { SampleCode } from './sample-code.tsx';
import { UserAuthorizations } from './user-authorizations.tsx';
import styles from './connection-overview.module.css';

/** What a connection is, how its authorization stands, and how to use it. */
export function ConnectionOverview({ connection }: { connection: Connection }) {
  return (
    <>
      <div className={styles['facts']}>
        <ConnectionFacts connection={connection} />
        <AuthorizationFacts connection={connection} />
      </div>
      <UserAuthorizations authorizations={connection.userAuthorizations} />
      <SampleCode connection={connection} />
    </>
  );
}
