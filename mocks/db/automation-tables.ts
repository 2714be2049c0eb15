import type { ExecutionStatus, ModuleName } from '#src/contract/automation-terms.ts';
import type { CallOut, Execution, ExecutionCause, ExecutionError, RecordRef } from '#src/contract/executions.ts';
import type { Manifest } from '#src/contract/publishing.ts';
import type { SentMessage } from '#src/contract/sandbox.ts';
import type { ActionResult, Criteria, RuleAction, TimedAction, Trigger } from '#src/contract/workflow-rules.ts';

/** A custom function. */
export interface FunctionRow {
  id: string;
  extensionId: string;
  name: string;
  /** The name folded for comparison; unique within the extension. */
  nameKey: string;
  description: string;
  module: ModuleName;
  code: string;
  /** Link names of connections that the code names, from its syntax tree. */
  connectionLinkNames: string[];
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** Something that was deleted, so that its links can say so. */
export interface DeletedRow {
  id: string;
  extensionId: string;
  name: string;
}

/** How an execution stands; what happened in it is in its trace. */
export interface ExecutionRow {
  id: string;
  extensionId: string;
  functionId: string;
  functionName: string;
  module: ModuleName;
  record: RecordRef | null;
  cause: ExecutionCause;
  rerunOf: string | null;
  rerunBy: string | null;
  attempt: number;
  userId: string;
  status: ExecutionStatus;
  startedAt: string;
  endedAt: string | null;
  durationMs: number | null;
  callOutCount: number;
  error: ExecutionError | null;
  /** The published version whose code runs; absent where it is the code that is being developed. */
  publishedVersion?: string;
}

/** A write that a run finished, and its answer: the same run again does not send it. */
export interface RememberedWrite {
  /** Digest of method, address, body and connection. */
  key: string;
  status: number;
  headers: [string, string][];
  /** Base64. */
  body: string;
}

/** What happened in an execution, and what it began with. */
export interface ExecutionTraceRow extends Pick<Execution, 'code' | 'log' | 'returnValue' | 'statementCount' | 'variables' | 'lines' | 'isTraceTruncated'> {
  /** The execution's id. */
  id: string;
  extensionId: string;
  /** The function's variables as JSON: the record as it was. */
  input: string;
  callOuts: CallOut[];
  remembered: RememberedWrite[];
}

export interface RuleRow {
  id: string;
  extensionId: string;
  name: string;
  /** The name folded for comparison; unique within the extension. */
  nameKey: string;
  description: string;
  module: ModuleName;
  trigger: Trigger;
  criteria: Criteria;
  immediateActions: RuleAction[];
  timedActions: TimedAction[];
  isActive: boolean;
  /** Since when it runs: what was due before is not made up for. */
  activeSince: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** A rule that began for a record. The errors of its functions are in their executions. */
export interface FiringRow {
  id: string;
  extensionId: string;
  ruleId: string;
  ruleName: string;
  module: ModuleName;
  record: RecordRef;
  /** The record as it was, as JSON. */
  input: string;
  event: string;
  at: string;
  userId: string;
  actions: FiredAction[];
}

/** An action of a firing with its definition as it was. */
export interface FiredAction extends Omit<ActionResult, 'error' | 'actionId' | 'kind'> {
  definition: RuleAction;
}

/** A time-based action that waits. */
export interface TimerRow {
  id: string;
  extensionId: string;
  dueAt: string;
  firingId: string;
  actionId: string;
}

/** That a rule began for a record already: `<rule>/<record>` or, by date, `<rule>/<record>/<date>`. */
export interface RuleMarkRow {
  id: string;
  ruleId: string;
}

/** An extension in the test organization. */
export interface InstallationRow {
  /** The extension's id. */
  id: string;
  version: string;
  /** The published version that was installed; null for the extension as it is being developed. */
  versionId: string | null;
  installedAt: string;
  installedBy: string;
}

export type SentMessageRow = SentMessage & { extensionId: string };

/** What an installation runs. */
export interface ExtensionCode {
  functions: readonly FunctionRow[];
  rules: readonly RuleRow[];
}

export interface VersionRow {
  id: string;
  extensionId: string;
  version: string;
  visibility: 'private' | 'public';
  releaseNotes: string;
  publishedAt: string;
  publishedBy: string;
  /** The secret part of the installation URL. */
  token: string;
  manifest: Manifest;
  /** Functions and rules as they were published. Absent from versions that were stored before this was kept. */
  code?: ExtensionCode;
}

/** What was decided last about a record: approvals are the console's own. */
export interface ApprovalRow {
  /** Module and record with a slash between. */
  id: string;
  status: 'submitted' | 'approved' | 'rejected';
}

export interface AutomationTables {
  approvals: ApprovalRow;
  functions: FunctionRow;
  deletedFunctions: DeletedRow;
  executions: ExecutionRow;
  executionTraces: ExecutionTraceRow;
  workflowRules: RuleRow;
  deletedRules: DeletedRow;
  firings: FiringRow;
  timers: TimerRow;
  ruleMarks: RuleMarkRow;
  installations: InstallationRow;
  sentMessages: SentMessageRow;
  versions: VersionRow;
}
