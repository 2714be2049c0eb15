import type { Range } from '../syntax/ast.ts';
import type { Span } from '../syntax/line-map.ts';
import type { SyntaxProblemCode, TextEdit } from '../syntax/syntax-problem.ts';
import type { RuleCode } from './rules.ts';

/** An error stops Zoho from saving the script or is sure to fail when it runs; a hint is a matter of taste. */
export type Severity = 'error' | 'warning' | 'hint';

export type DiagnosticCategory = 'syntax' | 'name' | 'type' | 'flow' | 'style';

/** What to change so that a problem is gone. */
export interface QuickFix {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/** Something the checker has to say about a place in a script. */
export interface Diagnostic extends Range, Span {
  readonly code: RuleCode | SyntaxProblemCode;
  readonly severity: Severity;
  readonly category: DiagnosticCategory;
  readonly message: string;
  /** A sentence of the language's reference: the rule behind the message. */
  readonly documentation: string;
  readonly fix: QuickFix | null;
}
