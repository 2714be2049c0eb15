import { type CompletionItem, completionItem } from './completion-item.ts';

function snippet(label: string, text: string, insert: string): CompletionItem {
  return completionItem({ label, kind: 'snippet', documentation: { title: label, text, note: null }, insert, isTemplate: true, rank: 1 });
}

/** Whole statements, laid out as the formatter does. */
export const STATEMENT_SNIPPETS: readonly CompletionItem[] = [
  snippet('if', 'A condition with its block.', 'if(${condition})\n{\n\t${}\n}'),
  snippet('if else', 'A condition with two blocks.', 'if(${condition})\n{\n\t${}\n}\nelse\n{\n\t\n}'),
  snippet('else', 'What happens otherwise.', 'else\n{\n\t${}\n}'),
  snippet('else if', 'Another condition.', 'else if(${condition})\n{\n\t${}\n}'),
  snippet('for each', 'A block for each element of a list.', 'for each  ${element} in ${list}\n{\n\t${}\n}'),
  snippet('for each index', 'A block for each place of a list, counted from 0.', 'for each index ${i} in ${list}\n{\n\t${}\n}'),
  snippet('try catch', 'What happens when a statement fails.', 'try\n{\n\t${}\n}\ncatch (${error})\n{\n\tinfo ${error};\n}'),
  snippet('invokeurl', 'A call to a web service, signed by a connection.', '${response} = invokeurl\n[\n\turl :"${https://}"\n\ttype :${GET}\n\tconnection:"${}"\n];'),
  snippet('invokeurl with parameters', 'A call that sends a map.', '${parameters} = Map();\n${parameters}.put("${key}",${value});\n${response} = invokeurl\n[\n\turl :"${https://}"\n\ttype :${POST}\n\tparameters:${parameters}\n\tconnection:"${}"\n];'),
  snippet('sendmail', 'An email.', 'sendmail\n[\n\tfrom :zoho.adminuserid\n\tto :"${recipient}"\n\tsubject :"${subject}"\n\tmessage :"${}"\n]'),
];

/** The call as a value, where the variable for it stands already. */
export const VALUE_SNIPPETS: readonly CompletionItem[] = [
  snippet('invokeurl', 'A call to a web service, signed by a connection.', 'invokeurl\n[\n\turl :"${https://}"\n\ttype :${GET}\n\tconnection:"${}"\n]'),
  snippet('if', 'One of two values.', 'if(${condition},${then},${otherwise})'),
];
