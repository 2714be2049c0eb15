import type { Block, FunctionDeclaration, Statement } from '../syntax/ast.ts';
import { statementBodies, visitStatements } from '../syntax/children.ts';
import type { CheckContext } from './check-context.ts';

const JUMPS = new Set(['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement']);

/**
 * Whether no way leads past the statement to the next one. Zoho does not look into `try`: a function that returns inside
 * one only is refused, so people write a last `return` behind it that never runs.
 */
function endsFlow(statement: Statement): boolean {
  switch (statement.type) {
    case 'Block': {
      return statement.body.some(endsFlow);
    }
    case 'IfStatement': {
      const { branches, otherwise } = statement;
      return otherwise !== null && otherwise.body.some(endsFlow) && branches.every(({ body }) => body.body.some(endsFlow));
    }
    default: {
      return JUMPS.has(statement.type);
    }
  }
}

/** Tells of statements that never run, of jumps out of nowhere, and of functions that can end without their value. */
export function checkFlow(context: CheckContext): void {
  const { body } = context.parsed.script;
  const functions = body.filter((node) => node.type === 'FunctionDeclaration');
  const loose = body.filter((node) => node.type !== 'FunctionDeclaration');
  functions.forEach((node) => checkReturns(node, context));
  for (const statements of [loose, ...functions.map((node) => node.body.body)]) {
    checkReachable(statements, context);
    checkJumps(statements, false, context);
  }
  visitStatements(body, (statement) => checkBranches(statement, context));
}

function checkReachable(body: readonly Statement[], context: CheckContext): void {
  const end = body.findIndex(endsFlow);
  const next = body.slice(end + 1).find(({ type }) => type !== 'EmptyStatement');
  const last = body.at(-1);
  if (end >= 0 && next !== undefined && last !== undefined) {
    const range = { from: next.from, to: last.to };
    const line = context.parsed.lines.line(body[end]?.from ?? 0);
    context.report('unreachable-code', range, `This never runs: the statement of line ${line} always leaves before it.`, {
      fix: { label: 'Remove it', edits: [{ ...range, insert: '' }] },
    });
  }
  body.flatMap(statementBodies).forEach((inner) => checkReachable(inner, context));
}

function checkJumps(body: readonly Statement[], isInLoop: boolean, context: CheckContext): void {
  for (const statement of body) {
    if (!isInLoop && (statement.type === 'BreakStatement' || statement.type === 'ContinueStatement')) {
      context.report('outside-loop', statement, `\`${context.text(statement).replace(/\s*;$/, '')}\` stands in no \`for each\`.`);
    }
    const inside = isInLoop || statement.type === 'ForEachStatement' || statement.type === 'UnsupportedStatement';
    statementBodies(statement).forEach((inner) => checkJumps(inner, inside, context));
  }
}

function checkReturns({ returnType, name, body }: FunctionDeclaration, context: CheckContext): void {
  const isVoid = returnType.name.toLowerCase() === 'void';
  visitStatements(body.body, (statement) => {
    if (statement.type !== 'ReturnStatement') {
      return;
    }
    if (isVoid && statement.value !== null) {
      context.report('return-type', statement.value, `Invalid return type: '${name.name}' is void and returns no value.`);
    } else if (!isVoid && statement.value === null) {
      context.report('return-type', statement, `Missing return statement: Provide ${returnType.name.toUpperCase()} expression to return.`);
    }
  });
  if (!isVoid && !body.body.some(endsFlow)) {
    const hasTry = body.body.some(({ type }) => type === 'TryStatement');
    const message = `Missing return statement: Provide ${returnType.name.toUpperCase()} expression to return at the end of '${name.name}'${hasTry ? '; one inside `try` does not count' : ''}.`;
    context.report('missing-return', name, message);
  }
}

function checkBranches(statement: Statement, context: CheckContext): void {
  const bodies: Block[] = statement.type === 'IfStatement' ? statement.branches.map(({ body }) => body) : [];
  for (const body of bodies) {
    if (body.body.length === 0 && !context.parsed.script.comments.some(({ from }) => from > body.from && from < body.to)) {
      context.report('empty-branch', body, 'This branch is empty.');
    }
  }
}
