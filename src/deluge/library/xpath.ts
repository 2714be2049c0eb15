import { invalidXml, textOf, type XmlElement } from './xml-tree.ts';

/** A node that a path leads to: an element, or the text of one or of an attribute. */
export type XmlNode = XmlElement | string;

interface Step {
  /** `//`: at any depth. */
  readonly isDeep: boolean;
  /** A name, `*`, `@name`, `text()` or `.`. */
  readonly test: string;
  readonly predicates: readonly string[];
}

const STEP = /(\/\/|\/|^)(@?[\w.:*-]+(?:\(\))?)((?:\[[^\]]*\])*)/y;
const MAX_STEPS = 50;
const MAX_NODES = 200_000;

function parsePath(path: string): readonly Step[] {
  const steps: Step[] = [];
  let position = 0;
  while (position < path.length && steps.length < MAX_STEPS) {
    STEP.lastIndex = position;
    const found = STEP.exec(path);
    if (!found) {
      throw invalidXml();
    }
    const [whole, separator, test = '', predicates = ''] = found;
    steps.push({ isDeep: separator === '//', test, predicates: Array.from(predicates.matchAll(/\[([^\]]*)\]/g), ([, inside = '']) => inside.trim()) });
    position += whole.length;
  }
  if (position < path.length || steps.length === 0) {
    throw invalidXml();
  }
  return steps;
}

/** The elements and all in them, each once; throws when there are too many. */
function withDescendants(elements: readonly XmlElement[]): readonly XmlElement[] {
  const found = new Set(elements);
  for (const element of found) {
    for (const child of element.children) {
      if (typeof child !== 'string') {
        found.add(child);
      }
    }
    if (found.size > MAX_NODES) {
      throw invalidXml();
    }
  }
  return [...found];
}

/** The node that a test picks in an element; names match with or without their prefix. */
function matching(element: XmlElement, test: string): readonly XmlNode[] {
  if (test === 'text()') {
    return element.children.filter((child) => typeof child === 'string');
  }
  if (test === '.') {
    return [element];
  }
  if (test.startsWith('@')) {
    return [...element.attributes].filter(([name]) => test === '@*' || name === test.slice(1)).map(([, value]) => value);
  }
  return element.children.filter(
    (child) => typeof child !== 'string' && (test === '*' || child.name === test || child.name.endsWith(`:${test}`)),
  );
}

function holds(node: XmlNode, predicate: string, position: number, size: number): boolean {
  if (/^\d+$/.test(predicate)) {
    return position === Number(predicate);
  }
  if (predicate === 'last()') {
    return position === size;
  }
  const found = /^(@?[\w.:-]+(?:\(\))?)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)))?$/.exec(predicate);
  if (!found) {
    throw invalidXml();
  }
  const [, test = '', double, single, number] = found;
  const wanted = double ?? single ?? number;
  const nodes = typeof node === 'string' ? [] : matching(node, test);
  return wanted === undefined ? nodes.length > 0 : nodes.some((inner) => nodeText(inner) === wanted);
}

function take(context: readonly XmlElement[], step: Step): readonly XmlNode[] {
  const starts = step.isDeep ? withDescendants(context) : context;
  const perStart = starts.map((element) =>
    step.predicates.reduce(
      (nodes, predicate) => nodes.filter((node, index) => holds(node, predicate, index + 1, nodes.length)),
      matching(element, step.test),
    ),
  );
  return [...new Set(perStart.flat())];
}

/** The text of a node. */
export function nodeText(node: XmlNode): string {
  return typeof node === 'string' ? node : textOf(node);
}

/**
 * The nodes that a path leads to from a document: `/a/b`, `//b`, `a/@id`, `b/text()`, `*`, with predicates by position, `last()`, and
 * by an attribute's or child's text. Throws `Invalid XML or Invalid XPath` for any other path.
 */
export function selectNodes(document: XmlElement, path: string): readonly XmlNode[] {
  let nodes: readonly XmlNode[] = [document];
  for (const step of parsePath(path.trim())) {
    nodes = take(
      nodes.filter((node) => typeof node !== 'string'),
      step,
    );
  }
  return nodes;
}
