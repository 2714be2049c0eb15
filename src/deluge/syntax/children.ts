import type { Argument, Expression, FunctionDeclaration, Statement } from './ast.ts';

/** What an expression is made of, in the order of the text. */
export function childExpressions(node: Argument): readonly Expression[] {
  switch (node.type) {
    case 'MapEntry': {
      return [node.key, node.value];
    }
    case 'Parenthesized': {
      return [node.expression];
    }
    case 'IfExpression': {
      return [node.condition, node.consequent, node.alternative];
    }
    case 'Braces': {
      return node.entries.flatMap(argumentExpressions);
    }
    case 'List': {
      return node.elements;
    }
    case 'Member': {
      return [node.object];
    }
    case 'Call': {
      return [node.callee, ...node.arguments.flatMap(argumentExpressions)];
    }
    case 'Fetch': {
      const range = node.range === null ? [] : [node.range.first, node.range.last];
      return [node.form, ...(node.criteria === null ? [] : [node.criteria]), ...range];
    }
    case 'Unary': {
      return [node.operand];
    }
    case 'Binary': {
      return [node.left, node.right];
    }
    case 'Task': {
      return node.entries.map((entry) => entry.value);
    }
    case 'Insert': {
      return node.fields.map((field) => field.value);
    }
    case 'Delete': {
      return [node.criteria];
    }
    default: {
      return [];
    }
  }
}

function argumentExpressions(argument: Argument): readonly Expression[] {
  return argument.type === 'MapEntry' ? [argument.key, argument.value] : [argument];
}

/** The expressions that stand directly in a statement, in the order of the text; bodies are not entered. */
export function statementExpressions(statement: Statement): readonly Expression[] {
  switch (statement.type) {
    case 'IfStatement': {
      return statement.branches.map((branch) => branch.condition);
    }
    case 'ForEachStatement': {
      return [statement.iterable];
    }
    case 'InfoStatement':
    case 'AlertStatement': {
      return [statement.value];
    }
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'DeclarationStatement': {
      return statement.value === null ? [] : [statement.value];
    }
    case 'AssignmentStatement': {
      return [statement.target, statement.value];
    }
    case 'ExpressionStatement': {
      return [statement.expression];
    }
    case 'FieldStatement': {
      return [statement.target];
    }
    case 'FormActionStatement': {
      return [statement.target, ...statement.arguments.flatMap(argumentExpressions)];
    }
    case 'UnsupportedStatement': {
      return statement.expressions;
    }
    default: {
      return [];
    }
  }
}

/** The bodies of a statement, in the order of the text. */
export function statementBodies(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.type) {
    case 'Block': {
      return [statement.body];
    }
    case 'IfStatement': {
      return [...statement.branches.map((branch) => branch.body.body), ...(statement.otherwise === null ? [] : [statement.otherwise.body])];
    }
    case 'ForEachStatement': {
      return [statement.body.body];
    }
    case 'TryStatement': {
      return [statement.body.body, ...(statement.handler === null ? [] : [statement.handler.body])];
    }
    case 'UnsupportedStatement': {
      return statement.body === null ? [] : [statement.body.body];
    }
    default: {
      return [];
    }
  }
}

/** Calls `visit` for every statement, an outer one before those inside it. */
export function visitStatements(body: readonly (Statement | FunctionDeclaration)[], visit: (statement: Statement) => void): void {
  for (const node of body) {
    if (node.type === 'FunctionDeclaration') {
      visitStatements(node.body.body, visit);
    } else {
      visit(node);
      statementBodies(node).forEach((inner) => visitStatements(inner, visit));
    }
  }
}

/** Calls `visit` for an expression and everything in it, an outer one before those inside it. */
export function visitExpression(expression: Expression, visit: (expression: Expression) => void): void {
  visit(expression);
  childExpressions(expression).forEach((child) => visitExpression(child, visit));
}

/** Calls `visit` for every expression of a body, functions included. */
export function visitExpressions(body: readonly (Statement | FunctionDeclaration)[], visit: (expression: Expression) => void): void {
  visitStatements(body, (statement) => {
    statementExpressions(statement).forEach((expression) => visitExpression(expression, visit));
  });
}
