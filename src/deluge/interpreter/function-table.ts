import type { Expression, FunctionDeclaration, Script, Statement } from '../syntax/ast.ts';
import { visitExpressions } from '../syntax/children.ts';
import { builtInsNamed } from '../library/library.ts';
import { REQUEST_FUNCTIONS } from './request-functions.ts';
import { givenVariable } from '../library/zoho-variables.ts';

/** `zoho.crm.getRecords` for an expression of names and dots; null for anything else. */
export function dottedName(expression: Expression): string | null {
  if (expression.type === 'Variable') {
    return expression.name;
  }
  const object = expression.type === 'Member' ? dottedName(expression.object) : null;
  return expression.type === 'Member' && object !== null ? `${object}.${expression.property.name}` : null;
}

/** The first name of a dotted one. */
export function rootName(expression: Expression): string | null {
  return dottedName(expression)?.split('.', 1)[0] ?? null;
}

export interface KnownFunction {
  readonly name: string;
  readonly declaration: FunctionDeclaration;
  /** Whether a call of it may wait for an answer from outside. */
  readonly waits: boolean;
}

/** The functions of a script by full name, each with whether it may wait. */
export function functionTable(script: Script): ReadonlyMap<string, KnownFunction> {
  const declarations = new Map<string, FunctionDeclaration>();
  for (const node of script.body) {
    if (node.type === 'FunctionDeclaration') {
      declarations.set(node.namespace === null ? node.name.name : `${node.namespace.name}.${node.name.name}`, node);
    }
  }
  const waiting = new Set<string>();
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const [name, { body }] of declarations) {
      if (bodyWaits(body.body, declarations, waiting)) {
        waiting.add(name);
      }
    }
  }
  return new Map([...declarations].map(([name, declaration]) => [name, { name, declaration, waits: waiting.has(name) }]));
}

function bodyWaits(body: readonly Statement[], declarations: ReadonlyMap<string, FunctionDeclaration>, waiting: ReadonlySet<string>): boolean {
  let waits = false;
  visitExpressions(body, (expression) => {
    if (expression.type === 'Task') {
      waits = true;
    } else if (expression.type === 'Call') {
      const name = dottedName(expression.callee) ?? '';
      const own = ownName(name, declarations);
      waits ||= own === null ? isTaskName(name) || REQUEST_FUNCTIONS.has(name.toLowerCase()) : waiting.has(own);
    }
  });
  return waits;
}

/** The full name under which a script's own function is known, with `thisapp.` before it or not; null for others. */
export function ownName(name: string, functions: ReadonlyMap<string, unknown>): string | null {
  if (functions.has(name)) {
    return name;
  }
  const short = name.replace(/^thisapp\./i, '');
  return functions.has(short) ? short : null;
}

/** Whether a full name is one of a task of another service: `zoho.`, but no built-in function and no method of a `zoho.*` variable. */
export function isTaskName(name: string): boolean {
  const object = name.slice(0, name.lastIndexOf('.'));
  return /^zoho\./i.test(name) && builtInsNamed(name) === null && givenVariable(object) === null;
}
