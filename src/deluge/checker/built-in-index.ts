import type { TypeName } from '../values/type-bit.ts';

/** What the checker has to know about a built-in function; the library's descriptions have it all. */
export interface BuiltInSignature {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The types it is a method of; null for a function without a receiver. */
  readonly receiver: readonly TypeName[] | null;
  /** Whether it can be called as `name(x, …)`. */
  readonly isFunction: boolean;
  readonly parameters: readonly { readonly name: string; readonly types: readonly TypeName[] }[];
  /** How many of the parameters have to be given. */
  readonly minimum: number;
  /** More arguments may follow. */
  readonly rest: object | null;
  readonly result: TypeName | 'ANY' | 'VOID';
}

function grouped(builtIns: readonly BuiltInSignature[]): ReadonlyMap<string, readonly BuiltInSignature[]> {
  const groups = new Map<string, BuiltInSignature[]>();
  for (const built of builtIns) {
    for (const name of [built.name, ...built.aliases]) {
      const key = name.toLowerCase();
      const group = groups.get(key) ?? [];
      group.push(built);
      groups.set(key, group);
    }
  }
  return groups;
}

function asMethod(built: BuiltInSignature): BuiltInSignature[] {
  const [first, ...others] = built.parameters;
  if (first === undefined) {
    return [];
  }
  return [{ ...built, receiver: first.types, parameters: others, minimum: Math.max(0, built.minimum - 1) }];
}

/** The built-ins by name in any case. */
export class BuiltInIndex {
  readonly #methods: ReadonlyMap<string, readonly BuiltInSignature[]>;
  readonly #functions: ReadonlyMap<string, readonly BuiltInSignature[]>;
  readonly methodNames: readonly string[];
  readonly functionNames: readonly string[];

  constructor(builtIns: readonly BuiltInSignature[]) {
    // Most functions work as methods of their first argument.
    const methods = builtIns.flatMap((built) => (built.receiver === null ? asMethod(built) : [built]));
    const functions = builtIns.filter(({ isFunction }) => isFunction);
    this.#methods = grouped(methods);
    this.#functions = grouped(functions);
    this.methodNames = methods.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => !name.includes('.'));
    this.functionNames = functions.flatMap(({ name, aliases }) => [name, ...aliases]);
  }

  /** The built-ins that `x.name(…)` can mean. */
  methods(name: string): readonly BuiltInSignature[] {
    return this.#methods.get(name.toLowerCase()) ?? [];
  }

  /** The built-ins that `name(…)` can mean; of a method, the receiver is the first argument. */
  functions(name: string): readonly BuiltInSignature[] {
    return this.#functions.get(name.toLowerCase()) ?? [];
  }
}
