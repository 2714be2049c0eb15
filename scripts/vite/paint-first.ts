import type { Plugin } from 'vite';

const SCRIPT = /^\s*<(?:script type="module"|link rel="modulepreload").*\n/gm;
const STYLE_SHEETS = /(?:^\s*<link rel="stylesheet".*\n)+/m;

/**
 * Puts style sheets before scripts and has scripts fetched after them: what the HTML brings along is drawn without the console's code.
 * @param html the built page, a tag in a line as Vite writes them
 * @returns the same page with its tags in that order
 * @throws Error when there is no style sheet to stand before
 */
export function putStylesFirst(html: string): string {
  const scripts = html.match(SCRIPT) ?? [];
  const later = scripts.map((tag) => tag.replace(' crossorigin', ' fetchpriority="low" crossorigin'));
  const withoutScripts = html.replace(SCRIPT, '');
  if (!STYLE_SHEETS.test(withoutScripts)) throw new Error('The built page has no style sheet: its first picture would be unstyled.');
  return withoutScripts.replace(STYLE_SHEETS, (sheets) => sheets + later.join(''));
}

/**
 * Lets a browser draw the page's first picture before it fetches the console's code.
 * @returns the plugin
 */
export function paintFirst(): Plugin {
  return { name: 'paint-first', apply: 'build', transformIndexHtml: { order: 'post', handler: putStylesFirst } };
}
