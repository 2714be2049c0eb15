import { TYPE_NAMES, typeMask, type TypeName } from '../values/type-bit.ts';
import type { DelugeResult, DelugeValue, ValueOf } from '../values/value.ts';
import type { CallContext } from './call-context.ts';

/** One parameter of a built-in function. */
export interface Parameter<T extends TypeName = TypeName, O extends boolean = boolean> {
  readonly name: string;
  readonly types: readonly T[];
  readonly optional: O;
  /** The types as a set of bits. */
  readonly mask: number;
}

/** What a built-in gives: a type, any type, or nothing. */
export type ResultType = TypeName | 'ANY' | 'VOID';

/** The groups that the reference sorts the functions into. */
export type Category =
  | 'Common'
  | 'Text'
  | 'Number'
  | 'List'
  | 'Map'
  | 'Collection'
  | 'Date-time'
  | 'Encoding'
  | 'File'
  | 'XML';

/** A built-in function: what completion, hover and the checker say about it, and what it does. */
export interface BuiltIn {
  /** As the reference writes it; calls are found whatever the case. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: Category;
  /** The types it can be called on, as `x.name(…)`; null for a function without a receiver. */
  readonly receiver: readonly TypeName[] | null;
  /** Whether `name(x, …)` works too; always for one without a receiver. */
  readonly isFunction: boolean;
  readonly parameters: readonly Parameter[];
  /** How many of the parameters have to be given. */
  readonly minimum: number;
  /** More arguments of this kind may follow. */
  readonly rest: Parameter | null;
  readonly result: ResultType;
  readonly description: string;
  /** What is different in Creator, or not certain; null when nothing is. */
  readonly note: string | null;
  /** The arguments have been checked against the parameters. */
  readonly call: (context: CallContext, receiver: never, args: never) => DelugeResult | void;
}

type Argument<P> = P extends Parameter<infer T, infer O> ? ValueOf[T] | (O extends true ? undefined : never) : never;

type Arguments<P extends readonly Parameter[]> = { readonly [K in keyof P]: Argument<P[K]> };

interface Description<P> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly category: Category;
  readonly parameters?: P;
  readonly result: ResultType;
  readonly description: string;
  readonly note?: string;
}

interface MethodDescription<R extends TypeName, P extends readonly Parameter[]> extends Description<P> {
  readonly receiver: R | readonly R[];
  /** False for what is only ever called as `x.name(…)`. */
  readonly isFunction?: boolean;
  readonly call: (context: CallContext, receiver: ValueOf[R], args: Arguments<P>) => DelugeResult | void;
}

interface FunctionDescription<P extends readonly Parameter[]> extends Description<P> {
  readonly call: (context: CallContext, args: Arguments<P>) => DelugeResult | void;
}

interface VariadicDescription extends Description<readonly Parameter[]> {
  readonly rest: Parameter;
  readonly call: (context: CallContext, args: readonly DelugeValue[]) => DelugeResult | void;
}

/** Every type, null included. */
export const ANY: readonly TypeName[] = TYPE_NAMES;

/** Every type but null. */
export const ANY_VALUE: readonly Exclude<TypeName, 'NULL'>[] = TYPE_NAMES.filter((type) => type !== 'NULL');

/** A parameter that has to be given. */
export function required<T extends TypeName>(name: string, ...types: readonly T[]): Parameter<T, false> {
  return { name, types, optional: false, mask: typeMask(types) };
}

/** A parameter that may be left out. */
export function optional<T extends TypeName>(name: string, ...types: readonly T[]): Parameter<T, true> {
  return { name, types, optional: true, mask: typeMask(types) };
}

function isList<R>(receiver: R | readonly R[]): receiver is readonly R[] {
  return Array.isArray(receiver);
}

/** A built-in called on a value, and (unless it says otherwise) as a function with that value as first argument. */
export function method<R extends TypeName, const P extends readonly Parameter[] = readonly []>(
  description: MethodDescription<R, P>,
): BuiltIn {
  const { receiver, isFunction = true } = description;
  return { ...common(description), receiver: isList(receiver) ? receiver : [receiver], isFunction, call: description.call };
}

/** A built-in called by its name alone. */
export function plainFunction<const P extends readonly Parameter[] = readonly []>(
  description: FunctionDescription<P>,
): BuiltIn {
  const { call } = description;
  return {
    ...common(description),
    receiver: null,
    isFunction: true,
    call: (context: CallContext, _: DelugeValue, args: Arguments<P>) => call(context, args),
  };
}

/** A built-in called by its name alone with any number of arguments. */
export function variadicFunction(description: VariadicDescription): BuiltIn {
  const { call, rest } = description;
  return {
    ...common(description),
    receiver: null,
    isFunction: true,
    rest,
    call: (context: CallContext, _: DelugeValue, args: readonly DelugeValue[]) => call(context, args),
  };
}

function common<P extends readonly Parameter[]>(
  description: Description<P>,
): Pick<BuiltIn, 'name' | 'aliases' | 'category' | 'parameters' | 'minimum' | 'rest' | 'result' | 'description' | 'note'> {
  const { name, aliases = [], category, parameters = [], result, note = null } = description;
  const minimum = parameters.filter((parameter) => !parameter.optional).length;
  return { name, aliases, category, parameters, minimum, rest: null, result, description: description.description, note };
}
