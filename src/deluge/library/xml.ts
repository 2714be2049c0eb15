import { DelugeList, DelugeMap, settled } from '../values/containers.ts';
import { tooLarge } from '../values/runtime-errors.ts';
import { MAX_NESTING } from '../values/text-length.ts';
import { toText } from '../values/text-form.ts';
import { method, required, type BuiltIn } from './built-in.ts';
import { chargeFor, chargeText } from './charge.ts';
import { encodeHtml } from './escapes.ts';
import { invalidXml, parseXml } from './xml-tree.ts';
import { nodeText, selectNodes, type XmlNode } from './xpath.ts';
import type { CallContext } from './call-context.ts';
import type { DelugeValue } from '../values/value.ts';

/** A node as markup again. */
function markup(node: XmlNode): string {
  if (typeof node === 'string') {
    return encodeHtml(node);
  }
  const attributes = Array.from(node.attributes, ([name, value]) => ` ${name}="${encodeHtml(value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(markup).join('')}</${node.name}>`;
}

function isLeaf(node: XmlNode): boolean {
  return typeof node === 'string' || node.children.every((child) => typeof child === 'string');
}

function select(text: string, path: string, context: CallContext): readonly XmlNode[] {
  chargeFor(context, text.length * 4);
  return selectNodes(parseXml(text), path);
}

/** One node as text: what is in it when that is text only, else its markup. */
function written(node: XmlNode): string {
  return isLeaf(node) ? nodeText(node) : markup(node);
}

/** A value as markup under a name: maps as elements, lists as one element for each entry. */
function element(name: string, value: DelugeValue, context: CallContext, depth: number): string {
  if (depth > MAX_NESTING) {
    throw tooLarge('The nesting of the value');
  }
  context.charge(1);
  const inner = settled(value);
  if (inner instanceof DelugeList) {
    return inner.items.map((item) => element(name, item, context, depth + 1)).join('');
  }
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) {
    throw invalidXml();
  }
  const content =
    inner instanceof DelugeMap
      ? entries(inner, context, depth)
      : encodeHtml(inner === null ? '' : toText(inner, context.settings));
  chargeText(context, content.length);
  return `<${name}>${content}</${name}>`;
}

function entries(map: DelugeMap, context: CallContext, depth: number): string {
  return Array.from(map.entries, ([name, value]) => element(name, value, context, depth + 1)).join('');
}

/** XML and paths into it. */
export const XML_FUNCTIONS: readonly BuiltIn[] = [
  method({
    name: 'executeXPath',
    category: 'XML',
    receiver: 'TEXT',
    parameters: [required('path', 'TEXT')],
    result: 'TEXT',
    description: 'What a path leads to in XML text: the text of one node, several with -|- between them; null when there is none.',
    note: 'Paths of names, *, @name, text(), // and simple conditions in brackets are understood. How several nodes are joined is not certain.',
    call: (context, text, [path]) => {
      const nodes = select(text, path, context);
      return nodes.length === 0 ? null : nodes.map(written).join('-|-');
    },
  }),
  method({
    name: 'toXml',
    category: 'XML',
    receiver: ['TEXT', 'KEY-VALUE'],
    result: 'TEXT',
    description: 'A map as XML, each key an element; XML text as it is, checked.',
    call: (context, value) => {
      if (typeof value !== 'string') {
        return entries(value, context, 0);
      }
      chargeFor(context, value.length * 4);
      parseXml(value);
      return value;
    },
  }),
  method({
    name: 'toXmlList',
    category: 'XML',
    receiver: 'TEXT',
    result: 'LIST',
    description: 'The elements in the root of XML text, each as text.',
    call: (context, text) => {
      const children = select(text, '/*/*', context);
      return new DelugeList(children.map(markup));
    },
  }),
];
