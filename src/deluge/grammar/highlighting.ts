import { styleTags, tags } from '@lezer/highlight';

/** Which part of the syntax has which role, for every theme and for static code blocks. */
export const highlighting = styleTags({
  'if elseIf misspeltElseIf else forEach index in try catch return throw break continue': tags.controlKeyword,
  'while forHead switchText info alert cancelSubmit fieldTask task insertInto deleteFrom': tags.keyword,
  'sortBy sortOrder rangeFrom rangeTo': tags.keyword,
  'is isNot notIn textTest andWord orWord': tags.operatorKeyword,
  'true false': tags.bool,
  null: tags.null,
  VariableName: tags.variableName,
  'CallExpression/VariableName FunctionName': tags.function(tags.variableName),
  'CallExpression/MemberExpression/PropertyName': tags.function(tags.propertyName),
  'PropertyName TaskKey TaskKind': tags.propertyName,
  'TypeName': tags.typeName,
  'Namespace FormName': tags.namespace,
  'Text QuotedText CurlyText UnclosedText': tags.string,
  Number: tags.number,
  LineComment: tags.lineComment,
  'BlockComment UnclosedComment': tags.blockComment,
  'AssignOp CompareOp ForeignOp ArithmeticOp LogicOp': tags.operator,
  '"(" ")" "[" "]" "{" "}"': tags.bracket,
  '"," ";" "." ":" "?"': tags.punctuation,
});
