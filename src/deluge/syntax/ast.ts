/** Where a piece of syntax stands: offsets in UTF-16 code units, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A name as it is written, with its place. */
export interface Name extends Range {
  readonly name: string;
}

export interface Comment extends Range {
  readonly kind: 'line' | 'block';
}

export interface Script extends Range {
  readonly type: 'Script';
  readonly body: readonly (FunctionDeclaration | Statement)[];
  readonly comments: readonly Comment[];
}

/** `string standalone.total(Map order, region) { … }`, as CRM, Creator and Books export a function. */
export interface FunctionDeclaration extends Range {
  readonly type: 'FunctionDeclaration';
  readonly returnType: Name;
  /** `standalone`, `automation`, `button` …; null for a bare name. */
  readonly namespace: Name | null;
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
}

export interface Parameter extends Range {
  readonly typeName: Name | null;
  readonly name: Name;
}

export interface Block extends Range {
  readonly type: 'Block';
  readonly body: readonly Statement[];
}

export interface IfBranch extends Range {
  readonly condition: Expression;
  readonly body: Block;
}

export interface IfStatement extends Range {
  readonly type: 'IfStatement';
  /** The `if` and every `else if`, in order; at least one. */
  readonly branches: readonly IfBranch[];
  readonly otherwise: Block | null;
}

export interface ForEachStatement extends Range {
  readonly type: 'ForEachStatement';
  /** `for each index i in …`: the variable counts from 0 instead of holding the element. */
  readonly counts: boolean;
  readonly variable: Name;
  readonly iterable: Expression;
  readonly body: Block;
}

export interface TryStatement extends Range {
  readonly type: 'TryStatement';
  readonly body: Block;
  readonly variable: Name | null;
  readonly handler: Block | null;
}

export interface ValueStatement extends Range {
  readonly type: 'InfoStatement' | 'AlertStatement';
  readonly value: Expression;
}

export interface OptionalValueStatement extends Range {
  readonly type: 'ReturnStatement' | 'ThrowStatement';
  readonly value: Expression | null;
}

export interface BareStatement extends Range {
  readonly type: 'BreakStatement' | 'ContinueStatement' | 'CancelStatement' | 'EmptyStatement';
}

/** `hide Phone;`, `show Phone;` and the like in Creator's forms. */
export interface FieldStatement extends Range {
  readonly type: 'FieldStatement';
  readonly action: string;
  readonly target: Expression;
}

/** `Status:ui.add({"Open"});` in Creator's forms. */
export interface FormActionStatement extends Range {
  readonly type: 'FormActionStatement';
  readonly target: Expression;
  readonly action: Name;
  readonly arguments: readonly Argument[];
}

export interface DeclarationStatement extends Range {
  readonly type: 'DeclarationStatement';
  readonly typeName: Name;
  readonly variable: Name;
  readonly value: Expression | null;
}

export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '%=';

export interface AssignmentStatement extends Range {
  readonly type: 'AssignmentStatement';
  readonly target: Expression;
  readonly operator: AssignmentOperator;
  readonly value: Expression;
}

export interface ExpressionStatement extends Range {
  readonly type: 'ExpressionStatement';
  readonly expression: Expression;
}

/** Something Deluge does not have (`while`, `switch`, `x++` …); an error tells so, and what could be read is kept. */
export interface UnsupportedStatement extends Range {
  readonly type: 'UnsupportedStatement';
  readonly expressions: readonly Expression[];
  readonly body: Block | null;
}

export type Statement =
  | Block
  | IfStatement
  | ForEachStatement
  | TryStatement
  | ValueStatement
  | OptionalValueStatement
  | BareStatement
  | FieldStatement
  | FormActionStatement
  | DeclarationStatement
  | AssignmentStatement
  | ExpressionStatement
  | UnsupportedStatement;

export interface Variable extends Name {
  readonly type: 'Variable';
}

export interface TextLiteral extends Range {
  readonly type: 'Text';
  readonly value: string;
  /** In single quotes, what reads as a date is a date. */
  readonly quote: '"' | "'";
}

export interface NumberLiteral extends Range {
  readonly type: 'Number';
  readonly raw: string;
}

export interface ConstantLiteral extends Range {
  readonly type: 'Constant';
  readonly value: boolean | null;
}

export interface Parenthesized extends Range {
  readonly type: 'Parenthesized';
  readonly expression: Expression;
}

/** `if(condition, a, b)`, Deluge's conditional expression. */
export interface IfExpression extends Range {
  readonly type: 'IfExpression';
  readonly condition: Expression;
  readonly consequent: Expression;
  readonly alternative: Expression;
}

export interface MapEntry extends Range {
  readonly type: 'MapEntry';
  readonly key: Expression;
  readonly value: Expression;
}

export type Argument = Expression | MapEntry;

/** `{…}`: a list, a map, or (empty) whichever its first use asks for. */
export interface Braces extends Range {
  readonly type: 'Braces';
  readonly entries: readonly Argument[];
}

/** `[…]` as a list. */
export interface ListLiteral extends Range {
  readonly type: 'List';
  readonly elements: readonly Expression[];
}

export interface Member extends Range {
  readonly type: 'Member';
  readonly object: Expression;
  readonly property: Name;
}

export interface Call extends Range {
  readonly type: 'Call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
}

export interface SortKey extends Range {
  readonly field: Name;
  readonly descending: boolean;
}

/** `Form[criteria] sort by Field range from 1 to 10`, Creator's way to read records. */
export interface Fetch extends Range {
  readonly type: 'Fetch';
  readonly form: Expression;
  readonly criteria: Expression | null;
  readonly sort: SortKey | null;
  readonly range: { readonly first: Expression; readonly last: Expression } | null;
}

export interface Unary extends Range {
  readonly type: 'Unary';
  readonly operator: '!' | '-';
  readonly operand: Expression;
}

export type BinaryOperator =
  | '*' | '/' | '%' | '+' | '-'
  | '==' | '!=' | '<' | '>' | '<=' | '>=' | '='
  | 'in' | 'not in' | 'contains' | 'startswith' | 'endswith'
  | '&&' | '||';

export interface Binary extends Range {
  readonly type: 'Binary';
  readonly operator: BinaryOperator;
  readonly operatorRange: Range;
  readonly left: Expression;
  readonly right: Expression;
}

export interface TaskEntry extends Range {
  /** Lower case, words joined by one space: `url`, `content-type`, `reply to`. */
  readonly key: Name;
  /** The word before the value in `attachments :file:report`. */
  readonly kind: Name | null;
  readonly value: Expression;
}

/** `invokeurl [ url: … type: … ]` and the other tasks in brackets. */
export interface Task extends Range {
  readonly type: 'Task';
  /** Lower case: `invokeurl`, `sendmail` … */
  readonly task: Name;
  readonly entries: readonly TaskEntry[];
}

export interface InsertTask extends Range {
  readonly type: 'Insert';
  readonly form: Name;
  readonly fields: readonly { readonly field: Name; readonly value: Expression }[];
}

export interface DeleteTask extends Range {
  readonly type: 'Delete';
  readonly form: Name;
  readonly criteria: Expression;
}

/** Stands where an expression is missing or could not be read; an error tells why. */
export interface Missing extends Range {
  readonly type: 'Missing';
}

export type Expression =
  | Variable
  | TextLiteral
  | NumberLiteral
  | ConstantLiteral
  | Parenthesized
  | IfExpression
  | Braces
  | ListLiteral
  | Member
  | Call
  | Fetch
  | Unary
  | Binary
  | Task
  | InsertTask
  | DeleteTask
  | Missing;
