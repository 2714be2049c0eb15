import { Link } from 'react-router';
import type { UserOfService } from '#src/contract/custom-services.ts';
import { connectionPath } from '#src/features/connections/index.ts';
import styles from './service-users-list.module.css';

/** Which connections use a service, each a link, with its extension. */
export function ServiceUsersList({ usedBy }: { usedBy: readonly UserOfService[] }) {
  return (
    <ul className={styles['list']}>
      {usedBy.map(({ extension, name, linkName }) => (
        <li key={`${extension.id}/${linkName}`}>
          <Link to={connectionPath(extension.id, linkName)}>
            <bdi>{name}</bdi>
          </Link>{' '}
          in <bdi>{extension.name}</bdi>
        </li>
      ))}
    </ul>
  );
}
