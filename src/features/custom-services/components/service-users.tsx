import { Link } from 'react-router';
import type { CustomService, UserOfService } from '#src/contract/custom-services.ts';
import { connectionPath, ConnectionStatus } from '#src/features/connections/index.ts';
import { Panel } from '#src/ui/panel.tsx';
import { Section } from '#src/ui/section.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import styles from './service-users.module.css';

const COLUMNS = [{ label: 'Connection' }, { label: 'Extension' }, { label: 'Created by', width: '10rem' }, { label: 'Status', width: '11rem' }];

/** "Connections using this service", of every extension. */
export function ServiceUsers({ service: { usedBy } }: { service: CustomService }) {
  return (
    <Section title="Connections using this service">
      {usedBy.length === 0 ? (
        <p className={styles['none']}>None. The service can be edited and deleted.</p>
      ) : (
        <Panel>
          <Table label="Connections using this service" columns={COLUMNS}>
            {usedBy.map((connection) => (
              <UserRow key={`${connection.extension.id}/${connection.linkName}`} connection={connection} />
            ))}
          </Table>
        </Panel>
      )}
    </Section>
  );
}

function UserRow({ connection: { extension, name, linkName, state, createdBy } }: { connection: UserOfService }) {
  return (
    <TableRow>
      <TableCell kind="main">
        <Link to={connectionPath(extension.id, linkName)} data-row-link>
          <bdi>{name}</bdi>
        </Link>
      </TableCell>
      <TableCell label="Extension">
        <bdi>{extension.name}</bdi>
      </TableCell>
      <TableCell label="Created by">
        <bdi>{createdBy.name}</bdi>
      </TableCell>
      <TableCell label="Status">
        <ConnectionStatus status={state.status} />
      </TableCell>
    </TableRow>
  );
}
