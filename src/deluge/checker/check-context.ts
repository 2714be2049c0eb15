import type { Range, Script } from '../syntax/ast.ts';
import type { DelugeHost } from '../syntax/build-context.ts';
import type { ParseResult } from '../syntax/parse.ts';
import type { BuiltInIndex } from './built-in-index.ts';
import type { Diagnostic, QuickFix } from './diagnostic.ts';
import { RULES, type RuleCode } from './rules.ts';

/** What the host gives a script, as far as the checker has to know it. */
export interface CheckScope {
  readonly host: DelugeHost;
  /** Functions defined elsewhere, as calls name them. */
  readonly functions: ReadonlySet<string>;
  /** Link names of the connections; null when they are not known. */
  readonly connections: readonly string[] | null;
}

/** What the passes of the checker share: the script, what is known about its surroundings, and where they report. */
export class CheckContext {
  readonly code: string;
  readonly script: Script;
  readonly builtIns: BuiltInIndex;
  readonly scope: CheckScope;
  readonly diagnostics: Diagnostic[] = [];
  /** The script has syntax errors, so parts of it may be missing from the tree. */
  readonly isBroken: boolean;
  readonly #parsed: ParseResult;

  constructor(parsed: ParseResult, builtIns: BuiltInIndex, scope: CheckScope) {
    this.code = parsed.code;
    this.script = parsed.script;
    this.isBroken = parsed.errors.length > 0;
    this.builtIns = builtIns;
    this.scope = scope;
    this.#parsed = parsed;
  }

  text({ from, to }: Range): string {
    return this.code.slice(from, to);
  }

  line(offset: number): number {
    return this.#parsed.lines.line(offset);
  }

  report(code: RuleCode, { from, to }: Range, message: string, fix: QuickFix | null = null): void {
    const { severity, category, documentation } = RULES[code];
    this.diagnostics.push({
      from,
      to,
      ...this.#parsed.lines.span({ from, to }),
      code,
      severity,
      category,
      message,
      documentation,
      fix,
    });
  }
}
