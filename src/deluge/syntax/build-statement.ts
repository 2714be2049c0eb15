import type {
  AssignmentOperator,
  Block,
  Expression,
  FunctionDeclaration,
  IfBranch,
  Parameter,
  Statement,
  UnsupportedStatement,
} from './ast.ts';
import type { BuildContext } from './build-context.ts';
import { buildArgumentList, buildExpression, expressionAt, find, isExpression, missing, nameOf } from './build-expression.ts';
import type { RawNode } from './raw-node.ts';

type Build = (node: RawNode, context: BuildContext) => Statement;

/** The typed statement of a node of the grammar's tree; null for a node that is no statement. Never throws. */
export function buildStatement(node: RawNode, context: BuildContext): Statement | null {
  const build = BUILDERS.get(node.name);
  if (build === undefined || context.isTooDeepAt(node)) {
    return null;
  }
  reportMissingSemicolon(node, context);
  context.depth += 1;
  const statement = build(node, context);
  context.depth -= 1;
  return statement;
}

export function buildFunction(node: RawNode, context: BuildContext): FunctionDeclaration {
  const returnType = nameOf(find(node, 'TypeName'), node.from, context);
  if (returnType.name === 'function') {
    context.report(
      'foreign-statement',
      returnType,
      'Deluge has no `function` keyword; a function begins with the type it returns, as in `string total(Map order)`.',
      { expected: ['a type'] },
    );
  }
  if (returnType.name.toLowerCase() === 'else') {
    context.report('unexpected-token', returnType, 'This `else` has no `if` before it.');
  }
  const namespace = find(node, 'Namespace');
  const parameters = find(node, 'ParameterList')?.children.filter((child) => child.name === 'Parameter') ?? [];
  return {
    type: 'FunctionDeclaration',
    ...rangeOf(node),
    returnType,
    namespace: namespace === undefined ? null : nameOf(namespace, node.from, context),
    name: nameOf(find(node, 'FunctionName'), returnType.to, context),
    parameters: parameters.map((child) => buildParameter(child, context)),
    body: buildBlock(find(node, 'Block'), node.to, context),
  };
}

function buildParameter(node: RawNode, context: BuildContext): Parameter {
  const typeName = find(node, 'TypeName');
  return {
    ...rangeOf(node),
    typeName: typeName === undefined ? null : nameOf(typeName, node.from, context),
    name: nameOf(find(node, 'VariableName'), node.to, context),
  };
}

function rangeOf({ from, to }: RawNode) {
  return { from, to };
}

/** How far behind a word the next one is looked for. */
const LONGEST_GAP = 80;

const TASKS = new Set(['TaskExpression', 'InsertExpression', 'DeleteExpression']);

/** Reports a `;` that was left out, at the end of its statement. A task that is a statement of its own needs none. */
function reportMissingSemicolon(node: RawNode, context: BuildContext): void {
  if (find(node, 'MissingSemicolon') === undefined) {
    return;
  }
  const last = node.children.findLast((child) => child.name !== 'MissingSemicolon');
  const end = last?.to ?? node.from;
  if (last?.name === 'VariableName' && reportNew(last, context)) {
    return;
  }
  const optional = last?.name === 'InsertExpression' || (node.name === 'ExpressionStatement' && TASKS.has(last?.name ?? ''));
  if (!optional) {
    context.report('missing-semicolon', { from: end, to: end }, 'The statement that ends here has no `;`.', {
      expected: [';'],
      fix: { label: 'Add the ;', edits: [{ from: end, to: end, insert: ';' }] },
    });
  }
}

/** `new Map()`: a word of other languages before what would be right without it. */
function reportNew(word: RawNode, context: BuildContext): boolean {
  const gap = /^[ \t]+(?=[\p{L}_])/u.exec(context.code.slice(word.to, word.to + LONGEST_GAP))?.[0].length;
  if (gap === undefined || context.text(word) !== 'new') {
    return false;
  }
  context.report('foreign-statement', word, 'Deluge has no `new`; a container is made by its name alone, as in `Map()`.', {
    fix: { label: 'Remove new', edits: [{ from: word.from, to: word.to + gap, insert: '' }] },
  });
  return true;
}

export function buildBlock(node: RawNode | undefined, at: number, context: BuildContext): Block {
  return node === undefined
    ? { type: 'Block', from: at, to: at, body: [] }
    : { type: 'Block', ...rangeOf(node), body: buildStatements(node, context) };
}

function buildStatements(node: RawNode, context: BuildContext): Statement[] {
  const statements: Statement[] = [];
  context.depth += 1;
  for (const child of node.children) {
    const statement = buildStatement(child, context);
    if (statement !== null) {
      statements.push(statement);
    }
  }
  context.depth -= 1;
  return statements;
}

/** The body of an `if`, `else` or loop: a block, or one statement without the braces that Deluge asks for. */
function buildBody(node: RawNode, context: BuildContext): Block {
  const bare = find(node, 'BareBody');
  if (bare === undefined) {
    return buildBlock(find(node, 'Block'), node.to, context);
  }
  context.report('missing-braces', bare, 'A body stands in braces, also when it is only one statement.', {
    expected: ['{'],
    fix: { label: 'Add braces', edits: [{ ...rangeOf(bare), insert: `{ ${context.text(bare)} }` }] },
  });
  return { type: 'Block', ...rangeOf(bare), body: buildStatements(bare, context) };
}

function buildCondition(node: RawNode, context: BuildContext): Expression {
  const condition = find(node, 'Condition');
  return condition === undefined ? missing(node.from) : expressionAt(condition, 0, context);
}

function buildBranch(node: RawNode, range: { from: number; to: number }, context: BuildContext): IfBranch {
  const misspelt = find(node, 'misspeltElseIf');
  if (misspelt !== undefined) {
    context.report('misspelt-keyword', misspelt, `\`${context.text(misspelt)}\` is written \`else if\`.`, {
      expected: ['else if'],
      fix: { label: 'Use else if', edits: [{ ...rangeOf(misspelt), insert: 'else if' }] },
    });
  }
  return { ...range, condition: buildCondition(node, context), body: buildBody(node, context) };
}

const buildIf: Build = (node, context) => {
  const clauses = node.children.filter((child) => child.name === 'ElseIfClause');
  const otherwise = find(node, 'ElseClause');
  const firstEnd = find(node, 'Block')?.to ?? find(node, 'BareBody')?.to ?? node.to;
  return {
    type: 'IfStatement',
    ...rangeOf(node),
    branches: [
      buildBranch(node, { from: node.from, to: firstEnd }, context),
      ...clauses.map((clause) => buildBranch(clause, rangeOf(clause), context)),
    ],
    otherwise: otherwise === undefined ? null : buildBody(otherwise, context),
  };
};

const buildForEach: Build = (node, context) => {
  const word = find(node, 'forEach');
  if (word !== undefined && context.text(word).length === 'for'.length) {
    context.report('misspelt-keyword', word, 'A loop over a list is written `for each`.', {
      expected: ['for each'],
      fix: { label: 'Use for each', edits: [{ from: word.to, to: word.to, insert: ' each' }] },
    });
  }
  const iterable = node.children.find((child, index) => isExpression(child) && node.children[index - 1]?.name === 'in');
  return {
    type: 'ForEachStatement',
    ...rangeOf(node),
    counts: find(node, 'index') !== undefined,
    variable: nameOf(find(node, 'VariableName'), node.to, context),
    iterable: iterable === undefined ? missing(node.to) : buildExpression(iterable, context),
    body: buildBlock(find(node, 'Block'), node.to, context),
  };
};

const buildTry: Build = (node, context) => {
  const clause = find(node, 'CatchClause');
  const body = buildBlock(find(node, 'Block'), node.to, context);
  const variable = clause === undefined ? undefined : find(clause, 'VariableName');
  if (clause === undefined) {
    context.report('missing-token', { from: body.to, to: body.to }, 'A `try` needs a `catch (e)` behind it.', { expected: ['catch'] });
  } else if (variable === undefined) {
    context.report('missing-token', { from: clause.from, to: clause.from + 'catch'.length }, '`catch` names a variable: `catch (e)`.', {
      expected: ['(e)'],
      fix: { label: 'Add (e)', edits: [{ from: clause.from + 'catch'.length, to: clause.from + 'catch'.length, insert: ' (e)' }] },
    });
  }
  return {
    type: 'TryStatement',
    ...rangeOf(node),
    body,
    variable: variable === undefined ? null : nameOf(variable, node.to, context),
    handler: clause === undefined ? null : buildBlock(find(clause, 'Block'), clause.to, context),
  };
};

function unsupported(message: string, at: string, fix?: (node: RawNode, context: BuildContext) => string): Build {
  return (node, context): UnsupportedStatement => {
    const place = find(node, at) ?? node;
    const insert = fix?.(node, context);
    context.report('foreign-statement', place, message, insert === undefined ? {} : { fix: { label: `Use ${insert}`, edits: [{ ...rangeOf(node), insert }] } });
    const condition = find(node, 'Condition');
    return {
      type: 'UnsupportedStatement',
      ...rangeOf(node),
      expressions: (condition ?? node).children.filter(isExpression).map((child) => buildExpression(child, context)),
      body: find(node, 'Block') === undefined && find(node, 'BareBody') === undefined ? null : buildBlock(find(node, 'Block') ?? find(node, 'BareBody'), node.to, context),
    };
  };
}

const FOREIGN_DECLARATIONS = new Set(['var', 'let', 'const', 'def', 'dim', 'final', 'import']);

const buildDeclaration: Build = (node, context) => {
  const typeName = nameOf(find(node, 'TypeName'), node.from, context);
  const value = node.children.find((child, index) => index > 1 && isExpression(child));
  const variable = nameOf(find(node, 'VariableName'), node.to, context);
  if (FOREIGN_DECLARATIONS.has(typeName.name)) {
    const instead = typeName.name === 'import' ? 'what a product offers is there by its full name' : 'a variable begins with its first assignment';
    context.report('foreign-statement', typeName, `Deluge has no \`${typeName.name}\`; ${instead}.`, {
      fix: { label: `Remove ${typeName.name}`, edits: [{ from: typeName.from, to: variable.from, insert: '' }] },
    });
  }
  return {
    type: 'DeclarationStatement',
    ...rangeOf(node),
    typeName,
    variable,
    value: value === undefined ? null : buildExpression(value, context),
  };
};

const buildAssignment: Build = (node, context) => {
  const sign = find(node, 'AssignOp');
  const target = expressionAt(node, 0, context);
  const value = expressionAt(node, 1, context);
  if (sign !== undefined && value.type === 'Binary' && value.operator === '=' && context.lines.line(value.from) > context.lines.line(sign.to)) {
    context.report('missing-value', sign, 'The value is missing after this sign.', { expected: ['a value'] });
  }
  const operator = (sign === undefined ? '=' : context.text(sign)) as AssignmentOperator;
  return { type: 'AssignmentStatement', ...rangeOf(node), target, operator, value };
};

function bare(type: 'BreakStatement' | 'ContinueStatement' | 'CancelStatement' | 'EmptyStatement'): Build {
  return (node) => ({ type, ...rangeOf(node) });
}

function withValue(type: 'InfoStatement' | 'AlertStatement'): Build {
  return (node, context) => ({ type, ...rangeOf(node), value: expressionAt(node, 0, context) });
}

function withOptionalValue(type: 'ReturnStatement' | 'ThrowStatement'): Build {
  return (node, context) => {
    const value = node.children.find(isExpression);
    return { type, ...rangeOf(node), value: value === undefined ? null : buildExpression(value, context) };
  };
}

function incremented(node: RawNode, context: BuildContext): string {
  const target = context.text(node.children.find(isExpression) ?? node);
  return `${target} = ${target} ${context.text(find(node, 'ArithmeticOp') ?? node)} 1;`;
}

const NO_LOOP = 'iterate a list with `for each x in list`';

const BUILDERS: ReadonlyMap<string, Build> = new Map(Object.entries<Build>({
  Block: (node, context) => buildBlock(node, node.from, context),
  IfStatement: buildIf,
  ForEachStatement: buildForEach,
  TryStatement: buildTry,
  WhileStatement: unsupported(`Deluge has no \`while\`; ${NO_LOOP}.`, 'while'),
  ForLoop: unsupported(`Deluge has no \`for( ; ; )\`; ${NO_LOOP}.`, 'forHead'),
  SwitchStatement: unsupported('Deluge has no `switch`; use `if` and `else if`.', 'switchText'),
  IncrementStatement: unsupported('Deluge has no `++` and `--`; write the sum out.', 'none', incremented),
  InfoStatement: withValue('InfoStatement'),
  AlertStatement: withValue('AlertStatement'),
  ReturnStatement: withOptionalValue('ReturnStatement'),
  ThrowStatement: withOptionalValue('ThrowStatement'),
  BreakStatement: bare('BreakStatement'),
  ContinueStatement: bare('ContinueStatement'),
  CancelStatement: bare('CancelStatement'),
  EmptyStatement: bare('EmptyStatement'),
  FieldStatement: (node, context) => ({
    type: 'FieldStatement',
    ...rangeOf(node),
    action: context.text(find(node, 'fieldTask') ?? node).toLowerCase(),
    target: expressionAt(node, 0, context),
  }),
  FormActionStatement: (node, context) => ({
    type: 'FormActionStatement',
    ...rangeOf(node),
    target: expressionAt(node, 0, context),
    action: nameOf(node.children.findLast((child) => child.name === 'PropertyName'), node.to, context),
    arguments: buildArgumentList(node, context),
  }),
  DeclarationStatement: buildDeclaration,
  AssignmentStatement: buildAssignment,
  ExpressionStatement: (node, context) => ({
    type: 'ExpressionStatement',
    ...rangeOf(node),
    expression: expressionAt(node, 0, context),
  }),
}));
