import type { Tree } from '@lezer/common';
import { BuiltInIndex } from '../checker/built-in-index.ts';
import { collectVariables } from '../checker/collect-variables.ts';
import { TypeInference } from '../checker/infer-type.ts';
import { GIVEN_TO_BODIES } from '../checker/known-names.ts';
import type { VariableScope } from '../checker/variables.ts';
import { builtIns } from '../library/library.ts';
import type { Expression, FunctionDeclaration } from '../syntax/ast.ts';
import { parseDeluge, type ParseResult } from '../syntax/parse.ts';
import type { EditorContext, GivenValue } from './editor-context.ts';

let index: BuiltInIndex | null = null;

function builtInIndex(): BuiltInIndex {
  index ??= new BuiltInIndex(builtIns());
  return index;
}

/** What is known about a script at one moment of its editing: its tree, its scopes, its surroundings. */
export class Analysis {
  readonly code: string;
  readonly context: EditorContext;
  readonly parsed: ParseResult;
  readonly scopes: readonly VariableScope[];
  readonly #types = new Map<VariableScope, TypeInference>();

  constructor(code: string, context: EditorContext) {
    this.code = code;
    this.context = context;
    this.parsed = parseDeluge(code, { host: context.host });
    const { variables } = context;
    const given = { everywhere: variables?.map(({ name }) => name) ?? [], outside: variables === null ? GIVEN_TO_BODIES : [] };
    this.scopes = collectVariables(this.parsed.script, given, (name) => builtInIndex().methods(name).length > 0);
  }

  get tree(): Tree {
    return this.parsed.tree;
  }

  /** The functions that the script itself declares. */
  get declarations(): readonly FunctionDeclaration[] {
    return this.parsed.script.body.filter((node) => node.type === 'FunctionDeclaration');
  }

  /** The scope of the code at an offset: that of the function around it, or the one outside of all functions. */
  scopeAt(offset: number): VariableScope {
    const inside = this.scopes.find(({ owner }) => owner !== null && owner.from < offset && offset <= owner.to);
    const scope = inside ?? this.scopes[0];
    if (scope === undefined) {
      throw new Error('A script has at least the scope outside of its functions.');
    }
    return scope;
  }

  types(scope: VariableScope): TypeInference {
    const types = this.#types.get(scope) ?? new TypeInference(scope, builtInIndex());
    this.#types.set(scope, types);
    return types;
  }

  given(name: string): GivenValue | null {
    return this.context.variables?.find((variable) => variable.name === name) ?? null;
  }
}

let last: Analysis | null = null;

/** Reads a script for completion, hover and the like. Asked again about the same text and surroundings, it answers at once. */
export function analyse(code: string, context: EditorContext): Analysis {
  if (last?.code !== code || last.context !== context) {
    last = new Analysis(code, context);
  }
  return last;
}

/** A piece of code read as an expression, as far as it is one. */
export function readExpression(code: string): Expression | null {
  const [statement] = parseDeluge(`${code};`).script.body;
  return statement?.type === 'ExpressionStatement' ? statement.expression : null;
}
