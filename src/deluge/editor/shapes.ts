import type { Definition, VariableScope } from '../checker/variables.ts';
import type { Call, Expression, Statement } from '../syntax/ast.ts';
import { statementBodies, statementExpressions, visitExpression } from '../syntax/children.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { Analysis } from './analysis.ts';

/** What is known about a value before the script runs. */
export interface Shape {
  /** Null where it is not certain. */
  readonly type: TypeName | null;
  /** A value of that kind as JSON has it; undefined where none is known. */
  readonly sample: unknown;
}

/** A key of a map with what stands under it in the sample, if there is one. */
export interface KnownKey {
  readonly key: string;
  readonly sample: unknown;
}

const UNKNOWN: Shape = { type: null, sample: undefined };
const LONGEST_CHAIN = 12;
const READS = new Set(['get', 'getjson']);

function typeOfSample(sample: unknown): TypeName | null {
  if (typeof sample === 'string') {
    return 'TEXT';
  }
  if (typeof sample === 'number') {
    return Number.isInteger(sample) ? 'NUMBER' : 'DECIMAL';
  }
  if (typeof sample === 'boolean') {
    return 'BOOLEAN';
  }
  return Array.isArray(sample) ? 'LIST' : typeof sample === 'object' && sample !== null ? 'KEY-VALUE' : null;
}

function member(sample: unknown, key: string | number): unknown {
  if (Array.isArray(sample)) {
    return typeof key === 'number' ? (sample as unknown[])[0] : undefined;
  }
  return typeof sample === 'object' && sample !== null && Object.hasOwn(sample, key) ? (sample as Record<string, unknown>)[key] : undefined;
}

/** Works out what an expression gives, from the types of the checker and the samples of what the script is given. */
export class Shapes {
  readonly #analysis: Analysis;
  readonly #scope: VariableScope;

  constructor(analysis: Analysis, scope: VariableScope) {
    this.#analysis = analysis;
    this.#scope = scope;
  }

  shapeOf(expression: Expression, depth = 0): Shape {
    const sample = depth > LONGEST_CHAIN ? undefined : this.#sampleOf(expression, depth);
    const type = this.#analysis.types(this.#scope).typeOf(expression) ?? typeOfSample(sample);
    return type === null && sample === undefined ? UNKNOWN : { type, sample };
  }

  /**
   * The keys of a map, in the order in which they are known: from its sample, and from what the script puts into it. The
   * key that is just being written, at the offset `writing`, is none.
   */
  keysOf(expression: Expression, writing: number): readonly KnownKey[] {
    const { sample } = this.shapeOf(expression);
    const known = typeof sample === 'object' && sample !== null && !Array.isArray(sample) ? Object.entries(sample as Record<string, unknown>) : [];
    const keys = new Map<string, unknown>(known);
    if (expression.type === 'Variable') {
      for (const key of this.#writtenKeys(expression.name, writing)) {
        keys.set(key, keys.get(key));
      }
    }
    return Array.from(keys, ([key, sample]) => ({ key, sample }));
  }

  #sampleOf(expression: Expression, depth: number): unknown {
    switch (expression.type) {
      case 'Parenthesized':
        return this.#sampleOf(expression.expression, depth + 1);
      case 'Variable':
        return this.#variable(expression.name, depth + 1);
      case 'Call':
        return this.#call(expression, depth + 1);
      default:
        return undefined;
    }
  }

  #variable(name: string, depth: number): unknown {
    const given = this.#analysis.given(name);
    if (given !== null || depth > LONGEST_CHAIN) {
      return given?.sample;
    }
    for (const definition of this.#scope.variables.get(name)?.definitions ?? []) {
      const sample = this.#defined(definition, depth);
      if (sample !== undefined) {
        return sample;
      }
    }
    return undefined;
  }

  #defined({ kind, value, statement }: Definition, depth: number): unknown {
    if (kind === 'loop' && statement?.type === 'ForEachStatement') {
      return statement.counts ? 0 : member(this.shapeOf(statement.iterable, depth + 1).sample, 0);
    }
    return kind === 'assignment' && value !== null ? this.shapeOf(value, depth + 1).sample : undefined;
  }

  #call({ callee, arguments: [key, ...others] }: Call, depth: number): unknown {
    if (callee.type !== 'Member' || others.length > 0 || !READS.has(callee.property.name.toLowerCase())) {
      return undefined;
    }
    const { sample } = this.shapeOf(callee.object, depth + 1);
    return key?.type === 'Text' ? member(sample, key.value) : key?.type === 'Number' || key?.type === 'Variable' ? member(sample, 0) : undefined;
  }

  #writtenKeys(variable: string, writing: number): readonly string[] {
    const keys: string[] = [];
    for (const { value } of this.#scope.variables.get(variable)?.definitions ?? []) {
      const braces = value?.type === 'Call' && value.arguments[0]?.type === 'Braces' ? value.arguments[0] : value;
      for (const entry of braces?.type === 'Braces' ? braces.entries : []) {
        if (entry.type === 'MapEntry' && entry.key.type === 'Text') {
          keys.push(entry.key.value);
        }
      }
    }
    visitAll(this.#scope.statements, (expression) => {
      const [key] = expression.type === 'Call' ? expression.arguments : [];
      const isPut = expression.type === 'Call' && expression.callee.type === 'Member' && expression.callee.property.name.toLowerCase() === 'put';
      if (isPut && expression.callee.object.type === 'Variable' && expression.callee.object.name === variable && key?.type === 'Text' && !(key.from < writing && writing <= key.to)) {
        keys.push(key.value);
      }
    });
    return keys;
  }
}

/** Calls `visit` for every expression of one scope. */
export function visitAll(statements: readonly Statement[], visit: (expression: Expression) => void): void {
  for (const statement of statements) {
    statementExpressions(statement).forEach((expression) => visitExpression(expression, visit));
    statementBodies(statement).forEach((body) => visitAll(body, visit));
  }
}
