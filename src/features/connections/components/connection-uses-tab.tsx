import { useQuery } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import { Link } from 'react-router';
import type { ConnectionUses } from '#src/contract/connection-uses.ts';
import type { Connection } from '#src/contract/connections.ts';
import { functionPath, rulePath } from '#src/lib/automate-paths.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Section } from '#src/ui/section.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { ruleWays } from '../model/connection-uses-words.ts';
import { connectionUsesQuery } from '../queries.ts';
import { ConnectionTabSkeleton } from './connection-tab-skeleton.tsx';
import styles from './connection-uses-tab.module.css';

const FUNCTION_COLUMNS = [{ label: 'Function' }, { label: 'Lines' }, { label: 'Run by' }];
const RULE_COLUMNS = [{ label: 'Rule' }, { label: 'Uses it by' }, { label: 'Status', width: '8rem' }];

/** Every function and rule that depends on the connection. */
export function ConnectionUsesTab({ connection: { name, linkName, extension } }: { connection: Connection }) {
  const uses = useQuery(connectionUsesQuery(extension.id, linkName));
  if (uses.data === undefined) {
    return uses.isError ? (
      <ErrorState title="What uses the connection could not be loaded" error={uses.error} onRetry={() => void uses.refetch()} isRetrying={uses.isFetching} />
    ) : (
      <ConnectionTabSkeleton />
    );
  }
  const { functions, rules } = uses.data;
  if (functions.length === 0 && rules.length === 0) {
    return (
      <EmptyState icon={Workflow} title={`Nothing uses “${name}” yet`}>
        Functions whose Deluge names <code>{linkName}</code>, and the rules that run them, are listed here.
      </EmptyState>
    );
  }
  return (
    <>
      {functions.length > 0 && <UsingFunctions extensionId={extension.id} functions={functions} rules={rules} />}
      {rules.length > 0 && <UsingRules extensionId={extension.id} rules={rules} />}
    </>
  );
}

function UsingFunctions({ extensionId, functions, rules }: { extensionId: string } & Pick<ConnectionUses, 'functions' | 'rules'>) {
  return (
    <Section title="Custom Functions">
      <Panel>
        <Table label="Functions that use the connection" columns={FUNCTION_COLUMNS}>
          {functions.map(({ id, name, lines }) => (
            <TableRow key={id}>
              <TableCell kind="main">
                <Link to={functionPath(extensionId, id)}>
                  <code>{name}</code>
                </Link>
              </TableCell>
              <TableCell label="Lines">
                <span className={styles['lines']}>
                  {lines.map((line) => (
                    <Link key={line} to={functionPath(extensionId, id, line)} aria-label={`Line ${line} of ${name}`}>
                      {line}
                    </Link>
                  ))}
                </span>
              </TableCell>
              <TableCell label="Run by">{runBy(rules.filter((rule) => rule.functions.includes(name)).length)}</TableCell>
            </TableRow>
          ))}
        </Table>
      </Panel>
    </Section>
  );
}

function runBy(count: number): string {
  if (count === 0) return 'No rule';
  return count === 1 ? '1 rule' : `${count} rules`;
}

function UsingRules({ extensionId, rules }: { extensionId: string } & Pick<ConnectionUses, 'rules'>) {
  return (
    <Section title="Workflow Rules">
      <Panel>
        <Table label="Rules that use the connection" columns={RULE_COLUMNS}>
          {rules.map((rule) => (
            <TableRow key={rule.id}>
              <TableCell kind="main">
                <Link to={rulePath(extensionId, rule.id)} dir="auto">
                  {rule.name}
                </Link>
              </TableCell>
              <TableCell label="Uses it by">{ruleWays(rule)}</TableCell>
              <TableCell label="Status">{rule.isActive ? 'Active' : 'Inactive'}</TableCell>
            </TableRow>
          ))}
        </Table>
      </Panel>
    </Section>
  );
}
