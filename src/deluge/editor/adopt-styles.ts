import { StyleModule } from 'style-mod';

let isDone = false;

/**
 * Lets CodeMirror's styles into a page whose content security policy allows no style elements: they become an adopted
 * style sheet. CodeMirror does so by itself in shadow roots, but not in documents, so it is told of a root without a head.
 */
export function adoptStyles(): void {
  if (isDone) {
    return;
  }
  isDone = true;
  const mount = StyleModule.mount.bind(StyleModule);
  const headless = new WeakMap<Document, DocumentOrShadowRoot>();
  StyleModule.mount = (root, modules) => {
    if (!(root instanceof Document)) {
      mount(root, modules);
      return;
    }
    const known = headless.get(root) ?? withoutHead(root);
    headless.set(root, known);
    mount(known, modules);
  };
}

function withoutHead(root: Document): DocumentOrShadowRoot {
  const host = {
    ownerDocument: root,
    get adoptedStyleSheets() {
      return root.adoptedStyleSheets;
    },
    set adoptedStyleSheets(sheets: CSSStyleSheet[]) {
      root.adoptedStyleSheets = sheets;
    },
  };
  return host as unknown as DocumentOrShadowRoot;
}
