import { MoreHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import { moduleLabel } from '#src/features/functions/index.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { TableSkeleton } from '#src/ui/table-skeleton.tsx';
import { Table } from '#src/ui/table.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { actionsInWords } from '../model/words.ts';
import { firingPath, rulePath } from '../paths.ts';
import { FiringStatus } from './firing-status.tsx';
import { RuleSwitch } from './rule-switch.tsx';
import { RULE_COLUMNS } from './rule-columns.ts';
import styles from './rule-table.module.css';

const RuleMenu = lazy(async () => ({ default: (await import('./rule-menu.tsx')).RuleMenu }));

/** Actions that a row names; the others are counted. */
const ACTIONS_SHOWN = 2;

/** Workflow rules, last changed first; a row opens the rule. */
export function RuleTable({ rules }: { rules: readonly WorkflowRule[] }) {
  return (
    <Table label="Workflow rules" columns={RULE_COLUMNS}>
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
    </Table>
  );
}

function RuleRow({ rule }: { rule: WorkflowRule }) {
  const { id, extensionId, name, description, module, triggerInWords, lastFiring } = rule;
  const actions = actionsInWords(rule);
  return (
    <TableRow>
      <TableCell kind="main">
        <Link to={rulePath(extensionId, id)} data-row-link className={styles['name']} dir="auto">
          {name}
        </Link>
        {description !== '' && (
          <p className={styles['muted']} dir="auto">
            {description}
          </p>
        )}
      </TableCell>
      <TableCell label="Module">{moduleLabel(module)}</TableCell>
      <TableCell label="When">{triggerInWords}</TableCell>
      <TableCell label="Actions">
        <ul>
          {actions.slice(0, ACTIONS_SHOWN).map((words, index) => (
            // Two actions can read the same, and have no other identity here than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <bdi>{words}</bdi>
            </li>
          ))}
          {actions.length > ACTIONS_SHOWN && <li className={styles['muted']}>and {actions.length - ACTIONS_SHOWN} more</li>}
        </ul>
      </TableCell>
      <TableCell label="Last fired">
        {lastFiring === null ? (
          <span className={styles['muted']}>Never</span>
        ) : (
          <span className={styles['fired']}>
            <Link to={firingPath(extensionId, lastFiring.id)}>
              <VisuallyHidden>Last firing of {name}: </VisuallyHidden>
              <RelativeTime at={lastFiring.at} />
            </Link>
            <FiringStatus status={lastFiring.status} />
          </span>
        )}
      </TableCell>
      <TableCell label="Active">
        <RuleSwitch rule={rule} />
      </TableCell>
      <TableCell kind="actions">
        <Suspense fallback={<IconButton icon={MoreHorizontal} label={`Actions for ${name}`} disabled />}>
          <RuleMenu rule={rule} />
        </Suspense>
      </TableCell>
    </TableRow>
  );
}

/** The list of rules while it is loading. */
export function RuleTableSkeleton() {
  return <TableSkeleton loadingLabel="Loading rules…" label="Workflow rules" columns={RULE_COLUMNS} rowCount={4} hasMainColumn />;
}
