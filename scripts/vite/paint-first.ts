import type { Plugin } from 'vite';

const CODE = /^\s*<(?:script type="module"|link rel="modulepreload").*\n/gm;
const STYLE_SHEETS = /(?:^\s*<link rel="stylesheet".*\n)+/m;
const FIRST_PAINT = /^\s*<script src="\/first-paint\.js"><\/script>\n/m;

/**
 * Puts what the first picture needs in front, style sheets first, so that nothing that blocks is found only after something else that
 * blocks. The console's code follows in a template, which `public/first-paint.js` opens once that picture is drawn.
 * @param html the built page, a tag in a line as Vite writes them
 * @returns the same page with its tags in that order
 * @throws Error when there is no style sheet to stand first, or nothing that opens the template
 */
export function putStylesFirst(html: string): string {
  const code = html.match(CODE) ?? [];
  const [opener] = FIRST_PAINT.exec(html) ?? [];
  if (opener === undefined) throw new Error('The built page does not load first-paint.js: its code would never run.');
  const others = html.replace(CODE, '').replace(FIRST_PAINT, '');
  if (!STYLE_SHEETS.test(others)) throw new Error('The built page has no style sheet: its first picture would be unstyled.');
  const template = ['    <template id="code">\n', ...code.map((tag) => `  ${tag.replace(' crossorigin', ' fetchpriority="low" crossorigin')}`), '    </template>\n'].join('');
  return others.replace(STYLE_SHEETS, (sheets) => sheets + opener + template);
}

/**
 * Lets a browser draw the page's first picture before it fetches the console's code.
 * @returns the plugin
 */
export function paintFirst(): Plugin {
  return { name: 'paint-first', apply: 'build', transformIndexHtml: { order: 'post', handler: putStylesFirst } };
}
