import type { Range, Script } from '../syntax/ast.ts';
import { parseDeluge } from '../syntax/parse.ts';
import type { TextEdit } from '../syntax/syntax-problem.ts';
import { withoutRanges } from '../syntax/without-ranges.ts';
import { ALWAYS_THERE, GIVEN_TO_BODIES } from '../checker/known-names.ts';
import { type Analysis, analyse } from './analysis.ts';
import type { EditorContext } from './editor-context.ts';
import { isIdentifier } from './identifier.ts';
import { type CodeSymbol, symbolAt } from './symbol-at.ts';

/** What a renaming comes to: the edits, from first to last, or a sentence that tells why not. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** What can be renamed at an offset, or a sentence that tells why nothing can. */
export type Renamable = { readonly symbol: CodeSymbol } | { readonly refusal: string };

const RESERVED = new Set(['if', 'else', 'for', 'each', 'in', 'return', 'try', 'catch', 'true', 'false', 'null', 'void', 'and', 'or', 'is', 'not']);

/** What stands at an offset and can have another name. */
export function renamableAt(code: string, offset: number, context: EditorContext): Renamable {
  const symbol = symbolAt(offset, analyse(code, context));
  if (symbol === null) {
    return { refusal: 'Only variables and functions of this script can be renamed. Put the cursor into the name of one.' };
  }
  if (symbol.definitions.length === 0 || isGiven(symbol.name, context)) {
    return { refusal: `'${symbol.name}' is given to the script under this name, so it can't be renamed.` };
  }
  return { symbol };
}

function isGiven(name: string, { variables }: EditorContext): boolean {
  return ALWAYS_THERE.includes(name) || (variables?.some((variable) => variable.name === name) ?? false);
}

function clash({ kind, scope, name }: CodeSymbol, newName: string, analysis: Analysis): string | null {
  const { declarations, parsed, context } = analysis;
  const owner = kind === 'function' ? declarations.find((one) => one.name.name === name) : undefined;
  const other = declarations.find((one) => one.name.name === newName && (owner === undefined ? one.namespace === null : one.namespace?.name === owner.namespace?.name));
  if (other !== undefined && kind === 'function') {
    return `There is already a function '${newName}', on line ${parsed.lines.line(other.name.from)}.`;
  }
  const variable = scope?.variables.get(newName)?.definitions[0];
  if (variable !== undefined) {
    return `There is already a variable '${newName}', assigned on line ${parsed.lines.line(variable.name.from)}.`;
  }
  const isGivenToBodies = context.variables === null && scope?.owner === null && GIVEN_TO_BODIES.includes(newName);
  return kind === 'variable' && (isGiven(newName, context) || isGivenToBodies) ? `'${newName}' is given to the script already.` : null;
}

/** A script with other names at some places, and without all places: for comparing what it means. */
function meaningWith(script: Script, places: ReadonlySet<number>, newName: string): string {
  const renamed = (node: unknown): unknown => {
    if (Array.isArray(node)) {
      return node.map(renamed);
    }
    if (typeof node !== 'object' || node === null) {
      return node;
    }
    const entries = Object.entries(node).map(([key, value]: [string, unknown]) => [key, renamed(value)] as const);
    const copy: Record<string, unknown> = Object.fromEntries(entries);
    const isPlace = typeof copy['name'] === 'string' && typeof copy['from'] === 'number' && places.has(copy['from']);
    return isPlace ? { ...copy, name: newName } : copy;
  };
  return JSON.stringify(withoutRanges(renamed(script)));
}

/** Whether the script reads the same with the new name: a keyword can change the meaning of what stands around it. */
function keepsMeaning(analysis: Analysis, occurrences: readonly Range[], newName: string, edited: string): boolean {
  const after = parseDeluge(edited, { host: analysis.context.host });
  const places = new Set(occurrences.map(({ from }) => from));
  return (
    after.errors.length === analysis.parsed.errors.length &&
    meaningWith(analysis.parsed.script, places, newName) === meaningWith(after.script, new Set(), newName)
  );
}

/** The text after edits that do not overlap, given from first to last. */
export function withEdits(code: string, edits: readonly TextEdit[]): string {
  let end = 0;
  const pieces = edits.map(({ from, to, insert }) => {
    const kept = code.slice(end, from);
    end = to;
    return kept + insert;
  });
  return pieces.join('') + code.slice(end);
}

/**
 * Gives the variable or function at an offset another name, at every place of its scope and nowhere else. Refuses what is
 * no name, what clashes with another variable or function, and what would change the script's meaning.
 */
export function rename(code: string, offset: number, newName: string, context: EditorContext): Renaming {
  const analysis = analyse(code, context);
  const found = renamableAt(code, offset, context);
  if ('refusal' in found) {
    return found;
  }
  const { symbol } = found;
  if (newName === symbol.name) {
    return { edits: [] };
  }
  if (!isIdentifier(newName)) {
    return { refusal: 'A name begins with a letter or _ and goes on with letters, digits and _.' };
  }
  if (RESERVED.has(newName.toLowerCase())) {
    return { refusal: `'${newName}' is a word of the language. Choose another name.` };
  }
  const clashing = clash(symbol, newName, analysis);
  if (clashing !== null) {
    return { refusal: clashing };
  }
  const edits = symbol.occurrences.map(({ from, to }) => ({ from, to, insert: newName }));
  return keepsMeaning(analysis, symbol.occurrences, newName, withEdits(code, edits))
    ? { edits }
    : { refusal: `As '${newName}' the script would be read differently. Choose another name.` };
}
