import type { Binary, Expression, Statement } from '../syntax/ast.ts';
import { statementExpressions, visitExpression, visitStatements } from '../syntax/children.ts';
import type { CheckContext } from './check-context.ts';

/** Tells of code that runs, but hardly as it was meant. */
export function checkStyle(context: CheckContext): void {
  visitStatements(context.parsed.script.body, (statement) => {
    checkEffect(statement, context);
    checkTarget(statement, context);
    statementExpressions(statement).forEach((expression) => checkExpression(expression, context));
  });
}

function checkExpression(expression: Expression, context: CheckContext): void {
  const inCriteria = new Set<Expression>();
  visitExpression(expression, (node) => {
    if (node.type === 'Fetch' && node.criteria !== null) {
      visitExpression(node.criteria, (inner) => inCriteria.add(inner));
    }
    if (node.type === 'Binary') {
      checkBinary(node, inCriteria.has(node), context);
    } else if (node.type === 'Text' && context.text(node).includes('\n')) {
      context.report('text-over-lines', node, 'This text runs over the end of its line.');
    } else if (node.type === 'Braces' || node.type === 'List' || node.type === 'Call') {
      checkTrailingComma(node, context);
    }
  });
}

function checkBinary(node: Binary, isCriteria: boolean, context: CheckContext): void {
  if (node.operator === '=' && !isCriteria) {
    context.report('single-equals', node.operatorRange, 'A single `=` in a condition; a comparison is written `==`.', {
      fix: { label: 'Use ==', edits: [{ from: node.operatorRange.from, to: node.operatorRange.to, insert: '==' }] },
    });
  }
  const other = node.operator === '&&' ? '||' : node.operator === '||' ? '&&' : null;
  const mixed = other === null ? undefined : [node.left, node.right].find((side) => side.type === 'Binary' && side.operator === other);
  if (mixed !== undefined) {
    context.report('mixed-logic', node, '`&&` and `||` side by side mean different things in Creator and in other services; parentheses make it clear.', {
      fix: { label: 'Add parentheses', edits: [{ from: mixed.from, to: mixed.from, insert: '(' }, { from: mixed.to, to: mixed.to, insert: ')' }] },
    });
  }
}

function checkTrailingComma(node: Extract<Expression, { type: 'Braces' | 'List' | 'Call' }>, context: CheckContext): void {
  const items = node.type === 'Braces' ? node.entries : node.type === 'List' ? node.elements : node.arguments;
  const last = items.at(-1);
  const comma = last === undefined ? -1 : context.parsed.code.slice(last.to, node.to).search(/,\s*[)\]}]$/);
  if (last !== undefined && comma >= 0) {
    const range = { from: last.to + comma, to: last.to + comma + 1 };
    context.report('trailing-comma', range, 'A comma before the closing bracket.', { fix: { label: 'Remove the comma', edits: [{ ...range, insert: '' }] } });
  }
}

const WITH_EFFECT = new Set(['Call', 'Task', 'Insert', 'Delete', 'Missing']);

function checkEffect(statement: Statement, context: CheckContext): void {
  if (statement.type === 'ExpressionStatement' && !WITH_EFFECT.has(unwrapped(statement.expression).type)) {
    context.report('no-effect', statement.expression, 'This value is neither assigned nor used.');
  }
}

function unwrapped(expression: Expression): Expression {
  return expression.type === 'Parenthesized' ? unwrapped(expression.expression) : expression;
}

function checkTarget(statement: Statement, context: CheckContext): void {
  if (statement.type !== 'AssignmentStatement') {
    return;
  }
  const { target } = statement;
  if (target.type !== 'Variable' && target.type !== 'Member' && target.type !== 'Missing' && target.type !== 'Fetch') {
    context.report('invalid-target', target, 'Only a variable or a field can be assigned to.');
  }
}
