import type { SyntaxProblemCode } from '../syntax/syntax-problem.ts';

/** The line of documentation for each thing the parser complains about. */
export const SYNTAX_DOCUMENTATION: Readonly<Record<SyntaxProblemCode, string>> = {
  'unexpected-token': 'A script is a sequence of statements, each ended by ; or a block in braces.',
  'missing-token': 'Brackets, commas and the words of a statement all have to be there.',
  'missing-semicolon': 'A simple statement ends with ;, also behind the ] of invokeurl.',
  'missing-value': 'An operator or a sign has a value on each side that it works on.',
  'unclosed-bracket': 'Each opening bracket has a closing one.',
  'unclosed-text': 'A text stands between two double quotes; \\" is a quote inside it.',
  'unclosed-comment': 'A comment that begins with /* ends with */.',
  'curly-quotes': 'Texts stand in straight quotes.',
  'foreign-statement': 'Deluge has if, for each and try; no while, for( ; ; ), switch, function or var.',
  'foreign-operator': 'Deluge compares with == and !=, joins conditions with && and ||, and chooses with if(condition, a, b).',
  'misspelt-keyword': 'else if is two words.',
  'missing-braces': 'The body of if, else, for each, try and catch stands in braces.',
  'element-access': 'Elements of lists and maps are read with get.',
  'stray-semicolon': 'Entries of a task follow each other without ;.',
  'too-deep': 'Brackets and blocks can be nested 1,000 levels deep.',
};
