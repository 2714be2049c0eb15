import type { SyntaxNode } from '@lezer/common';
import { builtIns } from '../library/library.ts';
import type { BuiltIn } from '../library/built-in.ts';
import type { Range } from '../syntax/ast.ts';
import { type Analysis, analyse, readExpression } from './analysis.ts';
import { callOfArgument } from './callee.ts';
import { taskKeyBefore } from './complete-texts.ts';
import { describeVariable, sampleText } from './describe-variable.ts';
import {
  callName, describeBuiltIn, describeDeclaration, describeOuterFunction, describeWord, describeZohoTask, describeZohoVariable, type Documentation, TASK_KEYS,
} from './documentation.ts';
import type { EditorContext } from './editor-context.ts';
import { Shapes } from './shapes.ts';

/** What is told about the word at a place. Several where a name means several things and the type is not certain. */
export interface PlacedDocumentation extends Range {
  readonly entries: readonly Documentation[];
}

const MOST_ENTRIES = 3;

function named(name: string): readonly BuiltIn[] {
  const wanted = name.toLowerCase();
  return builtIns().filter((built) => built.name.toLowerCase() === wanted || built.aliases.some((alias) => alias.toLowerCase() === wanted));
}

/** The built-ins that `receiver.name(…)` can mean, by what is known of the receiver's type. */
export function methodsNamed(name: string, receiver: Range, analysis: Analysis): readonly BuiltIn[] {
  const expression = readExpression(analysis.code.slice(receiver.from, receiver.to));
  const { type } = expression === null ? { type: null } : new Shapes(analysis, analysis.scopeAt(receiver.from)).shapeOf(expression);
  const all = named(name);
  const fitting = all.filter((built) => type !== null && (built.receiver ?? built.parameters[0]?.types ?? []).includes(type));
  return fitting.length > 0 ? fitting : all;
}

/** The functions of a name: of the script, of elsewhere, or built in. */
export function functionsNamed(path: string, analysis: Analysis): readonly Documentation[] {
  const { declarations, context, parsed } = analysis;
  const own = declarations.find((declaration) => callName(declaration) === path);
  const outer = context.functions.find(({ name }) => name === path);
  if (own !== undefined) {
    return [describeDeclaration(own, parsed.lines.line(own.from))];
  }
  if (outer !== undefined) {
    return [describeOuterFunction(outer)];
  }
  const task = describeZohoTask(path);
  return task === null ? named(path).filter(({ isFunction }) => isFunction).map(describeBuiltIn) : [task];
}

function ofProperty(node: SyntaxNode, analysis: Analysis): readonly Documentation[] {
  const { code } = analysis;
  const member = node.parent;
  const receiver = member?.firstChild;
  if (member?.name !== 'MemberExpression' || !receiver) {
    return [];
  }
  const path = code.slice(member.from, node.to).replaceAll(/\s/g, '');
  if (member.parent?.name !== 'CallExpression') {
    const variable = describeZohoVariable(path);
    return variable === null ? [] : [variable];
  }
  const functions = functionsNamed(path, analysis);
  return functions.length > 0 ? functions : methodsNamed(code.slice(node.from, node.to), receiver, analysis).map(describeBuiltIn);
}

function ofVariable(node: SyntaxNode, analysis: Analysis): readonly Documentation[] {
  const name = analysis.code.slice(node.from, node.to);
  if (node.parent?.name === 'CallExpression') {
    return functionsNamed(name, analysis);
  }
  const variable = describeVariable(name, analysis.scopeAt(node.from + 1), analysis) ?? describeZohoVariable(name);
  return variable === null ? [] : [variable];
}

function ofTaskKey(node: SyntaxNode, { code }: Analysis): readonly Documentation[] {
  const key = code.slice(node.from, node.to).toLowerCase().replaceAll(/\s+/g, ' ');
  const word = node.parent?.parent?.getChild('task');
  const task = word ? code.slice(word.from, word.to).toLowerCase() : '';
  const text = TASK_KEYS[task]?.[key];
  return text === undefined ? [] : [{ title: `${task} ${key}`, text, note: null }];
}

function ofText(node: SyntaxNode, analysis: Analysis): readonly Documentation[] {
  const value = analysis.code.slice(node.from + 1, node.to - 1);
  if (taskKeyBefore(analysis, node.from) === 'connection') {
    const connection = analysis.context.connections?.find(({ linkName }) => linkName === value);
    return connection === undefined ? [] : [{ title: value, text: `The connection ${connection.name}, to ${connection.service}.`, note: null }];
  }
  const call = callOfArgument(analysis, node.from);
  const receiver = call?.receiver ? readExpression(analysis.code.slice(call.receiver.from, call.receiver.to)) : null;
  const known = receiver === null ? [] : new Shapes(analysis, analysis.scopeAt(node.from)).keysOf(receiver, -1);
  const key = call?.argument === 0 ? known.find((one) => one.key === value && one.sample !== undefined) : undefined;
  return key === undefined ? [] : [{ title: `"${value}"`, text: `For example ${sampleText(key.sample)}`, note: null }];
}

function entriesOf(node: SyntaxNode, analysis: Analysis): readonly Documentation[] {
  switch (node.name) {
    case 'PropertyName':
      return ofProperty(node, analysis);
    case 'VariableName':
      return ofVariable(node, analysis);
    case 'FunctionName':
      return analysis.declarations
        .filter(({ name }) => name.from === node.from)
        .map((declaration) => describeDeclaration(declaration, analysis.parsed.lines.line(declaration.from)));
    case 'TaskKey':
      return ofTaskKey(node, analysis);
    case 'Text':
      return ofText(node, analysis);
    default: {
      const word = describeWord(node.name, analysis.code.slice(node.from, node.to));
      return word === null ? [] : [word];
    }
  }
}

/** What is told about the word at an offset; null where there is nothing to tell. */
export function documentationAt(code: string, offset: number, context: EditorContext): PlacedDocumentation | null {
  const analysis = analyse(code, context);
  for (const side of [1, -1] as const) {
    const node = analysis.tree.resolveInner(offset, side);
    const entries = node.firstChild === null ? entriesOf(node, analysis) : [];
    if (entries.length > 0) {
      return { from: node.from, to: node.to, entries: entries.slice(0, MOST_ENTRIES) };
    }
  }
  return null;
}
