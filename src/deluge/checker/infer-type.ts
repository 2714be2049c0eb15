import type { Argument, Binary, Braces, Call, Expression } from '../syntax/ast.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { BuiltInIndex, BuiltInSignature } from './built-in-index.ts';
import type { VariableScope } from './variables.ts';

const CONSTRUCTED: ReadonlyMap<string, TypeName> = new Map([
  ['map', 'KEY-VALUE'],
  ['list', 'LIST'],
  ['collection', 'COLLECTION'],
]);
/** With further arguments these can answer null or something else. */
const CERTAIN_ALONE = new Set(['tostring', 'totext', 'text']);
const UNCERTAIN = new Set(['isempty', 'ifnull', 'get', 'getjson']);
const ARITHMETIC = new Set(['-', '*', '%']);
const LOGIC = new Set(['&&', '||', '==', '!=', '<', '>', '<=', '>=', '=', 'in', 'not in', 'contains', 'startswith', 'endswith']);

export function isNumeric(type: TypeName | null): boolean {
  return type === 'NUMBER' || type === 'DECIMAL';
}

/** Works out types, but only those that can't be otherwise: null stands for "not certain". */
export class TypeInference {
  readonly #builtIns: BuiltInIndex;
  readonly #variables = new Map<string, TypeName | null>();
  readonly #scope: VariableScope;

  constructor(scope: VariableScope, builtIns: BuiltInIndex) {
    this.#scope = scope;
    this.#builtIns = builtIns;
  }

  /** The type of an expression's value, if it has the same on every way to it. */
  typeOf(expression: Expression): TypeName | null {
    switch (expression.type) {
      case 'Text':
        return expression.quote === '"' ? 'TEXT' : null;
      case 'Number':
        return expression.raw.includes('.') ? 'DECIMAL' : 'NUMBER';
      case 'Constant':
        return expression.value === null ? 'NULL' : 'BOOLEAN';
      case 'List':
        return 'LIST';
      case 'Braces':
        return this.#braces(expression);
      case 'Parenthesized':
        return this.typeOf(expression.expression);
      case 'IfExpression':
        return this.#common([expression.consequent, expression.alternative]);
      case 'Unary':
        return this.#unary(expression.operator, this.typeOf(expression.operand));
      case 'Binary':
        return this.#binary(expression);
      case 'Variable':
        return this.#variable(expression.name);
      case 'Call':
        return this.#call(expression);
      default:
        return null;
    }
  }

  #braces({ entries }: Braces): TypeName | null {
    const first = entries[0];
    return first === undefined ? null : first.type === 'MapEntry' ? 'KEY-VALUE' : 'LIST';
  }

  #common(expressions: readonly Expression[]): TypeName | null {
    const types = new Set(expressions.map((expression) => this.typeOf(expression)));
    const [type = null] = types;
    return types.size === 1 ? type : null;
  }

  #unary(operator: '!' | '-', operand: TypeName | null): TypeName | null {
    return operator === '!' ? 'BOOLEAN' : isNumeric(operand) ? operand : null;
  }

  #binary({ operator, left, right }: Binary): TypeName | null {
    if (LOGIC.has(operator)) {
      return 'BOOLEAN';
    }
    const [a, b] = [this.typeOf(left), this.typeOf(right)];
    if (operator === '+' && (a === 'TEXT' || b === 'TEXT')) {
      return 'TEXT';
    }
    if ((operator === '+' || ARITHMETIC.has(operator)) && isNumeric(a) && isNumeric(b)) {
      return a === 'DECIMAL' || b === 'DECIMAL' ? 'DECIMAL' : 'NUMBER';
    }
    return null;
  }

  /** A variable has a certain type when everything that is ever assigned to it has that one. */
  #variable(name: string): TypeName | null {
    const known = this.#variables.get(name);
    if (known !== undefined) {
      return known;
    }
    this.#variables.set(name, null);
    const values = this.#scope.values(name);
    const type = values === null ? null : this.#common(values);
    this.#variables.set(name, type === 'NULL' ? null : type);
    return type === 'NULL' ? null : type;
  }

  #call({ callee, arguments: args }: Call): TypeName | null {
    if (callee.type === 'Variable') {
      const name = callee.name.toLowerCase();
      return CONSTRUCTED.get(name) ?? this.#result(name, this.#builtIns.functions(name), args[0] ?? null, args.length - 1);
    }
    if (callee.type !== 'Member') {
      return null;
    }
    const name = callee.property.name.toLowerCase();
    return this.#result(name, this.#builtIns.methods(name), callee.object, args.length);
  }

  #result(name: string, signatures: readonly BuiltInSignature[], receiver: Argument | null, further: number): TypeName | null {
    if (UNCERTAIN.has(name) || (CERTAIN_ALONE.has(name) && further > 0)) {
      return null;
    }
    const type = receiver === null || receiver.type === 'MapEntry' ? null : this.typeOf(receiver);
    const fitting = signatures.filter((signature) => type === null || signature.receiver === null || signature.receiver.includes(type));
    const results = new Set(fitting.map(({ result }) => result));
    const [result] = results;
    return results.size !== 1 || result === undefined || result === 'ANY' || result === 'VOID' || result === 'NULL' ? null : result;
  }
}
