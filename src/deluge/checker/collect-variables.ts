import type { Argument, Call, Expression, Fetch, ForEachStatement, Script, Statement, Task } from '../syntax/ast.ts';
import { childExpressions } from '../syntax/children.ts';
import { argumentParts, pathOf } from './expression-parts.ts';
import { ALWAYS_THERE, FUNCTION_NAMESPACES, RECORD_METHODS } from './known-names.ts';
import { VariableScope } from './variables.ts';

/** Keys whose value may be a bare word. */
const BARE_WORD_KEYS = new Set(['type', 'response-format', 'service', 'content type', 'content-type', 'response-decoding']);
/** Tasks whose values are ordinary expressions; what stands in the others is not documented well enough to complain. */
const KNOWN_TASKS = new Set(['invokeurl', 'invokeapi', 'sendmail']);
const RECORD_METHOD_NAMES = new Set(RECORD_METHODS);

interface CalledNames {
  readonly namespaces: ReadonlySet<string>;
  readonly isMethod: (name: string) => boolean;
}

/** Reads a script in the order it runs and notes for each scope which variables are defined, read, and read too early. */
class Collector {
  readonly #scope: VariableScope;
  readonly #names: CalledNames;

  constructor(scope: VariableScope, names: CalledNames) {
    this.#scope = scope;
    this.#names = names;
  }

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) {
      this.#statement(statement);
    }
  }

  #statement(statement: Statement): void {
    switch (statement.type) {
      case 'Block':
        this.statements(statement.body);
        break;
      case 'IfStatement':
        for (const { condition, body } of statement.branches) {
          this.#expression(condition);
          this.statements(body.body);
        }
        this.statements(statement.otherwise?.body ?? []);
        break;
      case 'ForEachStatement':
        this.#forEach(statement);
        break;
      case 'TryStatement':
        this.statements(statement.body.body);
        if (statement.variable !== null) {
          this.#scope.define({ name: statement.variable, kind: 'catch', value: null, statement });
        }
        this.statements(statement.handler?.body ?? []);
        break;
      case 'AssignmentStatement':
      case 'DeclarationStatement':
        this.#assignment(statement);
        break;
      case 'InfoStatement':
      case 'AlertStatement':
        this.#expression(statement.value);
        break;
      case 'ReturnStatement':
      case 'ThrowStatement':
        this.#optional(statement.value);
        break;
      case 'ExpressionStatement':
        this.#expression(statement.expression);
        break;
      case 'FieldStatement':
        this.#lenient(statement.target);
        break;
      case 'FormActionStatement':
        this.#lenient(statement.target);
        statement.arguments.flatMap(argumentParts).forEach((part) => this.#lenient(part));
        break;
      case 'UnsupportedStatement':
        statement.expressions.forEach((expression) => this.#lenient(expression));
        this.statements(statement.body?.body ?? []);
        break;
      default:
        break;
    }
  }

  #forEach(statement: ForEachStatement): void {
    const { iterable } = statement;
    // Creator iterates all records of a form under the form's name.
    if (iterable.type === 'Variable' && /^\p{Lu}/u.test(iterable.name)) {
      this.#lenient(iterable);
    } else {
      this.#expression(iterable);
    }
    this.#scope.define({ name: statement.variable, kind: 'loop', value: null, statement });
    this.statements(statement.body.body);
  }

  #assignment(statement: Extract<Statement, { type: 'AssignmentStatement' | 'DeclarationStatement' }>): void {
    const { value } = statement;
    this.#optional(value);
    if (statement.type === 'DeclarationStatement') {
      this.#scope.define({ name: statement.variable, kind: value === null ? 'loop' : 'assignment', value, statement });
    } else if (statement.target.type !== 'Variable') {
      this.#expression(statement.target);
    } else if (statement.operator === '=') {
      this.#scope.define({ name: statement.target, kind: 'assignment', value, statement });
    } else {
      if (!this.#scope.has(statement.target.name)) {
        this.#scope.readOrReport(statement.target);
      }
      this.#scope.define({ name: statement.target, kind: 'compound', value, statement });
    }
  }

  #optional(expression: Expression | null): void {
    if (expression !== null) {
      this.#expression(expression);
    }
  }

  #expression(expression: Expression): void {
    switch (expression.type) {
      case 'Variable':
        this.#scope.readOrReport(expression);
        break;
      case 'Call':
        this.#call(expression);
        break;
      case 'Fetch':
        this.#optional(expression.range?.first ?? null);
        this.#optional(expression.range?.last ?? null);
        if (expression.criteria !== null) {
          this.#lenient(expression.criteria);
        }
        this.#form(expression);
        break;
      case 'Delete':
        this.#lenient(expression.criteria);
        break;
      case 'Task':
        this.#task(expression);
        break;
      default:
        childExpressions(expression).forEach((child) => this.#expression(child));
    }
  }

  /** The name before the bracket is a form's, unless somebody takes an element of a list with `[0]`. */
  #form({ form, criteria }: Fetch): void {
    if (criteria?.type === 'Number' || criteria?.type === 'Text') {
      this.#expression(form);
    } else {
      this.#lenient(form);
    }
  }

  /** Where a name may also be a field or a word of the host: reads count, nothing is reported. */
  #lenient(expression: Expression): void {
    if (expression.type === 'Variable') {
      this.#scope.read(expression);
    } else {
      childExpressions(expression).forEach((child) => this.#lenient(child));
    }
  }

  #call({ callee, arguments: args }: Call): void {
    if (callee.type === 'Member' && !this.#isNamespace(callee.object, callee.property.name)) {
      this.#expression(callee.object);
    }
    const isRecords = callee.type === 'Member' && RECORD_METHOD_NAMES.has(callee.property.name.toLowerCase());
    args.forEach((argument) => this.#argument(argument, isRecords));
  }

  #argument(argument: Argument, isRecords: boolean): void {
    for (const part of argumentParts(argument)) {
      if (isRecords) {
        this.#lenient(part);
      } else {
        this.#expression(part);
      }
    }
  }

  /** What is no variable and has no method of the library's may be a namespace of functions, or another application. */
  #isNamespace(object: Expression, method: string): boolean {
    const root = pathOf(object)?.[0];
    return root !== undefined && !this.#scope.has(root) && (this.#names.namespaces.has(root) || (/^\p{Lu}/u.test(root) && !this.#names.isMethod(method)));
  }

  #task({ task, entries }: Task): void {
    for (const { key, value } of entries) {
      if (!KNOWN_TASKS.has(task.name) || BARE_WORD_KEYS.has(key.name)) {
        this.#lenient(value);
      } else {
        this.#expression(value);
      }
    }
  }
}

/**
 * The scopes of a script: each function's, and the one of the statements outside. `given` are names that exist anyway,
 * `isMethod` tells whether a name in any case is a method of the library.
 */
export function collectVariables(
  script: Script,
  given: { readonly everywhere: Iterable<string>; readonly outside: Iterable<string> },
  isMethod: (name: string) => boolean,
): readonly VariableScope[] {
  const functions = script.body.filter((node) => node.type === 'FunctionDeclaration');
  const outside = script.body.filter((node) => node.type !== 'FunctionDeclaration');
  const everywhere = new Set([...ALWAYS_THERE, ...given.everywhere]);
  const namespaces = new Set([...FUNCTION_NAMESPACES, ...functions.flatMap(({ namespace }) => (namespace === null ? [] : [namespace.name]))]);
  const names: CalledNames = { namespaces, isMethod };
  const main = new VariableScope(null, outside, new Set([...everywhere, ...given.outside]));
  new Collector(main, names).statements(outside);
  return [
    main,
    ...functions.map((declaration) => {
      const scope = new VariableScope(declaration, declaration.body.body, everywhere);
      for (const { name } of declaration.parameters) {
        scope.define({ name, kind: 'parameter', value: null, statement: null });
      }
      new Collector(scope, names).statements(declaration.body.body);
      return scope;
    }),
  ];
}
