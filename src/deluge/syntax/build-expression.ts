import type {
  Argument,
  BinaryOperator,
  Expression,
  MapEntry,
  Missing,
  Name,
  Range,
  SortKey,
  TaskEntry,
} from './ast.ts';
import type { BuildContext } from './build-context.ts';
import { groupLogic } from './group-logic.ts';
import type { RawNode } from './raw-node.ts';
import { textValue } from './text-value.ts';

type Build = (node: RawNode, context: BuildContext) => Expression;

export function missing(at: number): Missing {
  return { type: 'Missing', from: at, to: at };
}

export function isExpression(node: RawNode): boolean {
  return BUILDERS.has(node.name);
}

export function find(node: RawNode, name: string): RawNode | undefined {
  return node.children.find((child) => child.name === name);
}

export function nameOf(node: RawNode | undefined, at: number, context: BuildContext): Name {
  return node === undefined
    ? { name: '', from: at, to: at }
    : { name: context.text(node), from: node.from, to: node.to };
}

/** The `index`th expression among a node's children; a `Missing` when it is not there. */
export function expressionAt(node: RawNode, index: number, context: BuildContext): Expression {
  let left = index;
  for (const child of node.children) {
    if (isExpression(child)) {
      if (left === 0) {
        return buildExpression(child, context);
      }
      left -= 1;
    }
  }
  return missing(node.to);
}

/** The typed expression of a node of the grammar's tree. Problems are reported to the context; never throws. */
export function buildExpression(node: RawNode, context: BuildContext): Expression {
  const build = BUILDERS.get(node.name);
  if (build === undefined || context.isTooDeepAt(node)) {
    return missing(node.from);
  }
  context.depth += 1;
  const expression = build(node, context);
  context.depth -= 1;
  return expression;
}

function buildArguments(node: RawNode, context: BuildContext): Argument[] {
  const entries: Argument[] = [];
  context.depth += 1;
  for (const child of node.children) {
    if (child.name === 'MapEntry') {
      entries.push(buildMapEntry(child, context));
    } else if (isExpression(child)) {
      entries.push(buildExpression(child, context));
    }
  }
  context.depth -= 1;
  return entries;
}

function buildMapEntry(node: RawNode, context: BuildContext): MapEntry {
  return {
    type: 'MapEntry',
    ...rangeOf(node),
    key: expressionAt(node, 0, context),
    value: expressionAt(node, 1, context),
  };
}

export function buildArgumentList(node: RawNode, context: BuildContext): Argument[] {
  const list = find(node, 'ArgumentList');
  return list === undefined ? [] : buildArguments(list, context);
}

function rangeOf({ from, to }: RawNode): Range {
  return { from, to };
}

const buildText: Build = (node, context) => {
  const quote = context.code.charAt(node.from) === "'" ? "'" : '"';
  const inside = context.code.slice(node.from + 1, node.to - 1);
  return { type: 'Text', ...rangeOf(node), value: textValue(inside, quote), quote };
};

const buildUnclosedText: Build = (node, context) => {
  const quote = context.code.charAt(node.from) === "'" ? "'" : '"';
  context.report('unclosed-text', node, `The text that starts here has no closing ${quote}.`, {
    expected: [quote],
    fix: { label: `Add the closing ${quote}`, edits: [{ from: node.to, to: node.to, insert: quote }] },
  });
  return { type: 'Text', ...rangeOf(node), value: textValue(context.code.slice(node.from + 1, node.to), quote), quote };
};

const buildCurlyText: Build = (node, context) => {
  const inside = context.text(node).replaceAll(/^.|[‘-‟"]$/gu, '');
  context.report('curly-quotes', node, 'These are the curly quotes of a word processor; texts stand in straight ones (").', {
    expected: ['"'],
    fix: { label: 'Use straight quotes', edits: [{ ...rangeOf(node), insert: `"${inside.replaceAll('"', String.raw`\"`)}"` }] },
  });
  return { type: 'Text', ...rangeOf(node), value: inside, quote: '"' };
};

/** `List:String`, the type of a typed list, is a list like any other. */
const buildVariable: Build = (node, context) => {
  const { name } = nameOf(node, node.from, context);
  return { type: 'Variable', ...rangeOf(node), name: name.includes(':') ? 'List' : name };
};

const buildMember: Build = (node, context) => ({
  type: 'Member',
  ...rangeOf(node),
  object: expressionAt(node, 0, context),
  property: nameOf(find(node, 'PropertyName'), node.to, context),
});

const buildFetch: Build = (node, context) => {
  const form = expressionAt(node, 0, context);
  const criteria = expressionAt(node, 1, context);
  if (criteria.type === 'Number' || criteria.type === 'Text') {
    const access = `.get(${context.text(criteria)})`;
    context.report('element-access', { from: form.to, to: node.to }, `Deluge has no element access with [ ]; write \`${access}\`.`, {
      expected: [access],
      fix: { label: `Use ${access}`, edits: [{ from: form.to, to: node.to, insert: access }] },
    });
  }
  return { type: 'Fetch', ...rangeOf(node), form, criteria, sort: null, range: null };
};

/** `sort by` and `range from … to …` belong to the fetch before them; before anything else they make a fetch of it. */
function fetchOf(expression: Expression) {
  return expression.type === 'Fetch'
    ? expression
    : ({ type: 'Fetch', from: expression.from, to: expression.to, form: expression, criteria: null, sort: null, range: null } as const);
}

const buildSort: Build = (node, context) => {
  const order = find(node, 'sortOrder');
  const field = nameOf(find(node, 'PropertyName'), node.to, context);
  const sort: SortKey = {
    from: field.from,
    to: node.to,
    field,
    descending: order !== undefined && context.text(order).toLowerCase().startsWith('d'),
  };
  return { ...fetchOf(expressionAt(node, 0, context)), ...rangeOf(node), sort };
};

const buildRange: Build = (node, context) => ({
  ...fetchOf(expressionAt(node, 0, context)),
  ...rangeOf(node),
  range: { first: expressionAt(node, 1, context), last: expressionAt(node, 2, context) },
});

const OPERATORS: Readonly<Record<string, BinaryOperator>> = {
  is: '==',
  isNot: '!=',
  in: 'in',
  notIn: 'not in',
  andWord: '&&',
  orWord: '||',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
};

const buildBinary: Build = (node, context) => {
  const sign = node.children.find((child) => !isExpression(child));
  const left = expressionAt(node, 0, context);
  const right = expressionAt(node, 1, context);
  const operatorRange = sign === undefined ? { from: left.to, to: left.to } : rangeOf(sign);
  const written = context.text(operatorRange);
  const operator = OPERATORS[sign?.name ?? ''] ?? OPERATORS[written] ?? (written.toLowerCase() as BinaryOperator);
  if (sign?.name === 'ForeignOp' || sign?.name === 'andWord' || sign?.name === 'orWord') {
    context.report('foreign-operator', operatorRange, `\`${written}\` is written \`${operator}\` in Deluge.`, {
      expected: [operator],
      fix: { label: `Use ${operator}`, edits: [{ ...operatorRange, insert: operator }] },
    });
  }
  const binary = { type: 'Binary', ...rangeOf(node), operator, operatorRange, left, right } as const;
  return context.host === 'creator' ? groupLogic(binary) : binary;
};

const buildConditional: Build = (node, context) => {
  const [condition, consequent, alternative] = [0, 1, 2].map((index) => expressionAt(node, index, context));
  const parts = {
    condition: condition ?? missing(node.to),
    consequent: consequent ?? missing(node.to),
    alternative: alternative ?? missing(node.to),
  };
  const written = Object.values(parts).map((part) => context.text(part));
  const rewritten = `if(${written.join(', ')})`;
  context.report('foreign-operator', { from: parts.condition.to, to: node.to }, 'Deluge has no `?:`; write `if(condition, a, b)`.', {
    expected: ['if(condition, a, b)'],
    ...(written.includes('') ? {} : { fix: { label: 'Use if(…)', edits: [{ ...rangeOf(node), insert: rewritten }] } }),
  });
  return { type: 'IfExpression', ...rangeOf(node), ...parts };
};

function reportStraySemicolon(node: RawNode, context: BuildContext): void {
  const stray = find(node, 'StraySemicolon');
  if (stray !== undefined) {
    context.report('stray-semicolon', stray, 'Entries inside the brackets of a task are not separated by `;`.', {
      fix: { label: 'Remove the ;', edits: [{ ...rangeOf(stray), insert: '' }] },
    });
  }
}

function buildTaskEntry(node: RawNode, context: BuildContext): TaskEntry {
  reportStraySemicolon(node, context);
  const key = nameOf(find(node, 'TaskKey'), node.from, context);
  const kind = find(node, 'TaskKind');
  return {
    ...rangeOf(node),
    key: { ...key, name: key.name.toLowerCase().replaceAll(/\s*-\s*/g, '-').trim().replaceAll(/\s+/g, ' ') },
    kind: kind === undefined ? null : nameOf(kind, node.from, context),
    value: expressionAt(node, 0, context),
  };
}

const buildTask: Build = (node, context) => {
  const task = nameOf(find(node, 'task'), node.from, context);
  return {
    type: 'Task',
    ...rangeOf(node),
    task: { ...task, name: task.name.toLowerCase() },
    entries: node.children.filter((child) => child.name === 'TaskEntry').map((child) => buildTaskEntry(child, context)),
  };
};

const buildInsert: Build = (node, context) => ({
  type: 'Insert',
  ...rangeOf(node),
  form: nameOf(find(node, 'FormName'), node.from, context),
  fields: node.children
    .filter((child) => child.name === 'FieldEntry')
    .map((child) => {
      reportStraySemicolon(child, context);
      return { field: nameOf(find(child, 'PropertyName'), child.from, context), value: expressionAt(child, 0, context) };
    }),
});

const BUILDERS: ReadonlyMap<string, Build> = new Map(Object.entries<Build>({
  VariableName: buildVariable,
  Text: buildText,
  QuotedText: buildText,
  CurlyText: buildCurlyText,
  UnclosedText: buildUnclosedText,
  Number: (node, context) => ({ type: 'Number', ...rangeOf(node), raw: context.text(node) }),
  True: (node) => ({ type: 'Constant', ...rangeOf(node), value: true }),
  False: (node) => ({ type: 'Constant', ...rangeOf(node), value: false }),
  Null: (node) => ({ type: 'Constant', ...rangeOf(node), value: null }),
  ParenthesizedExpression: (node, context) => ({
    type: 'Parenthesized',
    ...rangeOf(node),
    expression: expressionAt(node, 0, context),
  }),
  IfExpression: (node, context) => ({
    type: 'IfExpression',
    ...rangeOf(node),
    condition: expressionAt(node, 0, context),
    consequent: expressionAt(node, 1, context),
    alternative: expressionAt(node, 2, context),
  }),
  BraceLiteral: (node, context) => ({ type: 'Braces', ...rangeOf(node), entries: buildArguments(node, context) }),
  ListLiteral: (node, context) => ({
    type: 'List',
    ...rangeOf(node),
    elements: node.children.filter(isExpression).map((child) => buildExpression(child, context)),
  }),
  MemberExpression: buildMember,
  CallExpression: (node, context) => ({
    type: 'Call',
    ...rangeOf(node),
    callee: expressionAt(node, 0, context),
    arguments: buildArgumentList(node, context),
  }),
  FetchExpression: buildFetch,
  SortExpression: buildSort,
  RangeExpression: buildRange,
  UnaryExpression: (node, context) => ({
    type: 'Unary',
    ...rangeOf(node),
    operator: context.code.charAt(node.from) === '!' ? '!' : '-',
    operand: expressionAt(node, 0, context),
  }),
  BinaryExpression: buildBinary,
  ConditionalExpression: buildConditional,
  TaskExpression: buildTask,
  InsertExpression: buildInsert,
  DeleteExpression: (node, context) => ({
    type: 'Delete',
    ...rangeOf(node),
    form: nameOf(find(node, 'FormName'), node.from, context),
    criteria: expressionAt(node, 0, context),
  }),
}));
