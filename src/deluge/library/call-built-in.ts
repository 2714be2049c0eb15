import { Braces } from '../values/containers.ts';
import { cannotCast, nullValue } from '../values/runtime-errors.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { TypeBit, type TypeName } from '../values/type-bit.ts';
import { typeBit, typeName, type DelugeResult, type DelugeValue } from '../values/value.ts';
import type { BuiltIn, Parameter } from './built-in.ts';
import type { CallContext } from './call-context.ts';

/** All built-ins of one name: the one for each type of receiver, and the one without. */
export class BuiltInGroup {
  readonly name: string;
  readonly entries: readonly BuiltIn[];
  readonly #byType: readonly (BuiltIn | undefined)[];
  readonly #plain: BuiltIn | undefined;

  constructor(name: string, entries: readonly BuiltIn[]) {
    this.name = name;
    this.entries = entries;
    this.#plain = entries.find(({ receiver }) => receiver === null);
    this.#byType = Object.keys(TypeBit).map((type) =>
      entries.find(({ receiver }) => receiver?.includes(type as TypeName)),
    );
  }

  /** The built-in for receivers of a type; undefined when it has none for them. */
  forBit(bit: number): BuiltIn | undefined {
    return this.#byType[31 - Math.clz32(bit)];
  }

  /** Whether the name can be called without a receiver, as `name(…)`. */
  get isFunction(): boolean {
    return this.entries.some((entry) => entry.isFunction);
  }

  /** Whether the name can be called on a value, as `x.name(…)`. */
  get isMethod(): boolean {
    return this.entries.some((entry) => entry.receiver !== null);
  }

  /** `receiver.name(…args)`. Throws a DelugeError when receiver or arguments are not right. */
  callMethod(context: CallContext, receiver: DelugeValue, args: readonly DelugeValue[]): DelugeResult {
    const bit = typeBit(receiver);
    const built = this.forBit(bit);
    if (built === undefined || receiver instanceof Braces) {
      return this.#callElsewhere(context, receiver, args, built);
    }
    return callChecked(built, context, receiver, args);
  }

  /** `name(…args)`: the function of that name, or the method with the first argument as receiver. */
  callFunction(context: CallContext, args: readonly DelugeValue[]): DelugeResult {
    if (this.#plain) {
      return callChecked(this.#plain, context, null, args);
    }
    const [receiver, ...others] = args;
    if (receiver === undefined) {
      throw wrongCount(this.name);
    }
    return this.callMethod(context, receiver, others);
  }

  #callElsewhere(
    context: CallContext,
    receiver: DelugeValue,
    args: readonly DelugeValue[],
    built: BuiltIn | undefined,
  ): DelugeResult {
    if (receiver instanceof Braces) {
      const decided = receiver.container ?? this.#decide(receiver, args);
      const chosen = decided === null ? built : this.forBit(decided.bit);
      if (chosen) {
        return callChecked(chosen, context, decided ?? receiver, args);
      }
    }
    if (receiver === null) {
      throw nullValue(this.name);
    }
    const types = this.entries.flatMap((entry) => entry.receiver ?? []).filter((type) => type !== 'BRACES');
    throw types.length === 0 ? unknownFunction(this.name) : cannotCast(typeName(receiver), `[${[...new Set(types)].join(', ')}]`);
  }

  /** What the first use of `{}` makes of it; null when it can be both after this use too. */
  #decide(braces: Braces, args: readonly DelugeValue[]): DelugeValue & { readonly bit: number } | null {
    const list = this.forBit(TypeBit.LIST);
    const map = this.forBit(TypeBit['KEY-VALUE']);
    if (this.forBit(TypeBit.BRACES) || (!list && !map)) {
      return null;
    }
    return map && (!list || typeof args[0] === 'string') ? braces.asMap() : braces.asList();
  }
}

/** Calls a built-in after checking the arguments against its parameters. */
function callChecked(
  built: BuiltIn,
  context: CallContext,
  receiver: DelugeValue,
  args: readonly DelugeValue[],
): DelugeResult {
  const { parameters, rest } = built;
  let given = args;
  if (args.length < built.minimum || (args.length > parameters.length && rest === null)) {
    throw wrongCount(built.name);
  }
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? null;
    const parameter = parameters[index] ?? rest;
    if (parameter && (typeBit(argument) & parameter.mask) === 0) {
      given = replaced(given, index, decidedFor(argument, parameter, built, index));
    } else if (argument instanceof Braces && argument.container !== null && parameter && !(parameter.mask & TypeBit.BRACES)) {
      given = replaced(given, index, argument.container);
    }
  }
  return built.call(context, receiver as never, given as never) as DelugeResult;
}

function replaced(args: readonly DelugeValue[], index: number, value: DelugeValue): readonly DelugeValue[] {
  return args.with(index, value);
}

/** `{}` as the list or map that the parameter wants; throws for every other argument of a wrong type. */
function decidedFor(argument: DelugeValue, parameter: Parameter, built: BuiltIn, index: number): DelugeValue {
  const decided =
    argument instanceof Braces
      ? ((parameter.mask & TypeBit.LIST ? argument.asList() : null) ??
        (parameter.mask & TypeBit['KEY-VALUE'] ? argument.asMap() : null))
      : null;
  if (decided) {
    return decided;
  }
  if (argument === null) {
    throw nullValue(built.name);
  }
  const types = parameter.types.filter((type) => type !== 'BRACES' && type !== 'NULL');
  throw new DelugeError(
    'argument-type',
    `Incompatible types for function at argument index ${index + 1} Required: [${types.join(', ')}] Found: ${typeName(argument)}`,
  );
}

/** The error for a call with too few or too many arguments. */
export function wrongCount(name: string): DelugeError {
  return new DelugeError('argument-count', `No. of arguments mismatches for the function ${name}`);
}

/** The error for a call of something that does not exist. */
export function unknownFunction(name: string): DelugeError {
  return new DelugeError('unknown-function', `Not able to find '${name}' function`);
}
