import type { Range } from '../syntax/ast.ts';
import type { Span } from '../syntax/line-map.ts';
import type { TextEdit } from '../syntax/syntax-problem.ts';

/** `error`: Zoho refuses to save it, or it fails when it runs. `warning`: it runs, but hardly as meant. `hint`: taste. */
export type Severity = 'error' | 'warning' | 'hint';

export type DiagnosticCategory = 'syntax' | 'name' | 'type' | 'flow' | 'style';

export interface QuickFix {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/** Something to tell about a place in a script. */
export interface Diagnostic extends Range, Span {
  readonly severity: Severity;
  readonly category: DiagnosticCategory;
  readonly code: string;
  readonly message: string;
  /** A sentence on the rule behind it; null where the message says all. */
  readonly documentation: string | null;
  readonly fix: QuickFix | null;
}
