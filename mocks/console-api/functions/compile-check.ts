import type { CodeDiagnostic } from '#src/contract/problem.ts';
import type { ModuleName } from '#src/contract/automation-terms.ts';
import { checkDeluge } from '#src/deluge/checker/check-deluge.ts';
import { pathOf } from '#src/deluge/checker/expression-parts.ts';
import { ZOHO_TASKS } from '#src/deluge/checker/known-names.ts';
import type { Expression } from '#src/deluge/syntax/ast.ts';
import { visitExpressions } from '#src/deluge/syntax/children.ts';
import { parseDeluge, type ParseResult } from '#src/deluge/syntax/parse.ts';
import { ProblemError } from '../../problem-error.ts';
import { parameterNames } from './book-modules.ts';

/** What a save finds out about code. */
export interface CompiledCode {
  readonly diagnostics: CodeDiagnostic[];
  /** Link names that the code names as connections, each once, in the order of the text. */
  readonly connectionLinkNames: string[];
}

/**
 * Looks code over as "Save" does.
 * @param code Deluge
 * @param module whose functions are given which variables
 * @param connections link names that exist
 * @returns what the checker says, and the connections in it
 */
export function compileCheck(code: string, module: ModuleName, connections: readonly string[]): CompiledCode {
  const parsed = parseDeluge(code);
  const diagnostics = checkDeluge(parsed, { variables: parameterNames(module), connections }).map(
    ({ severity, code, message, line, column, endLine, endColumn, from, to }) => ({ severity, code, message, line, column, endLine, endColumn, from, to }),
  );
  return { diagnostics, connectionLinkNames: connectionsIn(parsed) };
}

/**
 * @returns the same
 * @throws ProblemError `does_not_compile` when there are errors, with all of them
 */
export function compiled(code: string, module: ModuleName, connections: readonly string[]): CompiledCode {
  const result = compileCheck(code, module, connections);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return result;
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`;
  const message = `Line ${first.line}: ${first.message}`;
  throw new ProblemError('does_not_compile', `The code was not saved. ${message.replace(/[.;]?$/, '')}${more}.`, {
    fields: errors.map((error) => ({ field: 'code', message: `(Line no: ${error.line}) ${error.message}` })),
    diagnostics: errors,
  });
}

/** Connections are literals: of `invokeurl` and `invokeapi` under their key, of integration tasks in their place. */
function connectionsIn({ script }: ParseResult): string[] {
  const names = new Set<string>();
  const add = (value: Expression | undefined): void => {
    if (value?.type === 'Text') names.add(value.value);
    else if (value?.type === 'Variable') names.add(value.name);
  };
  visitExpressions(script.body, (expression) => {
    if (expression.type === 'Task') {
      add(expression.entries.find(({ key }) => key.name === 'connection')?.value);
    } else if (expression.type === 'Call') {
      const task = ZOHO_TASKS.get(pathOf(expression.callee)?.join('.').toLowerCase() ?? '');
      const argument = task === undefined ? undefined : expression.arguments[task.connection];
      if (argument?.type === 'Text') names.add(argument.value);
    }
  });
  return [...names].filter((name) => name !== '');
}
