import type { Expression, FunctionDeclaration, Name, Statement } from '../syntax/ast.ts';

/** A place that gives a variable its value. `value` is null where that is not an expression: parameters, loops. */
export interface Definition {
  readonly name: Name;
  readonly kind: 'assignment' | 'compound' | 'parameter' | 'loop' | 'catch';
  readonly value: Expression | null;
  readonly statement: Statement | null;
}

export interface VariableInfo {
  readonly definitions: Definition[];
  reads: number;
}

/** A use of a name that no statement above it has defined. */
export interface UndefinedUse {
  readonly name: Name;
  /** What else the name could have meant at that place. */
  readonly candidates: readonly string[];
}

/** The variables of one function, or of the statements outside all functions; blocks have none of their own. */
export class VariableScope {
  readonly owner: FunctionDeclaration | null;
  readonly statements: readonly Statement[];
  readonly variables = new Map<string, VariableInfo>();
  readonly undefinedUses: UndefinedUse[] = [];
  readonly #given: ReadonlySet<string>;

  constructor(owner: FunctionDeclaration | null, statements: readonly Statement[], given: ReadonlySet<string>) {
    this.owner = owner;
    this.statements = statements;
    this.#given = given;
  }

  has(name: string): boolean {
    return this.variables.has(name) || this.#given.has(name);
  }

  define(definition: Definition): void {
    const { name } = definition.name;
    if (name === '') {
      return;
    }
    const early = this.undefinedUses.filter((use) => use.name.name === name).length;
    const info = this.variables.get(name) ?? { definitions: [], reads: early };
    info.definitions.push(definition);
    this.variables.set(name, info);
  }

  /** Notes that a name is read; whether there is such a variable. */
  read(name: Name): boolean {
    const info = this.variables.get(name.name);
    if (info !== undefined) {
      info.reads += 1;
    }
    return this.has(name.name) || name.name === '';
  }

  readOrReport(name: Name): void {
    if (!this.read(name)) {
      this.undefinedUses.push({ name, candidates: [...this.variables.keys(), ...this.#given] });
    }
  }

  /** The values a variable gets, where all of them are expressions; null where one is not known. */
  values(name: string): readonly Expression[] | null {
    const definitions = this.variables.get(name)?.definitions ?? [];
    const values = definitions.flatMap(({ kind, value }) => (kind === 'assignment' && value !== null ? [value] : []));
    return definitions.length > 0 && values.length === definitions.length ? values : null;
  }
}
