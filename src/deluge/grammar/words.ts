import * as terms from './deluge.grammar.terms';
import { Code, isWordPart, isWordStart } from './characters.ts';
import { matchWord, skipBalanced, skipSpace, startsValue } from './look-ahead.ts';
import type { TokenPlace, TokenSource } from './token-source.ts';

/**
 * Decides whether a word that could be a keyword is one here. Every keyword of Deluge is also used as a variable's name
 * somewhere (`update = …`, `delete = …`, `info = …`), so the words around it and the place in the grammar decide.
 * `end` is the offset behind the word; answers whether a token was accepted.
 */
type Rule = (input: TokenSource, stack: TokenPlace, end: number) => boolean;

function accept(input: TokenSource, stack: TokenPlace, term: number, end: number): boolean {
  if (end < 0 || !stack.canShift(term)) {
    return false;
  }
  input.acceptToken(term, end);
  return true;
}

/** A keyword wherever the grammar can take it. */
function plain(term: number): Rule {
  return (input, stack, end) => accept(input, stack, term, end);
}

/** A keyword when `test` holds for what follows it. */
function when(term: number, test: (input: TokenSource, next: number) => boolean): Rule {
  return (input, stack, end) => test(input, skipSpace(input, end)) && accept(input, stack, term, end);
}

/** Two words that are one keyword, with any space between. */
function pair(term: number, second: string): Rule {
  return (input, stack, end) => accept(input, stack, term, matchWord(input, skipSpace(input, end), second));
}

function either(...rules: readonly Rule[]): Rule {
  return (input, stack, end) => rules.some((rule) => rule(input, stack, end));
}

function before(...codes: readonly number[]) {
  return (input: TokenSource, next: number): boolean => codes.includes(input.peek(next));
}

const startsWord = (input: TokenSource, next: number): boolean => isWordStart(input.peek(next));
const endsStatement = before(Code.semicolon, Code.closeBrace, Code.end);
const startsParenthesis = before(Code.openParenthesis);

const withValue = (term: number): Rule => when(term, startsValue);
const alone = (term: number): Rule =>
  when(term, (input, next) => endsStatement(input, next) || startsWord(input, next));
const withOptionalValue = (term: number): Rule =>
  when(term, (input, next) => endsStatement(input, next) || startsValue(input, next));
const task: Rule = when(terms.task, before(Code.openBracket));
const fieldTask: Rule = when(terms.fieldTask, startsWord);

/** `index` counts only as in `for each index i in list`; in `for each index in list` it is a variable. */
const index: Rule = when(
  terms.index,
  (input, next) => isWordStart(input.peek(next)) && matchWord(input, next, 'in') < 0,
);

/** `Name contains "x"`, as criteria of a form's records are written. */
const textTest: Rule = when(
  terms.textTest,
  (input, next) => input.peek(next) !== Code.openParenthesis && startsValue(input, next),
);

/** How long the parenthesis behind `for` or `switch`, and the body of a `switch`, may be to be told as one thing. */
const LONGEST_HEAD = 500;
const LONGEST_SWITCH = 4000;

const forHead: Rule = (input, stack, end) => {
  const head = skipSpace(input, end);
  return startsParenthesis(input, head) && accept(input, stack, terms.forHead, skipBalanced(input, head, LONGEST_HEAD));
};

const switchText: Rule = (input, stack, end) => {
  const head = skipSpace(input, end);
  if (!startsParenthesis(input, head) || !stack.canShift(terms.switchText)) {
    return false;
  }
  const bodyStart = skipSpace(input, skipBalanced(input, head, LONGEST_HEAD));
  return input.peek(bodyStart) === Code.openBrace && accept(input, stack, terms.switchText, skipBalanced(input, bodyStart, LONGEST_SWITCH));
};

/** `for x in list`, as other languages have it. */
const forIn: Rule = (input, stack, end) => {
  let at = skipSpace(input, end);
  if (at === end || !isWordStart(input.peek(at))) {
    return false;
  }
  while (isWordPart(input.peek(at))) {
    at += 1;
  }
  return matchWord(input, skipSpace(input, at), 'in') > 0 && accept(input, stack, terms.forEach, end);
};

const LIST_ELEMENT_TYPES = ['string', 'int', 'bigint', 'decimal', 'float', 'date', 'timestamp', 'boolean', 'bool'];

/** The type of a typed list, `List:String`, taken as one word. */
const typedList: Rule = (input, stack, end) => {
  const colon = skipSpace(input, end);
  if (input.peek(colon) !== Code.colon) {
    return false;
  }
  const start = skipSpace(input, colon + 1);
  for (const type of LIST_ELEMENT_TYPES) {
    const typeEnd = matchWord(input, start, type);
    if (typeEnd > 0) {
      const next = input.peek(skipSpace(input, typeEnd));
      return (next === Code.openParenthesis || isWordStart(next)) && accept(input, stack, terms.typedList, typeEnd);
    }
  }
  return false;
};

const RULES: Readonly<Record<string, Rule>> = {
  if: withValue(terms._if),
  else: either(pair(terms.elseIf, 'if'), plain(terms._else)),
  elseif: plain(terms.misspeltElseIf),
  elsif: plain(terms.misspeltElseIf),
  elif: plain(terms.misspeltElseIf),
  for: either(pair(terms.forEach, 'each'), forHead, forIn),
  foreach: when(terms.forEach, startsWord),
  index,
  in: plain(terms._in),
  while: when(terms._while, startsParenthesis),
  switch: switchText,
  try: when(terms._try, before(Code.openBrace)),
  catch: plain(terms._catch),
  info: withValue(terms.info),
  return: withOptionalValue(terms._return),
  throw: withOptionalValue(terms._throw),
  alert: withValue(terms.alert),
  break: alone(terms._break),
  continue: alone(terms._continue),
  cancel: pair(terms.cancelSubmit, 'submit'),
  hide: fieldTask,
  show: fieldTask,
  enable: fieldTask,
  disable: fieldTask,
  clear: fieldTask,
  reload: fieldTask,
  true: plain(terms._true),
  false: plain(terms._false),
  null: plain(terms._null),
  is: either(pair(terms.isNot, 'not'), plain(terms.is)),
  not: pair(terms.notIn, 'in'),
  and: plain(terms.andWord),
  or: plain(terms.orWord),
  contains: textTest,
  startswith: textTest,
  endswith: textTest,
  sort: pair(terms.sortBy, 'by'),
  asc: plain(terms.sortOrder),
  desc: plain(terms.sortOrder),
  ascending: plain(terms.sortOrder),
  descending: plain(terms.sortOrder),
  range: pair(terms.rangeFrom, 'from'),
  to: plain(terms.rangeTo),
  invokeurl: task,
  invokeapi: task,
  sendmail: task,
  sendsms: task,
  ftp: task,
  sftp: task,
  pushnotification: task,
  insert: pair(terms.insertInto, 'into'),
  delete: pair(terms.deleteFrom, 'from'),
  list: typedList,
};

interface TrieNode {
  readonly children: Map<number, TrieNode>;
  rule: Rule | null;
}

function buildTrie(): TrieNode {
  const root: TrieNode = { children: new Map(), rule: null };
  for (const [word, rule] of Object.entries(RULES)) {
    let node = root;
    for (const letter of word) {
      const code = letter.charCodeAt(0);
      const child = node.children.get(code) ?? { children: new Map(), rule: null };
      node.children.set(code, child);
      node = child;
    }
    node.rule = rule;
  }
  return root;
}

const TRIE = buildTrie();

/** Reads the name or keyword that comes next. */
export function readWord(input: TokenSource, stack: TokenPlace): void {
  let node: TrieNode | undefined = TRIE;
  let length = 0;
  for (let code = input.next; isWordPart(code); code = input.peek(length)) {
    node = node?.children.get(code >= 65 && code <= 90 ? code + 32 : code);
    length += 1;
  }
  const rule = node?.rule;
  if (!rule || !rule(input, stack, length)) {
    input.acceptToken(terms.identifier, length);
  }
}
