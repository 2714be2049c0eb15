import { builtIns as libraryBuiltIns } from '../library/library.ts';
import type { Statement } from '../syntax/ast.ts';
import type { DelugeHost } from '../syntax/build-context.ts';
import { visitStatements } from '../syntax/children.ts';
import type { ParseResult } from '../syntax/parse.ts';
import { BuiltInIndex, type BuiltInSignature } from './built-in-index.ts';
import { checkCall, checkZohoVariable } from './check-calls.ts';
import { CheckContext } from './check-context.ts';
import { checkFlow } from './check-flow.ts';
import { checkDuplicates, checkUndefined, checkUnused } from './check-names.ts';
import { checkConditions, checkOperands } from './check-operands.ts';
import {
  checkContainsKey,
  checkDatePatterns,
  checkLineBreaks,
  checkMapKeys,
  checkMixedLogic,
  checkTrailingCommas,
} from './check-style.ts';
import { checkDetailed, checkTask, checkTaskConnection } from './check-tasks.ts';
import { collectVariables } from './collect-variables.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkRecords } from './check-records.ts';
import { checkEffect, checkTarget } from './check-statements.ts';
import { TypeInference } from './infer-type.ts';
import { GIVEN_TO_BODIES } from './known-names.ts';
import { type Site, visitSites } from './site.ts';
import { SYNTAX_DOCUMENTATION } from './syntax-rules.ts';

export interface CheckOptions {
  /** `services` (Books, CRM and everything but Creator) unless given. */
  readonly host?: DelugeHost;
  /** The variables that the script is given. Without them, those that Books and Cliq give to a script without a header. */
  readonly variables?: readonly string[];
  /** Functions defined elsewhere, under the names that calls use: `standalone.total`. */
  readonly functions?: readonly string[];
  /** The link names that exist. Without them, any link name counts as existing. */
  readonly connections?: readonly string[];
  /** The built-in functions; the library's unless given. */
  readonly builtIns?: readonly BuiltInSignature[];
}

type SiteCheck = (site: Site, context: CheckContext) => void;

const SITE_CHECKS: readonly SiteCheck[] = [
  checkCall,
  checkZohoVariable,
  checkTask,
  checkTaskConnection,
  checkDetailed,
  checkOperands,
  checkConditions,
  checkDatePatterns,
  checkMixedLogic,
  checkLineBreaks,
  checkTrailingCommas,
  checkMapKeys,
  checkContainsKey,
  checkRecords,
];

const STATEMENT_CHECKS: readonly ((statement: Statement, context: CheckContext) => void)[] = [checkEffect, checkTarget];

function syntaxDiagnostics({ errors }: ParseResult): Diagnostic[] {
  return errors.map(({ from, to, line, column, endLine, endColumn, code, message, fix }) => ({
    from,
    to,
    line,
    column,
    endLine,
    endColumn,
    code,
    severity: 'error',
    category: 'syntax',
    message,
    documentation: SYNTAX_DOCUMENTATION[code],
    fix,
  }));
}

let libraryIndex: BuiltInIndex | null = null;

function indexOf(builtIns: readonly BuiltInSignature[] | undefined): BuiltInIndex {
  if (builtIns !== undefined) {
    return new BuiltInIndex(builtIns);
  }
  libraryIndex ??= new BuiltInIndex(libraryBuiltIns());
  return libraryIndex;
}

/**
 * What is wrong or doubtful in a script that has been read (with the same `host`), its syntax errors included, in the
 * order of the text. Types and names are only complained about where they are certain.
 */
export function checkDeluge(parsed: ParseResult, options: CheckOptions = {}): readonly Diagnostic[] {
  const { host = 'services', variables, connections } = options;
  const context = new CheckContext(parsed, indexOf(options.builtIns), {
    host,
    functions: new Set(options.functions ?? []),
    connections: connections ?? null,
  });
  const scopes = collectVariables(context.script, { everywhere: variables ?? [], outside: variables === undefined ? GIVEN_TO_BODIES : [] }, (name) => context.builtIns.methods(name).length > 0);
  checkUndefined(scopes, context);
  checkDuplicates(context);
  checkFlow(context);
  visitStatements(context.script.body, (statement) => {
    for (const check of STATEMENT_CHECKS) {
      check(statement, context);
    }
  });
  if (!context.isBroken) {
    checkUnused(scopes, context);
  }
  for (const scope of scopes) {
    const types = new TypeInference(scope, context.builtIns);
    visitSites(scope.statements, { scope, types }, (site) => {
      for (const check of SITE_CHECKS) {
        check(site, context);
      }
    });
  }
  return [...syntaxDiagnostics(parsed), ...context.diagnostics].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
