import { ZOHO_TASKS } from '../checker/zoho-tasks.ts';
import type { BuiltIn } from '../library/built-in.ts';
import { builtIns } from '../library/library.ts';
import { parameterText, typesText } from '../library/signature.ts';
import { type Analysis, analyse } from './analysis.ts';
import { callAround, type Callee } from './callee.ts';
import { methodsNamed } from './documentation-at.ts';
import { callName, zohoTaskParameters } from './documentation.ts';
import type { EditorContext } from './editor-context.ts';

/** A call's signature in pieces, so that the parameter at the cursor can be marked. */
export interface Signature {
  /** What stands before the parameters, with the opening bracket: `TEXT.replaceAll(`. */
  readonly head: string;
  readonly parameters: readonly string[];
  /** What stands behind them, with the closing bracket: `) → TEXT`. */
  readonly tail: string;
  readonly text: string;
}

export interface SignatureHelp {
  /** Where the bracket of the arguments opens. */
  readonly open: number;
  readonly signatures: readonly Signature[];
  /** The parameter at the cursor, counted from 0; of a signature with fewer it is the last, which may be repeated. */
  readonly active: number;
}

const MOST_SIGNATURES = 3;

/** A method called as a function has its receiver as first argument, and the other way round. */
function builtInSignature(built: BuiltIn, asMethod: boolean): Signature {
  const own = built.parameters.map(parameterText);
  const all = [...own, ...(built.rest === null ? [] : [`${built.rest.name} ${typesText(built.rest.types)} …`])];
  const receiver = built.receiver === null ? null : typesText(built.receiver);
  const parameters = receiver !== null && !asMethod ? [`value ${receiver}`, ...all] : receiver === null && asMethod ? all.slice(1) : all;
  const prefix = asMethod ? `${receiver ?? typesText(built.parameters[0]?.types ?? [])}.` : '';
  return { head: `${prefix}${built.name}(`, parameters, tail: `) → ${built.result}`, text: built.description };
}

function functionSignatures(path: string, analysis: Analysis): readonly Signature[] {
  const { declarations, context, parsed } = analysis;
  const own = declarations.find((declaration) => callName(declaration) === path);
  if (own !== undefined) {
    const parameters = own.parameters.map(({ typeName, name }) => (typeName === null ? name.name : `${typeName.name} ${name.name}`));
    return [{ head: `${path}(`, parameters, tail: `) → ${own.returnType.name}`, text: `A function of this script, on line ${parsed.lines.line(own.from)}.` }];
  }
  const outer = context.functions.find(({ name }) => name === path);
  if (outer !== undefined) {
    return [{ head: `${path}(`, parameters: outer.parameters, tail: ')', text: outer.description }];
  }
  const task = ZOHO_TASKS.get(path.toLowerCase());
  if (task !== undefined) {
    return [{ head: `${task.name}(`, parameters: zohoTaskParameters(task), tail: ')', text: task.description }];
  }
  const wanted = path.toLowerCase();
  return builtIns()
    .filter(({ name, aliases, isFunction }) => isFunction && [name, ...aliases].some((one) => one.toLowerCase() === wanted))
    .map((built) => builtInSignature(built, false));
}

function signaturesOf({ name, receiver, path }: Callee, analysis: Analysis): readonly Signature[] {
  const functions = path === null ? [] : functionSignatures(path, analysis);
  if (functions.length > 0 || receiver === null) {
    return functions;
  }
  return methodsNamed(name, receiver, analysis).map((built) => builtInSignature(built, true));
}

/** The signatures of the call whose arguments are being written at an offset; null outside of calls. */
export function signatureAt(code: string, offset: number, context: EditorContext): SignatureHelp | null {
  const analysis = analyse(code, context);
  const call = callAround(analysis, offset);
  if (call === null) {
    return null;
  }
  const all = signaturesOf(call, analysis);
  // Those that take so many arguments come first.
  const fitting = all.filter(({ parameters }) => parameters.length > call.argument || parameters.at(-1)?.endsWith('…') === true);
  const signatures = [...fitting, ...all.filter((one) => !fitting.includes(one))].slice(0, MOST_SIGNATURES);
  return signatures.length === 0 ? null : { open: call.open, signatures, active: call.argument };
}
