import type { Argument, Expression } from '../syntax/ast.ts';

/** The expressions of an argument: of `key:value` both sides. */
export function argumentParts(argument: Argument): readonly Expression[] {
  return argument.type === 'MapEntry' ? [argument.key, argument.value] : [argument];
}

/** The names of `a.b.c`; null for anything else. */
export function pathOf(expression: Expression): readonly string[] | null {
  if (expression.type === 'Variable') {
    return [expression.name];
  }
  if (expression.type === 'Member') {
    const path = pathOf(expression.object);
    return path === null ? null : [...path, expression.property.name];
  }
  return null;
}
