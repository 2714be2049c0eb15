import type { ParseResult } from '../syntax/parse.ts';
import { checkCalls } from './check-calls.ts';
import { CheckContext, type CheckOptions } from './check-context.ts';
import { checkFlow } from './check-flow.ts';
import { checkStyle } from './check-style.ts';
import { checkTasks } from './check-tasks.ts';
import { checkVariables } from './check-variables.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Everything there is to tell about a script, in the order of the text: what can't be read, what Zoho would refuse, what
 * would fail, and what is probably not meant. A script with syntax errors is checked as far as it could be read, but
 * not for names and flow, where a piece that is missing would make false alarms.
 */
export function checkDeluge(parsed: ParseResult, options: CheckOptions = {}): readonly Diagnostic[] {
  const context = new CheckContext(parsed, options);
  checkTasks(context);
  checkStyle(context);
  if (parsed.errors.length === 0) {
    checkVariables(context);
    checkFlow(context);
    checkCalls(context);
  }
  const syntax = parsed.errors.map(
    ({ expected: _expected, found: _found, ...problem }): Diagnostic => ({ ...problem, severity: 'error', category: 'syntax', documentation: null }),
  );
  return [...syntax, ...context.diagnostics].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
