import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, TriangleAlert, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { ScopeAdvice, ScopedCall } from '#src/contract/connection-uses.ts';
import type { Connection } from '#src/contract/connections.ts';
import { functionPath, rulePath } from '#src/lib/automate-paths.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Section } from '#src/ui/section.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Tone } from '#src/ui/tone-icons.ts';
import { WebAddress } from '#src/ui/web-address.tsx';
import { adviceInWords } from '../model/scope-advice-words.ts';
import { canChangeScopes } from '../model/status.ts';
import { connectionUsesQuery } from '../queries.ts';
import { ConnectionTabSkeleton } from './connection-tab-skeleton.tsx';
import styles from './scope-advisor.module.css';

const COLUMNS = [{ label: 'Call' }, { label: 'Made by', width: '22%' }, { label: 'Needs one of', width: '24%' }, { label: 'Granted', width: '7rem' }];

const COVERAGE: Readonly<Record<ScopedCall['coverage'], { label: string; tone: Tone; icon: LucideIcon }>> = {
  covered: { label: 'Granted', tone: 'success', icon: CircleCheck },
  missing: { label: 'Missing', tone: 'warning', icon: TriangleAlert },
  unclear: { label: 'Not known', tone: 'neutral', icon: CircleHelp },
};

/** The scopes that the calls through a connection need, beside those granted: what is missing and what nothing needs. */
export function ScopeAdvisor({ connection }: { connection: Connection }) {
  const uses = useQuery(connectionUsesQuery(connection.extension.id, connection.linkName));
  return (
    <Section title="Scope advisor">
      {uses.isPending && <ConnectionTabSkeleton />}
      {uses.isError && uses.data === undefined && (
        <ErrorState title="The advice could not be loaded" error={uses.error} onRetry={() => void uses.refetch()} isRetrying={uses.isFetching} headingLevel={3} />
      )}
      {uses.data !== undefined && <Advice connection={connection} advice={uses.data.scopeAdvice} />}
    </Section>
  );
}

function Advice({ connection, advice }: { connection: Connection; advice: ScopeAdvice | null }) {
  const { name, extension, service } = connection;
  const dialog = useDialogAddress();
  if (advice === null) {
    return <p className={styles['none']}>What the operations of {service.name} need is not known here, so nothing can be said. It is known for Wrike and Zoho Books.</p>;
  }
  if (advice.calls.length === 0) {
    return <p className={styles['none']}>No function and no rule calls {service.name} through “{name}” yet. Once one does, the scopes that it needs are listed here.</p>;
  }
  const { tone, title, text, isToChange } = adviceInWords(advice);
  const action = isToChange && canChangeScopes(connection) && (
    <Button size="sm" onClick={() => dialog.open('scopes', 'advised')}>
      Change scopes as advised
    </Button>
  );
  return (
    <div className={styles['advice']}>
      <Banner tone={tone} title={title} {...(action === false ? {} : { actions: action })}>
        <p>{text}</p>
      </Banner>
      <Panel>
        <Table label="Calls through the connection" columns={COLUMNS}>
          {inOrder(advice.calls).map((call) => (
            <CallRow key={`${call.caller.id}/${call.line}/${call.method} ${call.url}`} extensionId={extension.id} call={call} />
          ))}
        </Table>
      </Panel>
    </div>
  );
}

const RANK: Readonly<Record<ScopedCall['coverage'], number>> = { missing: 0, unclear: 1, covered: 2 };

/** What needs to be looked at comes first. */
function inOrder(calls: readonly ScopedCall[]): readonly ScopedCall[] {
  return calls.toSorted((a, b) => RANK[a.coverage] - RANK[b.coverage]);
}

function CallRow({ extensionId, call: { caller, line, method, url, anyOf, coverage } }: { extensionId: string; call: ScopedCall }) {
  const { label, tone, icon } = COVERAGE[coverage];
  const to = caller.kind === 'function' ? functionPath(extensionId, caller.id, line) : rulePath(extensionId, caller.id);
  return (
    <TableRow>
      <TableCell kind="main">
        {url === '*' ? (
          'An address that is only known when it runs'
        ) : (
          <>
            <code>{method}</code> <WebAddress>{url}</WebAddress>
          </>
        )}
      </TableCell>
      <TableCell label="Made by">
        <Link to={to} dir="auto">
          {caller.name}
          {line !== null && `, line ${line}`}
        </Link>
      </TableCell>
      <TableCell label="Needs one of">
        {anyOf.length === 0 ? (
          <span className={styles['none']}>Not known</span>
        ) : (
          <span className={styles['scopes']}>
            {anyOf.map((scope) => (
              <code key={scope}>{scope}</code>
            ))}
          </span>
        )}
      </TableCell>
      <TableCell label="Granted">
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      </TableCell>
    </TableRow>
  );
}
