import { DelugeError } from '../values/deluge-error.ts';
import { MAX_NESTING } from '../values/text-length.ts';
import { decodeHtml } from './escapes.ts';

/** An element of an XML document: its attributes, and what is in it in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The error for a text that is no XML, or a path that is no XPath. */
export function invalidXml(): DelugeError {
  return new DelugeError('bad-xml', 'Invalid XML or Invalid XPath');
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const MARKUP = new RegExp(
  [
    String.raw`<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^>[]*>`,
    String.raw`<!\[CDATA\[(?<data>[^]*?)\]\]>`,
    String.raw`</(?<close>${NAME})\s*>`,
    String.raw`<(?<open>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [name, decodeHtml(double ?? single ?? '')]),
  );
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Reads a document step by step; the elements that are open stand on a stack under a nameless one. */
class XmlReader {
  readonly #document: OpenElement = { name: '', attributes: new Map(), children: [] };
  readonly #open: OpenElement[] = [this.#document];

  read(text: string): XmlElement {
    MARKUP.lastIndex = 0;
    let position = 0;
    while (position < text.length) {
      MARKUP.lastIndex = position;
      const found = MARKUP.exec(text);
      if (!found) {
        throw invalidXml();
      }
      this.#take(found.groups ?? {});
      position += found[0].length;
    }
    const roots = this.#document.children.filter((child) => typeof child !== 'string');
    if (this.#open.length !== 1 || roots.length !== 1) {
      throw invalidXml();
    }
    return this.#document;
  }

  #take(found: { readonly [group: string]: string | undefined }): void {
    const parent = this.#open.at(-1) ?? this.#document;
    if (found['open'] !== undefined) {
      const element = { name: found['open'], attributes: attributesOf(found['attributes'] ?? ''), children: [] };
      parent.children.push(element);
      if (found['empty'] === '') {
        this.#open.push(element);
      }
      if (this.#open.length > MAX_NESTING) {
        throw invalidXml();
      }
    } else if (found['close'] !== undefined) {
      if (parent.name !== found['close']) {
        throw invalidXml();
      }
      this.#open.pop();
    } else {
      this.#text(parent, found['data'] ?? decodeHtml(found['text'] ?? ''));
    }
  }

  #text(parent: OpenElement, text: string): void {
    if (parent === this.#document && text.trim() !== '') {
      throw invalidXml();
    }
    if (text !== '') {
      parent.children.push(text);
    }
  }
}

/** Reads XML; the answer is the document, whose child is the root. Throws `Invalid XML or Invalid XPath`. */
export function parseXml(text: string): XmlElement {
  return new XmlReader().read(text.replace(/^\uFEFF/, ''));
}

/** All text in an element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
