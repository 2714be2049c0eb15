import type { Range } from '../syntax/ast.ts';
import { analyse } from './analysis.ts';
import type { EditorContext } from './editor-context.ts';
import { symbolAt } from './symbol-at.ts';

/**
 * Where the variable or function at an offset is defined: of several assignments the last one above it, so that asking
 * again goes further up. Null for what the script does not define.
 */
export function definitionAt(code: string, offset: number, context: EditorContext): Range | null {
  const symbol = symbolAt(offset, analyse(code, context));
  if (symbol === null) {
    return null;
  }
  const { definitions, at } = symbol;
  return definitions.findLast(({ to }) => to < at.from) ?? definitions[0] ?? null;
}
