import type { Expression, Task } from '#src/deluge/syntax/ast.ts';
import { visitExpressions } from '#src/deluge/syntax/children.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';

/** A request that code makes, as far as it can be read without running it. */
export interface CallInCode {
  readonly connectionLinkName: string;
  readonly method: string;
  /** The address; `*` stands for what is only known when it runs. */
  readonly url: string;
}

/**
 * Reads the requests of `invokeurl` out of code.
 * @param code Deluge
 * @returns those that go through a connection, in the order of the text
 */
export function callsInCode(code: string): CallInCode[] {
  const calls: CallInCode[] = [];
  visitExpressions(parseDeluge(code).script.body, (expression) => {
    const call = expression.type === 'Task' && expression.task.name === 'invokeurl' ? callOf(expression) : null;
    if (call !== null) calls.push(call);
  });
  return calls;
}

function callOf({ entries }: Task): CallInCode | null {
  const value = (key: string): Expression | undefined => entries.find((entry) => entry.key.name === key)?.value;
  const connection = value('connection');
  if (connection?.type !== 'Text') return null;
  const type = value('type');
  const method = type === undefined ? 'GET' : type.type === 'Variable' ? type.name : type.type === 'Text' ? type.value : '*';
  const url = value('url');
  return { connectionLinkName: connection.value, method: method.toUpperCase(), url: url === undefined ? '*' : textOf(url) };
}

function textOf(expression: Expression): string {
  if (expression.type === 'Text') return expression.value;
  if (expression.type === 'Parenthesized') return textOf(expression.expression);
  if (expression.type === 'Binary' && expression.operator === '+') return textOf(expression.left) + textOf(expression.right);
  return '*';
}
