import type { VariableScope } from '../checker/variables.ts';
import type { Argument, Expression, FunctionDeclaration, Name, Range, Statement } from '../syntax/ast.ts';
import { childExpressions, statementBodies, statementExpressions, visitExpressions } from '../syntax/children.ts';
import type { Analysis } from './analysis.ts';
import { isIdentifier } from './identifier.ts';

/** A variable or a function of the script, with all places that name it. */
export interface CodeSymbol {
  readonly kind: 'variable' | 'function';
  readonly name: string;
  /** The place that was asked about. */
  readonly at: Range;
  /** The places where it is defined: every assignment of a variable. Empty for what the host gives. */
  readonly definitions: readonly Range[];
  /** All places in the order of the text, definitions included. */
  readonly occurrences: readonly Range[];
  /** A variable's scope; null for a function. */
  readonly scope: VariableScope | null;
}

/** Keys of tasks whose value is a word, never a variable: `type :GET`. */
const WORD_KEYS = new Set(['type', 'response-format', 'response-decoding', 'service', 'content type', 'content-type']);

function place({ from, to }: Name): Range {
  return { from, to };
}

/** Collects the places of one scope at which variables are read or assigned, by name. */
class VariablePlaces {
  readonly places: { readonly name: string; readonly at: Range }[] = [];
  readonly #scope: VariableScope;

  constructor(scope: VariableScope) {
    this.#scope = scope;
    scope.owner?.parameters.forEach(({ name }) => this.#add(name));
    this.#statements(scope.statements);
  }

  /** In code that can't be read a name may have signs in it; that is none. */
  #add(name: Name): void {
    if (isIdentifier(name.name)) {
      this.places.push({ name: name.name, at: place(name) });
    }
  }

  #statements(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (statement.type === 'DeclarationStatement' || statement.type === 'ForEachStatement') {
        this.#add(statement.variable);
      } else if (statement.type === 'TryStatement' && statement.variable !== null) {
        this.#add(statement.variable);
      }
      statementExpressions(statement).forEach((expression) => this.#expression(expression));
      statementBodies(statement).forEach((body) => this.#statements(body));
    }
  }

  #expression(expression: Argument): void {
    switch (expression.type) {
      case 'Variable':
        this.#add(expression);
        break;
      case 'Call':
        this.#call(expression.callee);
        expression.arguments.forEach((argument) => this.#expression(argument));
        break;
      case 'Task':
        expression.entries.filter(({ key }) => !WORD_KEYS.has(key.name)).forEach(({ value }) => this.#expression(value));
        break;
      case 'Fetch':
      case 'Delete':
        childExpressions(expression).forEach((child) => (child === expression.criteria ? this.#criteria(child) : this.#expression(child)));
        break;
      default:
        childExpressions(expression).forEach((child) => this.#expression(child));
    }
  }

  #call(callee: Expression): void {
    if (callee.type === 'Member') {
      const { object } = callee;
      // What is no variable names a namespace of functions.
      if (object.type !== 'Variable' || this.#scope.has(object.name)) {
        this.#expression(object);
      }
    } else if (callee.type !== 'Variable') {
      this.#expression(callee);
    }
  }

  /** On the left of a comparison stands a field of the form. */
  #criteria(expression: Expression): void {
    if (expression.type === 'Binary' && expression.left.type === 'Variable') {
      this.#criteria(expression.right);
    } else if (expression.type === 'Variable') {
      this.#add(expression);
    } else {
      childExpressions(expression).forEach((child) => this.#criteria(child));
    }
  }
}

function covers({ from, to }: Range, offset: number): boolean {
  return from <= offset && offset <= to;
}

function byPlace(a: Range, b: Range): number {
  return a.from - b.from;
}

function variableAt(offset: number, analysis: Analysis): CodeSymbol | null {
  for (const scope of analysis.scopes) {
    const { places } = new VariablePlaces(scope);
    const found = places.find(({ at }) => covers(at, offset));
    if (found !== undefined) {
      const { name, at } = found;
      const definitions = (scope.variables.get(name)?.definitions ?? []).map((definition) => place(definition.name));
      const occurrences = places.filter((one) => one.name === name).map((one) => one.at);
      return { kind: 'variable', name, at, definitions, occurrences: occurrences.toSorted(byPlace), scope };
    }
  }
  return null;
}

/** The places that call a function, where its own name stands in them. */
function callsOf(declaration: FunctionDeclaration, analysis: Analysis): readonly Range[] {
  const calls: Range[] = [];
  const namespace = declaration.namespace?.name ?? null;
  const { name } = declaration.name;
  visitExpressions(analysis.parsed.script.body, (expression) => {
    if (expression.type !== 'Call') {
      return;
    }
    const { callee } = expression;
    if (namespace === null && callee.type === 'Variable' && callee.name === name) {
      calls.push(place(callee));
    } else if (callee.type === 'Member' && callee.property.name === name && callee.object.type === 'Variable' && callee.object.name === namespace) {
      calls.push(place(callee.property));
    }
  });
  return calls;
}

function functionAt(offset: number, analysis: Analysis): CodeSymbol | null {
  for (const declaration of analysis.declarations.filter(({ name }) => isIdentifier(name.name))) {
    const occurrences = [place(declaration.name), ...callsOf(declaration, analysis)].toSorted(byPlace);
    const at = occurrences.find((one) => covers(one, offset));
    if (at !== undefined) {
      return { kind: 'function', name: declaration.name.name, at, definitions: [place(declaration.name)], occurrences, scope: null };
    }
  }
  return null;
}

/** The variable or function of the script that is named at an offset; null for anything else, built-ins included. */
export function symbolAt(offset: number, analysis: Analysis): CodeSymbol | null {
  return functionAt(offset, analysis) ?? variableAt(offset, analysis);
}
