import type { FieldType, ModuleName } from '#src/contract/automation-terms.ts';
import type { Criteria, Criterion } from '#src/contract/workflow-rules.ts';
import type { RawRecord } from '../executions/function-input.ts';
import { MODULE_FIELDS } from '../functions/book-modules.ts';

type Test = (actual: string, wanted: string) => boolean;

const TEXT_TESTS: Readonly<Partial<Record<Criterion['comparator'], Test>>> = {
  is: (actual, wanted) => actual === wanted,
  is_not: (actual, wanted) => actual !== wanted,
  contains: (actual, wanted) => actual.includes(wanted),
  does_not_contain: (actual, wanted) => !actual.includes(wanted),
  starts_with: (actual, wanted) => actual.startsWith(wanted),
  ends_with: (actual, wanted) => actual.endsWith(wanted),
};

/** Days are compared as texts: `yyyy-MM-dd` sorts by time. */
const DATE_TESTS: Readonly<Partial<Record<Criterion['comparator'], Test>>> = {
  is: (actual, wanted) => actual === wanted,
  before: (actual, wanted) => actual < wanted,
  after: (actual, wanted) => actual > wanted,
  on_or_before: (actual, wanted) => actual <= wanted,
  on_or_after: (actual, wanted) => actual >= wanted,
};

const NUMBER_TESTS: Readonly<Partial<Record<Criterion['comparator'], (actual: number, wanted: number) => boolean>>> = {
  is: (actual, wanted) => actual === wanted,
  is_not: (actual, wanted) => actual !== wanted,
  less_than: (actual, wanted) => actual < wanted,
  less_or_equal: (actual, wanted) => actual <= wanted,
  greater_than: (actual, wanted) => actual > wanted,
  greater_or_equal: (actual, wanted) => actual >= wanted,
};

/**
 * @param criteria a rule's
 * @param module its module
 * @param record a record of the module
 * @returns whether the rule is for the record; one without conditions is for all
 */
export function meets({ match, conditions }: Criteria, module: ModuleName, record: RawRecord): boolean {
  if (conditions.length === 0) return true;
  const results = conditions.map((condition) => meetsOne(condition, typeOf(module, condition.field), record[condition.field]));
  return match === 'all' ? results.every(Boolean) : results.some(Boolean);
}

function typeOf(module: ModuleName, key: string): FieldType {
  return MODULE_FIELDS[module].find((field) => field.key === key)?.type ?? 'text';
}

/** Texts are compared without regard to case. An empty field is only what asks for emptiness, and what is not something. */
function meetsOne({ comparator, value }: Criterion, type: FieldType, raw: unknown): boolean {
  const actual = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : '';
  if (comparator === 'is_empty') return actual === '';
  if (comparator === 'is_not_empty') return actual !== '';
  if (actual === '') return (comparator === 'is_not' || comparator === 'does_not_contain') && value !== '';
  switch (type) {
    case 'number':
      return NUMBER_TESTS[comparator]?.(Number(actual), Number(value)) ?? false;
    case 'date':
      return DATE_TESTS[comparator]?.(actual.slice(0, 10), value.slice(0, 10)) ?? false;
    default:
      return TEXT_TESTS[comparator]?.(actual.toLowerCase(), value.toLowerCase()) ?? false;
  }
}
