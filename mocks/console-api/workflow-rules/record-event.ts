import type { ModuleName } from '#src/contract/automation-terms.ts';
import type { RawRecord } from '../executions/function-input.ts';

/** Something that happened to a record of the test organization. */
export interface RecordEvent {
  readonly module: ModuleName;
  readonly kind: 'created' | 'edited' | 'deleted' | 'submitted' | 'approved' | 'rejected';
  /** The record as it is afterwards; before, for a deleted one. */
  readonly record: RawRecord;
  /** For edits: the fields whose values changed. */
  readonly changedFields: readonly string[];
}
