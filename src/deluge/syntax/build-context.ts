import type { Range } from './ast.ts';
import { foundAt } from './found-at.ts';
import { LineMap } from './line-map.ts';
import type { SyntaxProblem, SyntaxProblemCode, TextEdit } from './syntax-problem.ts';

/** Which of Zoho's two implementations a script is for: they order `&&` and `||` differently. */
export type DelugeHost = 'services' | 'creator';

export interface ProblemDetails {
  readonly expected?: readonly string[];
  readonly fix?: { readonly label: string; readonly edits: readonly TextEdit[] };
}

/** How deep syntax may be nested; deeper code is refused instead of overflowing the stack of whoever walks it. */
export const MAX_DEPTH = 1000;

/** What the builders share while they turn the grammar's tree into the typed one. */
export class BuildContext {
  readonly code: string;
  readonly host: DelugeHost;
  readonly lines: LineMap;
  readonly problems: SyntaxProblem[] = [];
  depth = 0;
  #isTooDeep = false;

  constructor(code: string, host: DelugeHost) {
    this.code = code;
    this.host = host;
    this.lines = new LineMap(code);
  }

  text({ from, to }: Range): string {
    return this.code.slice(from, to);
  }

  /** Whether nothing may be nested any deeper here; the first time, the script is told at `place`. */
  isTooDeepAt(place: Range): boolean {
    if (this.depth >= MAX_DEPTH) {
      this.reportTooDeep(place);
      return true;
    }
    return false;
  }

  reportTooDeep(place: Range): void {
    if (!this.#isTooDeep) {
      this.#isTooDeep = true;
      this.report('too-deep', place, `This is nested more than ${MAX_DEPTH} levels deep.`);
    }
  }

  report(code: SyntaxProblemCode, { from, to }: Range, message: string, details: ProblemDetails = {}): void {
    this.problems.push({
      from,
      to,
      ...this.lines.span({ from, to }),
      code,
      message,
      expected: details.expected ?? [],
      found: foundAt(this.code, from),
      fix: details.fix ?? null,
    });
  }
}
