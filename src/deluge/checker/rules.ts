import type { DiagnosticCategory, Severity } from './diagnostic.ts';

export interface Rule {
  readonly severity: Severity;
  readonly category: DiagnosticCategory;
  readonly documentation: string;
}

function rule(severity: Severity, category: DiagnosticCategory, documentation: string): Rule {
  return { severity, category, documentation };
}

/** Everything the checker can find in a script that parses, by code. */
export const RULES = {
  'undefined-variable': rule(
    'error',
    'name',
    'A variable exists once a statement above has assigned it, in whatever block; upper and lower case differ.',
  ),
  'unknown-function': rule('error', 'name', 'Built-in functions are found in any case; functions of your own are called with their namespace, as in standalone.total(order).'),
  'unknown-method': rule('error', 'name', 'Methods are found in any case; Deluge has no methods beside those of the reference.'),
  'unknown-task': rule('warning', 'name', 'Each product has the tasks of its reference; a name that is nearly one of them is most likely a slip.'),
  'unknown-zoho-name': rule('error', 'name', 'zoho.* holds variables such as zoho.currentdate, and the tasks of each product.'),
  'duplicate-function': rule('error', 'name', 'Each function of a script has a name of its own within its namespace.'),
  'duplicate-parameter': rule('error', 'name', 'Each parameter of a function has a name of its own.'),
  'unused-parameter': rule('hint', 'style', 'A parameter that nothing reads can go from the header, and from every call.'),
  'unused-variable': rule('warning', 'style', 'A value that is never read can go, unless it is there for what working it out does.'),
  'argument-count': rule('error', 'type', 'A call gives as many arguments as the function takes; optional ones may be left out from the end.'),
  'argument-type': rule('warning', 'type', 'Each parameter of a built-in takes values of certain types.'),
  'method-type': rule('warning', 'type', 'Each type has its own methods.'),
  'operand-type': rule('error', 'type', 'Arithmetic takes numbers and dates, + also text with anything; < and > compare numbers and dates; &&, || and ! take BOOLEAN.'),
  'condition-type': rule('error', 'type', 'A condition is BOOLEAN: a comparison, or a function that answers true or false.'),
  'connection-type': rule('error', 'type', 'The connection of a task is a connection\'s link name, written as text; a variable is refused when the script is saved.'),
  'void-result': rule('error', 'type', 'A function declared void gives nothing that could be assigned.'),
  'invalid-target': rule('error', 'type', 'A value can be assigned to a variable, to a field of input, or to a field of a record.'),
  'unused-result': rule('error', 'type', 'In Zoho Creator the value a function gives has to be assigned to a variable.'),
  'return-type': rule('error', 'type', 'A void function ends with return; and gives nothing.'),
  'unknown-connection': rule('error', 'name', 'A task finds its connection by link name, as the connection\'s page shows it.'),
  'unknown-key': rule('error', 'name', 'Each task has its own keys.'),
  'duplicate-key': rule('error', 'type', 'Each key of a task is given once.'),
  'conflicting-keys': rule('error', 'type', 'A call sends either parameters or a body.'),
  'missing-key': rule('error', 'type', 'A task needs its required keys: invokeurl a url; sendmail from, to, subject and message.'),
  'http-method': rule('error', 'type', 'The type of a call is GET, POST, PUT, PATCH, DELETE or OPTIONS; GET unless given.'),
  'needs-detailed': rule('warning', 'type', 'The response code and headers are there with detailed:true; without it the response is the body itself.'),
  'duplicate-map-key': rule('warning', 'type', 'The last value of a key wins.'),
  'week-year': rule('warning', 'type', 'In date patterns yyyy is the year; YYYY is the year that the week belongs to, which differs around New Year.'),
  'day-of-year': rule('warning', 'type', 'In date patterns dd is the day of the month; DD is the day of the year.'),
  'minutes-for-month': rule('warning', 'type', 'In date patterns MM is the month; mm is the minute.'),
  'divide-by-zero': rule('warning', 'type', 'Dividing by zero is an error when the script runs.'),
  'unreachable-code': rule('warning', 'flow', 'Statements behind return, throw, break or continue never run.'),
  'missing-return': rule('error', 'flow', 'A function with a return type gives a value on every way through it.'),
  'return-in-try': rule('warning', 'flow', 'Some hosts refuse a function whose only returns stand in try and catch: assign there, and return once at the end.'),
  'outside-loop': rule('error', 'flow', 'break and continue stand inside for each.'),
  'assignment-in-condition': rule('warning', 'flow', 'A comparison is written ==.'),
  'mixed-logic': rule('warning', 'style', 'Zoho Creator reads || before &&, all other services && before ||; parentheses make it the same everywhere.'),
  'creator-only': rule('warning', 'type', 'Form[criteria], insert into and delete from work on the records of Zoho Creator; elsewhere records are read with tasks, and elements with get.'),
  'comment-in-task': rule('warning', 'style', 'Some of Zoho\'s editors refuse comments inside the brackets of invokeurl.'),
  'no-effect': rule('warning', 'style', 'A value that is neither assigned nor used does nothing.'),
  'empty-branch': rule('hint', 'style', 'A branch without statements does nothing; a comment can say why it is there.'),
  'trailing-comma': rule('warning', 'style', 'The last element has no comma behind it.'),
  'line-break-in-text': rule('warning', 'style', 'A text ends on the line it begins on; \\n stands for a line break.'),
  'contains-key': rule('hint', 'style', 'The reference names containKey for maps and containsKey for collections.'),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleCode = keyof typeof RULES;
