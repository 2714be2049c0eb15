import type { Expression, Statement } from '../syntax/ast.ts';
import type { CheckContext } from './check-context.ts';

const WITH_EFFECT = new Set<Expression['type']>(['Call', 'Task', 'Insert', 'Delete', 'Missing']);
const TARGETS = new Set<Expression['type']>(['Variable', 'Member', 'Fetch', 'Missing']);

function unwrapped(expression: Expression): Expression {
  return expression.type === 'Parenthesized' ? unwrapped(expression.expression) : expression;
}

/** Statements that work a value out and do nothing with it. */
export function checkEffect(statement: Statement, context: CheckContext): void {
  if (statement.type === 'ExpressionStatement' && !WITH_EFFECT.has(unwrapped(statement.expression).type)) {
    context.report('no-effect', statement.expression, 'This value is neither assigned nor used.');
  }
}

/** Assignments to what is neither a variable nor a field. */
export function checkTarget(statement: Statement, context: CheckContext): void {
  if (statement.type === 'AssignmentStatement' && !TARGETS.has(statement.target.type)) {
    context.report('invalid-target', statement.target, 'Only a variable or a field can be assigned to.');
  }
}
