import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { functionPath, rulePath } from '#src/lib/automate-paths.ts';
import { Button } from '#src/ui/button.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { connectionTabSearch } from '../model/connection-tabs.ts';
import { usesInWords } from '../model/connection-uses-words.ts';
import { connectionPath } from '../paths.ts';
import { connectionUsesQuery } from '../queries.ts';
import styles from './dependants.module.css';

/** More are on the page's own part. */
const SHOWN = 6;

/** What depends on a connection, where it is about to be taken away. */
export function Dependants({ connection: { linkName, extension } }: { connection: Connection }) {
  const uses = useQuery(connectionUsesQuery(extension.id, linkName));
  if (uses.isPending) {
    return (
      <Loading label="Looking for what uses it…">
        <Skeleton width="60%" height="1.25rem" />
      </Loading>
    );
  }
  if (uses.data === undefined) {
    return (
      <p className={styles['failure']}>
        What uses it could not be loaded.
        <Button size="sm" onClick={() => void uses.refetch()} isBusy={uses.isFetching}>
          Retry
        </Button>
      </p>
    );
  }
  const words = usesInWords(uses.data);
  if (words === null) return <p>No function and no rule uses it.</p>;
  const links = [
    ...uses.data.functions.map(({ id, name }) => ({ id, name, kind: 'function', to: functionPath(extension.id, id) })),
    ...uses.data.rules.map(({ id, name }) => ({ id, name, kind: 'rule', to: rulePath(extension.id, id) })),
  ];
  return (
    <div>
      <p>Used by {words}:</p>
      <ul className={styles['list']}>
        {links.slice(0, SHOWN).map(({ id, name, kind, to }) => (
          <li key={id}>
            <Link to={to} dir="auto">
              {name}
            </Link>{' '}
            <span className={styles['kind']}>{kind}</span>
          </li>
        ))}
        {links.length > SHOWN && (
          <li>
            <Link to={`${connectionPath(extension.id, linkName)}${connectionTabSearch('used-by')}`}>{links.length - SHOWN} more</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
