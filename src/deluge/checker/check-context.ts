import type { Range } from '../syntax/ast.ts';
import type { ParseResult } from '../syntax/parse.ts';
import type { Diagnostic, QuickFix, Severity } from './diagnostic.ts';
import { type RuleCode, RULES } from './rules.ts';

/** The names and numbers of arguments of what the language brings along. Names are in lower case. */
export interface Catalogue {
  /** Functions called as `f(x)`. */
  readonly functions: ReadonlyMap<string, ArgumentCounts>;
  /** Methods called as `x.f(a)`; the receiver is not counted. */
  readonly methods: ReadonlyMap<string, ArgumentCounts>;
  /** Full names such as `zoho.crm.getrecordbyid`. */
  readonly tasks: ReadonlyMap<string, ArgumentCounts>;
}

export interface ArgumentCounts {
  /** As it is usually written. */
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
}

export interface CheckOptions {
  /** Variables that the script is given, when they are known for certain; then every other one has to be assigned. */
  readonly variables?: readonly string[];
  /** Link names of the connections there are; not given, any link name is fine. */
  readonly connections?: readonly string[];
  /** Full names of functions defined elsewhere, such as `standalone.total`. */
  readonly functions?: readonly string[];
  /** Not given, calls are not checked. */
  readonly catalogue?: Catalogue;
}

export interface ReportDetails {
  readonly severity?: Severity;
  readonly fix?: QuickFix;
}

/** What the parts of the checker share. */
export class CheckContext {
  readonly parsed: ParseResult;
  readonly options: CheckOptions;
  readonly diagnostics: Diagnostic[] = [];

  constructor(parsed: ParseResult, options: CheckOptions) {
    this.parsed = parsed;
    this.options = options;
  }

  text({ from, to }: Range): string {
    return this.parsed.code.slice(from, to);
  }

  report(code: RuleCode, { from, to }: Range, message: string, details: ReportDetails = {}): void {
    const { category, severity, documentation } = RULES[code];
    this.diagnostics.push({
      from,
      to,
      ...this.parsed.lines.span({ from, to }),
      severity: details.severity ?? severity,
      category,
      code,
      message,
      documentation,
      fix: details.fix ?? null,
    });
  }
}
