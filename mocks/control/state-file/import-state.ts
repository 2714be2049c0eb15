import type { FieldProblem } from '#src/contract/problem.ts';
import { stateFileSchema, type StateFile } from '#src/contract/state-file.ts';
import type { z } from 'zod/mini';
import { MIGRATIONS } from '../../db/schema.ts';
import { indexesOf, type Row } from '../../db/state-image.ts';
import type { TableName } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { brokenReferences } from './row-references.ts';
import { withNewSecrets } from './secret-references.ts';
import { tableSchemas } from './table-schemas.ts';

/** How many mistakes are told at once. */
const MAX_TOLD = 10;

/** Counters of files that were cut down by hand could be anything; ids beyond this are not made by anybody. */
const MAX_COUNTER = 10_000_000;

/**
 * Replaces the state by that of a file. Everything is checked before anything is touched.
 * @param context the backend; the connections' new secrets are drawn from its random values
 * @param file what was read from the file, parsed
 * @throws ProblemError validation_failed with the paths of what is wrong; what the database throws, with the state as it was
 */
export async function importState({ database, random, clock }: Pick<BackendContext, 'database' | 'random' | 'clock'>, file: unknown): Promise<void> {
  const { tables, counters, exportedAt } = checkedFile(file);
  const rows = withNewSecrets(tables, random) as Partial<Record<TableName, Row[]>>;
  // Time goes on from the moment of the export, so that what was valid then is valid now.
  const clockOffsetMs = Date.parse(exportedAt) - clock.machineNow();
  await database.replaceAll((tx) => {
    for (const [table, ofTable] of Object.entries(rows)) for (const row of ofTable) tx.put(table as TableName, row);
    for (const [name, value] of Object.entries(counters)) tx.setCounter(name, value);
    const control = tx.get('control', 'control');
    if (control !== undefined) tx.put('control', { ...control, clockOffsetMs });
  });
}

/**
 * @param file what was read from a file, parsed
 * @returns the file when it can be imported
 * @throws ProblemError validation_failed with the paths of what is wrong
 */
export function checkedFile(file: unknown): StateFile {
  const parsed = stateFileSchema.safeParse(file);
  if (!parsed.success) throw refused(problemsOf(parsed.error, ''));
  const { version, counters, tables } = parsed.data;
  if (version > MIGRATIONS.length) {
    throw refused([{ field: 'version', message: `The file was written by a newer version of Patchbay (${version}); this one reads up to ${MIGRATIONS.length}. Open it there.` }]);
  }
  const problems = [
    ...Object.entries(counters).flatMap(([name, value]) => (value > MAX_COUNTER ? [{ field: `counters.${name}`, message: 'The number is too large.' }] : [])),
    ...Object.entries(tables).flatMap(([table, rows]) => tableProblems(table, rows)),
  ];
  if (problems.length > 0) throw refused(problems);
  const broken = [...missingRows(tables), ...brokenReferences(tables)];
  if (broken.length > 0) throw refused(broken);
  return parsed.data;
}

function tableProblems(table: string, rows: readonly unknown[]): FieldProblem[] {
  const path = `tables.${table}`;
  const schema = Object.hasOwn(tableSchemas, table) ? tableSchemas[table as TableName] : undefined;
  if (schema === undefined) return [{ field: path, message: 'There is no such table.' }];
  const wrong = rows.flatMap((row, index) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [] : problemsOf(parsed.error, `${path}.${index}`);
  });
  return wrong.length > 0 ? wrong : repeatedKeys(table as TableName, rows as readonly Row[]);
}

/** Ids and other unique keys that more than one row has. */
function repeatedKeys(table: TableName, rows: readonly Row[]): FieldProblem[] {
  const unique = indexesOf(table).filter(([, { isUnique }]) => isUnique === true);
  const keys = [['id', (row: Row) => row.id] as const, ...unique.map(([name, { keyOf }]) => [name, keyOf] as const)];
  return keys.flatMap(([name, keyOf]) => {
    const seen = new Set<string>();
    return rows.flatMap((row, index) => {
      const key = keyOf(row);
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [{ field: `tables.${table}.${index}.${name}`, message: `Another row has this ${name} already.` }];
    });
  });
}

/** What no state is without. */
function missingRows(tables: StateFile['tables']): FieldProblem[] {
  return (['workspace', 'users', 'control'] as const).flatMap((table) =>
    (tables[table] ?? []).length === 0 ? [{ field: `tables.${table}`, message: 'The file has no row of this table.' }] : [],
  );
}

function problemsOf(error: z.core.$ZodError, before: string): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({
    field: [before, ...path.map(String)].filter((part) => part !== '').join('.') || 'file',
    message: message === 'Invalid input' ? 'The value is not of the kind that belongs here.' : message,
  }));
}

function refused(problems: readonly FieldProblem[]): ProblemError {
  const [first] = problems;
  const more = problems.length === 1 ? '' : ` There are ${problems.length - 1} more mistakes.`;
  const message = `The file was refused and nothing was changed. ${first?.field ?? 'file'}: ${first?.message ?? ''}${more}`;
  return new ProblemError('validation_failed', message, { fields: problems.slice(0, MAX_TOLD) });
}
