import type { Parameter, Range, Statement } from '../syntax/ast.ts';
import type { CheckContext } from './check-context.ts';
import { closestName } from './closest-name.ts';
import { GIVEN_NAMES, GLOBAL_NAMES } from './known-names.ts';
import { looseStatements, type Mention, variableMentions } from './variable-scope.ts';

interface Scope {
  readonly mentions: readonly Mention[];
  readonly parameters: readonly Parameter[];
  /** Whether it may be given variables that nobody listed. */
  readonly isOpen: boolean;
}

/** Tells of variables that are read before they have a value, or that nobody reads. */
export function checkVariables(context: CheckContext): void {
  const { body } = context.parsed.script;
  const functions = body.filter((node) => node.type === 'FunctionDeclaration');
  for (const { parameters, body: block } of functions) {
    checkScope({ mentions: variableMentions(block.body), parameters, isOpen: false }, context);
  }
  const loose: readonly Statement[] = looseStatements(body);
  const isOpen = context.options.variables === undefined && functions.length === 0;
  checkScope({ mentions: variableMentions(loose), parameters: [], isOpen }, context);
}

function checkScope(scope: Scope, context: CheckContext): void {
  reportUndefined(scope, context);
  reportUnused(scope, context);
}

function isGiven(name: string, { isOpen }: Scope, context: CheckContext): boolean {
  return GLOBAL_NAMES.has(name.toLowerCase()) || (isOpen && GIVEN_NAMES.has(name)) || (context.options.variables?.includes(name) ?? false);
}

function reportUndefined(scope: Scope, context: CheckContext): void {
  const defined = new Set(scope.parameters.map(({ name }) => name.name));
  const written = new Map<string, Mention>();
  for (const mention of scope.mentions) {
    if (isWrite(mention) && !written.has(mention.name)) {
      written.set(mention.name, mention);
    }
  }
  const names = new Set([...defined, ...written.keys(), ...(context.options.variables ?? [])]);
  const told = new Set<string>();
  for (const mention of scope.mentions) {
    if (isWrite(mention)) {
      defined.add(mention.name);
    } else if (!defined.has(mention.name) && !told.has(mention.name) && mention.kind !== 'maybe' && !isGiven(mention.name, scope, context)) {
      const first = written.get(mention.name);
      if (first === undefined) {
        reportUnknown(mention, names, scope, context);
      } else {
        reportEarly(mention, first, context);
      }
      told.add(mention.name);
    }
  }
}

function isWrite({ kind }: Mention): boolean {
  return kind === 'write' || kind === 'loop';
}

/** Read before its first assignment in the text; inside one loop the assignment may have run in an earlier round. */
function reportEarly(mention: Mention, first: Mention, context: CheckContext): void {
  const line = context.parsed.lines.line(first.from);
  const severity = mention.loop > 0 && mention.loop === first.loop ? 'warning' : 'error';
  context.report('undefined-variable', mention, `Variable '${mention.name}' is not defined yet; its first assignment is on line ${line}.`, { severity });
}

function reportUnknown(mention: Mention, names: ReadonlySet<string>, scope: Scope, context: CheckContext): void {
  // Where arguments are not known, `leadId` beside `dealId` is more likely another argument than a slip.
  const near = closestName(mention.name, names, scope.isOpen ? 1 : 2);
  if (near !== null) {
    context.report('undefined-variable', mention, `Variable '${mention.name}' is not defined; did you mean '${near}'?`, {
      fix: { label: `Use ${near}`, edits: [replacement(mention, near)] },
    });
  } else if (mayBeElsewhere(mention, context)) {
    return;
  } else if (scope.isOpen) {
    context.report('possible-argument', mention, `'${mention.name}' gets no value here, so it has to be an argument of the function.`);
  } else {
    context.report('undefined-variable', mention, `Variable '${mention.name}' is not defined.`);
  }
}

/** A form, a namespace or another application: names that nothing in the script defines. */
function mayBeElsewhere({ kind, name, method }: Mention, { options }: CheckContext): boolean {
  if (kind === 'list') {
    return /^\p{Lu}/u.test(name);
  }
  return kind === 'root' && method !== null && !(options.catalogue?.methods.has(method) ?? false);
}

function replacement({ from, to }: Range, insert: string) {
  return { from, to, insert };
}

function reportUnused(scope: Scope, context: CheckContext): void {
  const read = new Set(scope.mentions.filter((mention) => !isWrite(mention)).map(({ name }) => name));
  const told = new Set<string>();
  for (const mention of scope.mentions) {
    if (mention.kind === 'write' && !read.has(mention.name) && !told.has(mention.name)) {
      told.add(mention.name);
      context.report('unused-variable', mention, `The value of '${mention.name}' is never used.`);
    }
  }
  for (const { name } of scope.parameters) {
    if (!read.has(name.name)) {
      context.report('unused-parameter', name, `The argument '${name.name}' is never used.`);
    }
  }
}
