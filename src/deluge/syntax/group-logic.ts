import type { Binary, Expression } from './ast.ts';

type Logic = Binary & { readonly operator: '&&' | '||' };

function isLogic(expression: Expression): expression is Logic {
  return expression.type === 'Binary' && (expression.operator === '&&' || expression.operator === '||');
}

/**
 * Regroups a chain of `&&` and `||` the way Zoho Creator reads it, where `||` binds tighter than `&&`; everywhere else
 * (and in the grammar) it is the other way round. Parentheses keep what they hold together. Source: Zoho's help page on
 * logical operators.
 */
export function groupLogic(expression: Binary): Expression {
  if (!isLogic(expression)) {
    return expression;
  }
  const operands: Expression[] = [];
  const operators: Logic[] = [];
  flatten(expression, operands, operators);
  const groups: Expression[] = [];
  const joints: Logic[] = [];
  let group = operands[0] ?? expression;
  operators.forEach((operator, index) => {
    const operand = operands[index + 1] ?? expression.right;
    if (operator.operator === '||') {
      group = join(operator, group, operand);
    } else {
      groups.push(group);
      joints.push(operator);
      group = operand;
    }
  });
  groups.push(group);
  return groups.reduce((left, right, index) => join(joints[index - 1] ?? expression, left, right));
}

function flatten(expression: Expression, operands: Expression[], operators: Logic[]): void {
  if (isLogic(expression)) {
    flatten(expression.left, operands, operators);
    operators.push(expression);
    flatten(expression.right, operands, operators);
  } else {
    operands.push(expression);
  }
}

function join(operator: Binary, left: Expression, right: Expression): Binary {
  const { type, operator: sign, operatorRange } = operator;
  return { type, operator: sign, operatorRange, left, right, from: left.from, to: right.to };
}
