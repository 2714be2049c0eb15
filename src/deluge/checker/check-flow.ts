import type { Block, FunctionDeclaration, Statement } from '../syntax/ast.ts';
import { statementBodies, visitStatements } from '../syntax/children.ts';
import type { CheckContext } from './check-context.ts';
import type { QuickFix } from './diagnostic.ts';

const LEAVES = new Set<Statement['type']>(['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement']);

/** Whether each way through a statement leaves what it stands in. `throughTry` tells whether a `try` can. */
function leaves(statement: Statement, isLeaving: (statement: Statement) => boolean, throughTry: boolean): boolean {
  if (isLeaving(statement)) {
    return true;
  }
  const endsIn = (block: Block): boolean => block.body.some((inner) => leaves(inner, isLeaving, throughTry));
  switch (statement.type) {
    case 'Block':
      return endsIn(statement);
    case 'IfStatement':
      return statement.otherwise !== null && endsIn(statement.otherwise) && statement.branches.every(({ body }) => endsIn(body));
    case 'TryStatement':
      return throughTry && endsIn(statement.body) && statement.handler !== null && endsIn(statement.handler);
    default:
      return false;
  }
}

function checkReachable(statements: readonly Statement[], context: CheckContext): void {
  // Zoho asks for a return behind a `try` in which both parts return, so that one is no dead code.
  const last = statements.findIndex((statement) => leaves(statement, ({ type }) => LEAVES.has(type), false));
  const rest = last < 0 ? [] : statements.slice(last + 1).filter(({ type }) => type !== 'EmptyStatement');
  const [first] = rest;
  const end = rest.at(-1);
  if (first !== undefined && end !== undefined) {
    const from = context.code.lastIndexOf('\n', first.from) + 1;
    const start = /^\s*$/.test(context.code.slice(from, first.from)) ? Math.max(from - 1, 0) : first.from;
    context.report('unreachable-code', { from: first.from, to: end.to }, 'This never runs: the statement before it always leaves.', {
      label: 'Remove what never runs',
      edits: [{ from: start, to: end.to, insert: '' }],
    });
  }
  for (const statement of statements) {
    for (const body of statementBodies(statement)) {
      checkReachable(body, context);
    }
  }
}

function checkLoopWords(statements: readonly Statement[], inLoop: boolean, context: CheckContext): void {
  for (const statement of statements) {
    if (!inLoop && (statement.type === 'BreakStatement' || statement.type === 'ContinueStatement')) {
      const word = statement.type === 'BreakStatement' ? 'break' : 'continue';
      context.report('outside-loop', statement, `\`${word}\` stands outside \`for each\`.`);
    }
    const isLoop = statement.type === 'ForEachStatement' || statement.type === 'UnsupportedStatement';
    for (const body of statementBodies(statement)) {
      checkLoopWords(body, inLoop || isLoop, context);
    }
  }
}

const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['string', '""'],
  ['int', '0'],
  ['long', '0'],
  ['float', '0.0'],
  ['decimal', '0.0'],
  ['bool', 'false'],
  ['boolean', 'false'],
  ['map', 'Map()'],
  ['list', 'List()'],
  ['collection', 'Collection()'],
]);

function addReturn({ body, returnType }: FunctionDeclaration, context: CheckContext): QuickFix {
  const close = body.to - 1;
  const lineStart = context.code.lastIndexOf('\n', close - 1) + 1;
  const indent = context.code.slice(lineStart, close);
  const value = DEFAULTS.get(returnType.name.toLowerCase()) ?? 'null';
  const isOwnLine = /^\s*$/.test(indent);
  const at = isOwnLine ? lineStart : close;
  return { label: `Add return ${value};`, edits: [{ from: at, to: at, insert: isOwnLine ? `${indent}\treturn ${value};\n` : ` return ${value}; ` }] };
}

function isExit({ type }: Statement): boolean {
  return type === 'ReturnStatement' || type === 'ThrowStatement';
}

function hasReturnOutsideTry(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) =>
      isExit(statement) ||
      (statement.type !== 'TryStatement' && statementBodies(statement).some(hasReturnOutsideTry)),
  );
}

function checkReturns(declaration: FunctionDeclaration, context: CheckContext): void {
  const { body, returnType, name } = declaration;
  const isVoid = returnType.name.toLowerCase() === 'void';
  const header = { from: returnType.from, to: name.to };
  visitStatements(body.body, (statement) => {
    if (statement.type !== 'ReturnStatement') {
      return;
    }
    if (isVoid && statement.value !== null) {
      context.report('return-type', statement.value, `Invalid return Type: ${name.name} is void and gives no value.`, {
        label: 'Remove the value',
        edits: [{ from: statement.from + 'return'.length, to: statement.value.to, insert: '' }],
      });
    } else if (!isVoid && statement.value === null) {
      context.report('missing-return', statement, missingReturn(returnType.name));
    }
  });
  if (isVoid) {
    return;
  }
  if (!leaves(body, isExit, true)) {
    context.report('missing-return', header, missingReturn(returnType.name), addReturn(declaration, context));
  } else if (!hasReturnOutsideTry(body.body)) {
    context.report('return-in-try', header, 'The only returns stand in try and catch, which some hosts refuse; assign there and return once at the end.');
  }
}

function missingReturn(type: string): string {
  return `Missing return statement: Provide ${type.toUpperCase()} expression to return`;
}

function checkBranches(context: CheckContext): void {
  visitStatements(context.script.body, (statement) => {
    const bodies = statement.type === 'IfStatement' ? [...statement.branches.map(({ body }) => body), ...(statement.otherwise ? [statement.otherwise] : [])] : [];
    for (const { body, from, to } of bodies) {
      if (body.length === 0 && !context.script.comments.some((comment) => comment.from > from && comment.to < to)) {
        context.report('empty-branch', { from, to }, 'This branch is empty.');
      }
    }
  });
}

/** What never runs, loop words outside loops, and functions that end without their value. */
export function checkFlow(context: CheckContext): void {
  const functions = context.script.body.filter((node) => node.type === 'FunctionDeclaration');
  const outside = context.script.body.filter((node) => node.type !== 'FunctionDeclaration');
  for (const statements of [outside, ...functions.map(({ body }) => body.body)]) {
    checkReachable(statements, context);
    checkLoopWords(statements, false, context);
  }
  if (!context.isBroken) {
    checkBranches(context);
    functions.forEach((declaration) => checkReturns(declaration, context));
  }
}
