import type { ParseResult } from '../syntax/parse.ts';
import type { FunctionDeclaration, Statement } from '../syntax/ast.ts';
import { visitStatements } from '../syntax/children.ts';
import { DelugeError, type ErrorPlace } from '../values/deluge-error.ts';
import type { DelugeValue } from '../values/value.ts';
import { callLater } from './call-function.ts';
import type { Step } from './code.ts';
import { compileBlock } from './compile-statement.ts';
import { compileExpression } from './compile-expression.ts';
import { type CompiledFunction, type ProgramContext, ScopeContext } from './compile-context.ts';
import { functionTable, type KnownFunction } from './function-table.ts';
import type { RunHost } from './run-host.ts';
import { Frame, type LogEntry, Runtime } from './runtime.ts';

/** How a run ended. An error of the script is a result, not an exception. */
export interface RunResult {
  /** What the script returned; null when it returned nothing or failed. */
  readonly value: DelugeValue;
  readonly error: { readonly message: string; readonly code: string; readonly place: ErrorPlace | null } | null;
  readonly log: readonly LogEntry[];
  readonly statements: number;
  readonly callOuts: number;
}

const NOTHING: Step = { waits: false, run: () => 0 };

/**
 * Runs a script with the given variables. Its loose statements run; a script of functions only runs the first of them,
 * with the variables that have its parameters' names. A script with syntax errors does not run: that is the error then.
 * Nothing of the script can reach JavaScript: all it has are the values it is given, the library and the host.
 */
export async function runDeluge(parsed: ParseResult, host: RunHost, variables: ReadonlyMap<string, DelugeValue> = new Map()): Promise<RunResult> {
  const runtime = new Runtime(host, parsed.lines);
  try {
    const [problem] = parsed.errors;
    if (problem !== undefined) {
      const { from, to, line, message } = problem;
      return resultOf(runtime, null, { code: 'syntax', message, place: { from, to, line } });
    }
    const value = await runScript(parsed, runtime, variables);
    return resultOf(runtime, value, null);
  } catch (error) {
    const located = runtime.located(error);
    if (!(located instanceof DelugeError)) {
      throw located;
    }
    const { code, message, place } = located;
    return resultOf(runtime, null, { code, message, place });
  }
}

function resultOf({ log, statements, callOuts }: Runtime, value: DelugeValue, error: RunResult['error']): RunResult {
  return { value, error, log, statements, callOuts };
}

async function runScript(parsed: ParseResult, runtime: Runtime, variables: ReadonlyMap<string, DelugeValue>): Promise<DelugeValue> {
  const { host, lines } = runtime;
  const program: ProgramContext = { settings: host.settings, lines, functions: new Map(), trace: host.trace ?? null, compile: compileExpression };
  compileFunctions(parsed, program);
  const loose = parsed.script.body.filter((node) => node.type !== 'FunctionDeclaration');
  const [first] = program.functions.values();
  if (loose.length === 0 && first !== undefined) {
    return callLater(first, first.known.declaration.parameters.map(({ name }) => variables.get(name.name) ?? null), runtime);
  }
  const scope = new ScopeContext(program, [...variables.keys(), ...assignedNames(loose)]);
  const body = compileBlock(loose, scope);
  const frame = new Frame(runtime, scope.size);
  for (const [name, value] of variables) {
    frame.slots[scope.slot(name)] = value;
  }
  await body.run(frame);
  return frame.result ?? null;
}

/** Compiles all functions; each is known to the others before any code is there, so that they can call each other. */
function compileFunctions({ script }: ParseResult, program: ProgramContext): void {
  const scopes = new Map<CompiledFunction, ScopeContext>();
  for (const [name, known] of functionTable(script)) {
    const { parameters, body } = known.declaration;
    const scope = new ScopeContext(program, [...parameters.map((parameter) => parameter.name.name), ...assignedNames(body.body)]);
    const compiled: CompiledFunction = { known, parameters: parameterSlots(known, scope), body: NOTHING, slotCount: scope.size };
    program.functions.set(name, compiled);
    scopes.set(compiled, scope);
  }
  for (const [compiled, scope] of scopes) {
    compiled.body = compileBlock(compiled.known.declaration.body.body, scope);
    compiled.slotCount = scope.size;
  }
}

function parameterSlots({ declaration }: KnownFunction, scope: ScopeContext): readonly number[] {
  return declaration.parameters.map(({ name }) => scope.slot(name.name));
}

/** The variables that statements give a value: Deluge has no block scope, so each belongs to the whole function. */
function assignedNames(body: readonly (Statement | FunctionDeclaration)[]): ReadonlySet<string> {
  const names = new Set<string>();
  visitStatements(body, (statement) => {
    if (statement.type === 'AssignmentStatement' && statement.target.type === 'Variable') {
      names.add(statement.target.name);
    } else if (statement.type === 'ForEachStatement' || statement.type === 'DeclarationStatement') {
      names.add(statement.variable.name);
    } else if (statement.type === 'TryStatement' && statement.variable !== null) {
      names.add(statement.variable.name);
    }
  });
  return names;
}
