import type { DiagnosticCategory, Severity } from './diagnostic.ts';

interface Rule {
  readonly category: DiagnosticCategory;
  readonly severity: Severity;
  readonly documentation: string;
}

/** Every rule of the checker beyond the syntax, with what it is told about it. */
export const RULES = {
  'undefined-variable': { category: 'name', severity: 'error', documentation: 'A variable begins with its first assignment, and its name is case-sensitive.' },
  'possible-argument': { category: 'name', severity: 'hint', documentation: 'A function that is saved without its header gets its arguments from the settings of the function.' },
  'unused-variable': { category: 'name', severity: 'hint', documentation: 'A value that nothing reads can go, unless it is there for a later debugging.' },
  'unused-parameter': { category: 'name', severity: 'hint', documentation: 'An argument that nothing reads can go from the header and from every call.' },
  'duplicate-name': { category: 'name', severity: 'warning', documentation: 'Of two things with one name only the last can be reached.' },
  'unknown-function': { category: 'name', severity: 'error', documentation: 'Built-in functions are listed on Zoho’s page of built-in functions; their names may be in any case.' },
  'unknown-connection': { category: 'name', severity: 'error', documentation: 'A script names a connection by its link name, which is on the page of the connection.' },
  'unknown-key': { category: 'name', severity: 'warning', documentation: 'The keys of a task are fixed words.' },
  'argument-count': { category: 'type', severity: 'error', documentation: 'Optional arguments are positional: to give a later one, give all before it.' },
  'connection-literal': { category: 'type', severity: 'error', documentation: 'Zoho looks up the connection when the function is saved, so its link name has to be written out.' },
  'missing-key': { category: 'type', severity: 'error', documentation: 'The task can’t run without this key.' },
  'exclusive-keys': { category: 'type', severity: 'error', documentation: 'A request has one body: either `parameters` or `body`.' },
  'task-value': { category: 'type', severity: 'error', documentation: '`type` takes GET, POST, PUT, PATCH, DELETE or OPTIONS.' },
  'void-value': { category: 'type', severity: 'error', documentation: 'A void function has no value to assign or to use.' },
  'return-type': { category: 'type', severity: 'error', documentation: 'A void function returns nothing; every other function returns a value.' },
  'invalid-target': { category: 'type', severity: 'error', documentation: 'A value can be assigned to a variable, or to a field of `input` or of a record.' },
  'missing-return': { category: 'flow', severity: 'error', documentation: 'Every way through a function that is not void ends in a return.' },
  'unreachable-code': { category: 'flow', severity: 'warning', documentation: 'Nothing after return, break, continue or throw runs.' },
  'outside-loop': { category: 'flow', severity: 'error', documentation: '`break` and `continue` belong into a `for each`.' },
  'empty-branch': { category: 'flow', severity: 'hint', documentation: 'A branch without statements does nothing.' },
  'single-equals': { category: 'style', severity: 'warning', documentation: '`=` assigns, `==` compares.' },
  'mixed-logic': { category: 'style', severity: 'hint', documentation: 'Zoho Creator evaluates || before &&, all other services && before ||.' },
  'comment-in-task': { category: 'style', severity: 'warning', documentation: 'Zoho’s editor refuses comments inside the brackets of a task.' },
  'text-over-lines': { category: 'style', severity: 'warning', documentation: 'A line end inside a text is usually a missing quote; \\n is the way to write one.' },
  'trailing-comma': { category: 'style', severity: 'warning', documentation: 'Zoho’s editor has not been seen to accept a comma before the closing bracket.' },
  'no-effect': { category: 'style', severity: 'warning', documentation: 'A value that is neither assigned nor used does nothing.' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleCode = keyof typeof RULES;
