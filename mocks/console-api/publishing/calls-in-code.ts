import { pathOf } from '#src/deluge/checker/expression-parts.ts';
import { ZOHO_TASKS } from '#src/deluge/checker/known-names.ts';
import type { Argument, Call, Expression, Task } from '#src/deluge/syntax/ast.ts';
import { visitExpressions } from '#src/deluge/syntax/children.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';
import { taskAddress } from '../../runtime/books-tasks.ts';

/** A request that code makes, as far as it can be read without running it. */
export interface CallInCode {
  readonly connectionLinkName: string;
  /** `*` when it is only known when it runs. */
  readonly method: string;
  /** The address; `*` stands for what is only known when it runs. */
  readonly url: string;
  /** Where the statement begins, from 1. */
  readonly line: number;
}

/**
 * Reads the requests of `invokeurl`, `invokeapi` and of integration tasks out of code.
 * @param code Deluge
 * @returns those that go through a connection, in the order of the text
 */
export function callsInCode(code: string): CallInCode[] {
  const calls: CallInCode[] = [];
  const { script, lines } = parseDeluge(code);
  visitExpressions(script.body, (expression) => {
    const call = expression.type === 'Task' ? callOf(expression) : expression.type === 'Call' ? integrationOf(expression) : null;
    if (call !== null) calls.push({ ...call, line: lines.line(expression.from) });
  });
  return calls;
}

type Placeless = Omit<CallInCode, 'line'>;

function callOf({ task, entries }: Task): Placeless | null {
  const value = (key: string): Expression | undefined => entries.find((entry) => entry.key.name === key)?.value;
  const connectionLinkName = literalOf(value('connection'));
  if (connectionLinkName === null) return null;
  if (task.name !== 'invokeurl') return { connectionLinkName, method: '*', url: '*' };
  const type = value('type');
  const method = type === undefined ? 'GET' : (literalOf(type) ?? '*');
  const url = value('url');
  return { connectionLinkName, method: method.toUpperCase(), url: url === undefined ? '*' : textOf(url) };
}

/** `zoho.books.getRecords("Contacts", …, "connection")`. */
function integrationOf({ callee, arguments: given }: Call): Placeless | null {
  const name = pathOf(callee)?.join('.').toLowerCase() ?? '';
  const task = ZOHO_TASKS.get(name);
  const connection = task === undefined ? undefined : given[task.connection];
  if (connection?.type !== 'Text') return null;
  const address = taskAddress(name, (index) => {
    const argument = given[index];
    return argument === undefined ? '*' : textOf(argument);
  });
  return { connectionLinkName: connection.value, ...(address ?? { method: '*', url: '*' }) };
}

function literalOf(expression: Expression | undefined): string | null {
  if (expression?.type === 'Text') return expression.value;
  return expression?.type === 'Variable' ? expression.name : null;
}

function textOf(expression: Argument): string {
  if (expression.type === 'Text') return expression.value;
  if (expression.type === 'Parenthesized') return textOf(expression.expression);
  if (expression.type === 'Binary' && expression.operator === '+') return textOf(expression.left) + textOf(expression.right);
  return '*';
}
