import type { AuthorizationFacts } from '#src/contract/connections.ts';
import { Panel } from '#src/ui/panel.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Table } from '#src/ui/table.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import { Section } from '#src/ui/section.tsx';

const COLUMNS = [{ label: 'User' }, { label: 'Authorized as' }, { label: 'Status' }, { label: 'Since', width: '10rem' }];

/** Everyone's own authorization, where each uses their own; only the creator sees them. */
export function UserAuthorizations({ authorizations }: { authorizations: readonly AuthorizationFacts[] }) {
  if (authorizations.length === 0) return null;
  return (
    <Section title="User authorizations">
      <Panel>
        <Table label="User authorizations" columns={COLUMNS}>
          {authorizations.map(({ user, account, state }) => (
            <TableRow key={user.id}>
              <TableCell kind="main">
                <bdi>{user.name}</bdi>
              </TableCell>
              <TableCell label="Authorized as">{account ?? 'Nobody yet'}</TableCell>
              <TableCell label="Status">
                <ConnectionStatus status={state.status} />
              </TableCell>
              <TableCell label="Since">
                <RelativeTime at={state.since} />
              </TableCell>
            </TableRow>
          ))}
        </Table>
      </Panel>
    </Section>
  );
}
