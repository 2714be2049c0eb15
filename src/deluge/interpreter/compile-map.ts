import type { Argument, Expression } from '../syntax/ast.ts';
import { DelugeMap } from '../values/containers.ts';
import { toText } from '../values/text-form.ts';
import { type Code, many } from './code.ts';
import type { ScopeContext } from './compile-context.ts';

/** Code that makes a map of keys with values; a key that is no text becomes one. */
export function compileMap(
  at: Expression,
  pairs: readonly Extract<Argument, { type: 'MapEntry' }>[],
  scope: ScopeContext,
): Code {
  const codes = pairs.flatMap(({ key, value }) => [scope.compile(key), scope.compile(value)]);
  const { settings } = scope.program;
  return many(at, codes, (values) => {
    const map = new DelugeMap();
    for (let index = 0; index < values.length; index += 2) {
      map.entries.set(toText(values[index] ?? null, settings), values[index + 1] ?? null);
    }
    return map;
  });
}
