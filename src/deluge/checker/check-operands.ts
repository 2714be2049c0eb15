import type { Binary, Expression } from '../syntax/ast.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { CheckContext } from './check-context.ts';
import { isNumeric } from './infer-type.ts';
import type { Site } from './site.ts';

const ORDER = new Set(['<', '>', '<=', '>=']);
const ORDERED = new Set<TypeName>(['NUMBER', 'DECIMAL', 'DATE-TIME', 'TIME']);

function isDate(type: TypeName): boolean {
  return type === 'DATE-TIME' || type === 'TIME';
}

/** Whether `+ - * / %` work on two types; null has its own rules when the script runs. */
function fits(operator: string, left: TypeName, right: TypeName): boolean {
  if (isNumeric(left) && isNumeric(right)) {
    return true;
  }
  if (operator === '+') {
    return left === 'TEXT' || right === 'TEXT' || (isDate(left) && isNumeric(right)) || (isNumeric(left) && isDate(right));
  }
  return operator === '-' && isDate(left) && (isNumeric(right) || isDate(right));
}

function isZero(expression: Expression): boolean {
  return expression.type === 'Number' && Number(expression.raw) === 0;
}

function checkArithmetic(binary: Binary, { types, inTry }: Site, context: CheckContext): void {
  const { operator } = binary;
  const [left, right] = [types.typeOf(binary.left), types.typeOf(binary.right)];
  if (left !== null && right !== null && left !== 'NULL' && right !== 'NULL' && !fits(operator, left, right)) {
    context.report(
      'operand-type',
      binary,
      `Left expression is of type ${left} and right expression is of type ${right} and the operator ${operator} is not valid`,
    );
  } else if ((operator === '/' || operator === '%') && isZero(binary.right) && !inTry) {
    context.report('divide-by-zero', binary.right, `Error in performing the Operation ${operator} : Divide by zero error`);
  }
}

function checkOrder(binary: Binary, { types }: Site, context: CheckContext): void {
  for (const side of [binary.left, binary.right]) {
    const type = types.typeOf(side);
    if (type !== null && !ORDERED.has(type) && type !== 'NULL') {
      context.report('operand-type', side, `Comparison of non numeric expression is not supported: this is ${type}.`);
      return;
    }
  }
}

function checkBoolean(operand: Expression, operator: string, { types }: Site, context: CheckContext): void {
  const type = types.typeOf(operand);
  if (type !== null && type !== 'BOOLEAN' && type !== 'NULL') {
    context.report('operand-type', operand, `The operator ${operator} takes BOOLEAN, found ${type}.`);
  }
}

/** Operators on types that they don't work on. */
export function checkOperands(site: Site, context: CheckContext): void {
  const { expression } = site;
  if (site.inCriteria) {
    return;
  }
  if (expression.type === 'Unary' && expression.operator === '!') {
    checkBoolean(expression.operand, '!', site, context);
  } else if (expression.type === 'Binary') {
    const { operator } = expression;
    if (operator === '&&' || operator === '||') {
      checkBoolean(expression.left, operator, site, context);
      checkBoolean(expression.right, operator, site, context);
    } else if (ORDER.has(operator)) {
      checkOrder(expression, site, context);
    } else if (['+', '-', '*', '/', '%'].includes(operator)) {
      checkArithmetic(expression, site, context);
    }
  }
}

/** Conditions that are no BOOLEAN, and those that assign. */
export function checkConditions({ expression, parent, statement, types, inCriteria }: Site, context: CheckContext): void {
  const isCondition =
    (parent === null && statement.type === 'IfStatement') || (parent?.type === 'IfExpression' && parent.condition === expression);
  if (isCondition) {
    const type = types.typeOf(expression);
    if (type !== null && type !== 'BOOLEAN') {
      context.report('condition-type', expression, `A condition is BOOLEAN, this is ${type}.`);
    }
  }
  if (expression.type === 'Binary' && expression.operator === '=' && !inCriteria) {
    context.report('assignment-in-condition', expression.operatorRange, 'A value is assigned with = only at the start of a statement; a comparison is written ==.', {
      label: 'Use ==',
      edits: [{ ...expression.operatorRange, insert: '==' }],
    });
  }
}
