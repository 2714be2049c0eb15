import { ZOHO_TASKS, type ZohoTask } from '../checker/zoho-tasks.ts';
import type { BuiltIn } from '../library/built-in.ts';
import { signature } from '../library/signature.ts';
import { GIVEN_VARIABLES } from '../library/zoho-variables.ts';
import type { FunctionDeclaration } from '../syntax/ast.ts';
import type { OuterFunction } from './editor-context.ts';

/** What is told about a name: its signature as code, a sentence or two, and what is different elsewhere. */
export interface Documentation {
  readonly title: string;
  readonly text: string;
  readonly note: string | null;
}

/** The keys of a task in brackets, and what their values are. */
export const TASK_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  invokeurl: {
    url: 'The address to call. Text can be joined with + as everywhere.',
    type: 'The method of the call: GET, POST, PUT, PATCH or DELETE; GET unless given.',
    parameters: 'A map that is sent along: in the address of a GET, as a form of a POST; or a text that is sent as it is.',
    body: 'What is sent, as text or as a map. Either this or parameters.',
    headers: 'A map of request headers.',
    connection: 'The link name of the connection that signs the call, written as text.',
    detailed: 'With true the response is a map with responseText, responseHeader and responseCode.',
    'content-type': 'The content type of what is sent.',
    files: 'A file, or a list of files, to send.',
    'response-format': 'How the response is read: COLLECTION, FILE or TEXT.',
    'response-decoding': 'The character set of the response.',
  },
  invokeapi: {
    service: 'The Zoho service to call.',
    path: 'The path of the call within the service.',
    type: 'The method of the call; GET unless given.',
    parameters: 'A map that is sent along.',
    body: 'What is sent, as text or as a map.',
    headers: 'A map of request headers.',
    connection: 'The link name of the connection that signs the call, written as text.',
    detailed: 'With true the response is a map with responseText, responseHeader and responseCode.',
    'response-format': 'How the response is read: COLLECTION, FILE or TEXT.',
  },
  sendmail: {
    from: 'The sender: zoho.adminuserid or zoho.loginuserid.',
    to: 'The recipients, as text or as a list.',
    cc: 'Who gets a copy.',
    bcc: 'Who gets a copy that the others don’t see.',
    'reply to': 'Where answers go.',
    subject: 'The subject of the message.',
    message: 'The text of the message; it may be HTML.',
    attachments: 'Files to send along: file:report.',
    'content type': 'HTML or text.',
  },
};

const KEYWORDS: Readonly<Record<string, Documentation>> = {
  if: { title: 'if(condition) { … } else if(condition) { … } else { … }', text: 'Runs the first block whose condition is true. As a value it is if(condition, then, otherwise).', note: null },
  elseIf: { title: 'else if(condition) { … }', text: 'Another condition, tried when those above are false.', note: null },
  else: { title: 'else { … }', text: 'Runs when no condition above is true.', note: null },
  forEach: { title: 'for each element in list { … }', text: 'Runs its block once for each element of a list, or each key of a map. With index, the variable counts from 0.', note: null },
  try: { title: 'try { … } catch (error) { … }', text: 'When a statement of the first block fails, the second one runs with the error in its variable.', note: null },
  catch: { title: 'catch (error) { … }', text: 'Runs when a statement of the try block fails; error.message tells why.', note: null },
  info: { title: 'info value;', text: 'Writes a value into the log of the run.', note: null },
  return: { title: 'return value;', text: 'Ends the function and gives a value to its caller.', note: null },
  break: { title: 'break;', text: 'Ends the innermost for each.', note: null },
  continue: { title: 'continue;', text: 'Goes on with the next element of the innermost for each.', note: null },
  throw: { title: 'throw value;', text: 'Ends the block with an error of one’s own, for the catch around it.', note: null },
};

const TASKS: Readonly<Record<string, Documentation>> = {
  invokeurl: { title: 'invokeurl [ url: … type: … connection: "…" ]', text: 'Calls a web service and gives its response: a map or a list where it is JSON, else text.', note: 'With detailed:true the response code and headers come along.' },
  invokeapi: { title: 'invokeapi [ service: … path: … connection: "…" ]', text: 'Calls a Zoho service by name and path.', note: null },
  sendmail: { title: 'sendmail [ from: … to: … subject: … message: … ]', text: 'Sends an email.', note: null },
};

export function describeBuiltIn(built: BuiltIn): Documentation {
  return { title: signature(built), text: built.description, note: built.note };
}

/** A keyword by the grammar's name for it, a task by its own; null for words that need no explanation. */
export function describeWord(node: string, word: string): Documentation | null {
  return (node === 'task' ? TASKS[word.toLowerCase()] : KEYWORDS[node]) ?? null;
}

/** The parameters of a task such as `zoho.books.getRecords`, those that may be left out in brackets. */
export function zohoTaskParameters({ parameters, minimum }: ZohoTask): readonly string[] {
  return parameters.map(({ name, types }, index) => {
    const text = `${name} ${types.join(' or ')}`;
    return index < minimum ? text : `[${text}]`;
  });
}

export function describeZohoTask(path: string): Documentation | null {
  const task = ZOHO_TASKS.get(path.toLowerCase());
  return task === undefined ? null : { title: `${task.name}(${zohoTaskParameters(task).join(', ')})`, text: task.description, note: null };
}

/** A variable under `zoho`, or one of its short names. */
export function describeZohoVariable(path: string): Documentation | null {
  const wanted = path.toLowerCase();
  const variable = GIVEN_VARIABLES.find(({ name, aliases }) => name === wanted || aliases.includes(wanted));
  return variable === undefined ? null : { title: `${variable.name}: ${variable.type}`, text: variable.description, note: null };
}

/** The name that calls use for a function of the script. */
export function callName({ namespace, name }: FunctionDeclaration): string {
  return namespace === null ? name.name : `${namespace.name}.${name.name}`;
}

export function describeDeclaration(declaration: FunctionDeclaration, line: number): Documentation {
  const parameters = declaration.parameters.map(({ typeName, name }) => (typeName === null ? name.name : `${typeName.name} ${name.name}`));
  return { title: `${declaration.returnType.name} ${callName(declaration)}(${parameters.join(', ')})`, text: `A function of this script, on line ${line}.`, note: null };
}

export function describeOuterFunction({ name, parameters, description }: OuterFunction): Documentation {
  return { title: `${name}(${parameters.join(', ')})`, text: description, note: null };
}
