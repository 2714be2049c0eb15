import type { FieldProblem } from '#src/contract/problem.ts';
import type { TableName } from '../../db/tables.ts';

/** Fields that hold the id of a row of another table. What outlives the row it belongs to (attempts, activities, executions) is not among them. */
const REFERENCES: readonly (readonly [table: TableName, field: string, of: TableName])[] = [
  ['connections', 'extensionId', 'extensions'],
  ['authorizations', 'connectionId', 'connections'],
  ['authorizations', 'userId', 'users'],
  ['extensions', 'createdBy', 'users'],
  ['externalConnections', 'extensionId', 'extensions'],
  ['providerTokens', 'grantId', 'providerGrants'],
  ['functions', 'extensionId', 'extensions'],
  ['workflowRules', 'extensionId', 'extensions'],
  ['executionTraces', 'id', 'executions'],
  ['timers', 'firingId', 'firings'],
  ['installations', 'id', 'extensions'],
  ['versions', 'extensionId', 'extensions'],
];

/**
 * @param tables rows that fit their schemas
 * @returns every reference to a row that the file does not have
 */
export function brokenReferences(tables: Readonly<Record<string, readonly unknown[]>>): FieldProblem[] {
  return REFERENCES.flatMap(([table, field, of]) => {
    const known = new Set((tables[of] ?? []).map((row) => valueOf(row, 'id')));
    return (tables[table] ?? []).flatMap((row, index) =>
      known.has(valueOf(row, field)) ? [] : [{ field: `tables.${table}.${index}.${field}`, message: `The file has no such row in ${of}.` }],
    );
  });
}

function valueOf(row: unknown, field: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined;
}
