import type { BookModule, FunctionSummary } from '#src/contract/functions.ts';
import type { ModuleField } from '#src/contract/functions.ts';

/** What a rule can be made of. */
export interface RuleChoices {
  readonly modules: readonly BookModule[];
  readonly functions: readonly Pick<FunctionSummary, 'id' | 'name' | 'module'>[];
  readonly connections: readonly { readonly linkName: string; readonly name: string }[];
  readonly users: readonly { readonly id: string; readonly name: string }[];
}

/**
 * What the parts of the form share: where messages of the backend belong, by the contract's own paths
 * (`criteria.conditions.0.value`).
 */
export interface RuleMessages {
  readonly [path: string]: string | undefined;
}

/** @returns the field of that key, or undefined when the module has none */
export function fieldOf(module: BookModule, key: string): ModuleField | undefined {
  return module.fields.find((field) => field.key === key);
}
